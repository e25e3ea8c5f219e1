"""Guesses whose table a file is and for which period, for a person to confirm."""

from collections.abc import Sequence

from etl.catalog.model import AreaVersion
from etl.filing.guess import Guess, guess, named
from etl.proposals.fold import fold
from etl.proposals.periods import read_periods
from etl.readers.reading import UnreadableError
from etl.readers.template import head_of
from etl.template.mark import sheet_of_return

_HEAD = 300
_TOLD = ("half_year", "quarter", "month")


def guess_table(text: str, name: str, raw: bytes, areas: Sequence[AreaVersion]) -> Guess:
    """From the head of a return, else from the file's name and its first cells (`text`)."""
    form = sheet_of_return(raw)
    if form is not None:
        try:
            head = head_of(name, raw, form)
        except UnreadableError:
            return Guess(None, "year", None)
        return Guess(head.area, head.period.kind or "year", head.period.reporting_year)
    title = f"{name}\n{text[:_HEAD]}"
    seen = guess(f"{title}\n{text}", name, areas, ())
    # A table of many counties is nobody's own, unless its file's name says so.
    many = len(named(text, areas)) > 1 and len(named(name, areas)) != 1
    return Guess(None if many else seen.area, _kind(title, seen.period), seen.year)


def _kind(title: str, guessed: str) -> str:
    if guessed != "year":
        return guessed
    found = read_periods(fold(title).text).periods
    return next((period.kind for period in found if period.kind in _TOLD), "year")
