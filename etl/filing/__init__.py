"""Filing a report of prose: from the confirmed figures of a document to a published folder."""

from etl.filing.confirmed import Confirmed, read_confirmed
from etl.filing.file import file_report, preview
from etl.filing.guess import Guess, guess
from etl.filing.model import Filing, Outcome

__all__ = [
    "Confirmed",
    "Filing",
    "Guess",
    "Outcome",
    "file_report",
    "guess",
    "preview",
    "read_confirmed",
]
