"""The day of an event, where the sentence of its figure or one it points back to gives a date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from etl.proposals.sentences import sentence_starts

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = rf"(?P<{{0}}>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in _MONTHS)})\.?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
_DAY = r"(?P<{0}>3[01]|[12]\d|0?[1-9])"
_TO = r"\s*(?:至|到|[-–—~～]|to|through)\s*"
_NTH = r"(?:st|nd|rd|th)?"
_ZH = (
    rf"(?:{_YEAR.format('year')}\s*年\s*)?(?P<month>1[0-2]|0?[1-9])\s*月\s*{_DAY.format('first')}\s*日?"
    rf"(?:{_TO}(?:(?P<month_2>1[0-2]|0?[1-9])\s*月\s*)?{_DAY.format('last')}\s*日|(?<=日))"
)
_MONTH_FIRST = (
    rf"\b{_MONTH.format('month')}\s+{_DAY.format('first')}{_NTH}"
    rf"(?:{_TO}(?:{_MONTH.format('month_2')}\s+)?{_DAY.format('last')}{_NTH})?(?!\d)"
    rf"(?:,?\s+{_YEAR.format('year')})?"
)
_DAY_FIRST = (
    rf"(?<!\d){_DAY.format('first')}{_NTH}(?:{_TO}{_DAY.format('last')}{_NTH})?\s+(?:of\s+)?"
    rf"{_MONTH.format('month')}\b(?:,?\s+{_YEAR.format('year')})?"
)
_FORMS = [re.compile(form, re.IGNORECASE) for form in (_ZH, _MONTH_FIRST, _DAY_FIRST)]
_BACK = re.compile(r"当天|当日|that day|on the day|the same day|on the spot", re.IGNORECASE)
_GOES_ON = re.compile(r"(?<![。！？!?;.:：\n])\n(?!\n)")
_LISTED = re.compile(r"(?:[\s,、，和及与&]|and|on|the)*", re.IGNORECASE)
_MORE_DAYS = re.compile(r"\s*[、和及与]\s*\d{1,2}\s*日")
_FAR = 400  # characters that "that day" may point back


@dataclass(frozen=True)
class Days:
    """First and last day, the same for one day."""

    start: date
    end: date


def days_of(text: str, place: int, year: int | None) -> Days | None:
    """The days that the words around `place` name; `year` is of a date that has none.

    Of several dates in the sentence the one that stands last before the place counts; where two
    are listed side by side, the figure may be of both, and none is named.
    """
    # Of the same length: a line that ends inside a sentence goes on in the next.
    text = _GOES_ON.sub(" ", text.replace("；", ";"))
    starts = sentence_starts(text)
    begins = max(start for start in starts if start <= place)
    ends = min((start for start in starts if start > place), default=len(text))
    if found := _nearest(text, begins, ends, place, year):
        return found
    if _BACK.search(text, begins, ends):
        return _nearest(text, max(0, begins - _FAR), begins, place, year)
    return None


def _nearest(text: str, begins: int, ends: int, place: int, year: int | None) -> Days | None:
    found = sorted(_dates(text, begins, ends, year), key=lambda each: each[0])
    before = [at for at, (start, _, _) in enumerate(found) if start <= place]
    if not found:
        return None
    at = before[-1] if before else 0
    pairs = zip(found[max(at - 1, 0) :], found[at or 1 : at + 2], strict=False)
    listed = any(_LISTED.fullmatch(text, one[1], other[0]) for one, other in pairs)
    if listed or _MORE_DAYS.match(text, found[at][1]):
        return None
    return found[at][2]


def _dates(text: str, begins: int, ends: int, year: int | None) -> Iterator[tuple[int, int, Days]]:
    """Where each date begins and ends, and its days."""
    for form in _FORMS:
        for match in form.finditer(text, begins, ends):
            days = _days(match.groupdict(), year)
            if days is not None:
                yield match.start(), match.end(), days


def _days(said: dict[str, str | None], year: int | None) -> Days | None:
    """None for a day that no calendar has, or of no known year."""
    named = int(said["year"]) if said["year"] else year
    if named is None:
        return None
    month = _number(said["month"] or "")
    last_month = _number(said.get("month_2") or said["month"] or "")
    try:
        start = date(named, month, int(said["first"] or 0))
        end = date(named, last_month, int(said["last"] or said["first"] or 0))
    except ValueError:
        return None
    return Days(start, end) if start <= end else None


def _number(month: str) -> int:
    if month.isdigit():
        return int(month)
    return [name[:3] for name in _MONTHS].index(month[:3].lower()) + 1
