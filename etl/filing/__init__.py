"""Filing a report: from confirmed figures, or a table and its map, to a published folder."""

from etl.filing.confirmed import Confirmed, read_confirmed
from etl.filing.file import file_report, preview
from etl.filing.guess import Guess, guess
from etl.filing.model import Filing, Outcome, Tabled
from etl.filing.table_guess import guess_table

__all__ = [
    "Confirmed",
    "Filing",
    "Guess",
    "Outcome",
    "Tabled",
    "file_report",
    "guess",
    "guess_table",
    "preview",
    "read_confirmed",
]
