"""One figure as a chart sees it: where it stands, what its words allow, how it is drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

State = Literal["reported", "unreadable", "needs_review", "not_compared", "not_reported"]
_EXTRA = ("partial", "corrected", "questioned")


class Look(StrEnum):
    """The ways a mark can look; each tells the reader something that colour alone could not."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"
    ABOUT = "about"
    ZERO = "zero"
    UNREADABLE = "unreadable"
    NEEDS_REVIEW = "needs_review"
    NOT_COMPARED = "not_compared"
    NOT_REPORTED = "not_reported"


# Looks that say exactly how many: filled where all others are hollow or hatched.
SURE = (Look.EXACT, Look.ZERO)


@dataclass(frozen=True)
class Mark:
    """One figure on a chart.

    `key` is what it belongs to (an area or an indicator id), `position` its category or year,
    `label` the text drawn on it ("> 5,000", "0", "?", "–"), `note` the sentence shown on hover and
    `figure` the id that a click opens. `partial` is a part of the year, `corrected` a figure that
    superseded another, `questioned` one that the ledger of corrections doubts.
    """

    key: str
    name: str
    position: str | int
    value: float | None
    comparator: str
    lower: float | None
    upper: float | None
    state: State
    label: str
    note: str
    figure: str | None
    focus: bool = True
    series: str = ""
    partial: bool = False
    corrected: bool = False
    questioned: bool = False

    @property
    def drawn(self) -> float | None:
        """The number the mark stands at: the value, or else the only bound there is."""
        if self.state != "reported":
            return None
        known = (self.value, self.lower, self.upper)
        return next((number for number in known if number is not None), None)

    @property
    def told(self) -> str:
        """Its words, behind them a filled circle where it is corrected, an open one where it is in
        question."""
        return f"{self.label}{' ●' if self.corrected else ''}{' ○' if self.questioned else ''}"

    @property
    def worded(self) -> bool:
        """Whether its number alone would say too much: it is hedged, or the ledger knows more."""
        return self.look not in SURE or self.told != self.label

    @property
    def look(self) -> Look:
        """How the mark is drawn, from its state and from what its bounds allow."""
        if self.state != "reported":
            return Look(self.state)
        if self.drawn is None:
            return Look.NOT_REPORTED
        return _hedge(self)


def _hedge(mark: Mark) -> Look:
    if mark.lower is not None and mark.upper is not None:
        if mark.lower < mark.upper:
            return Look.BETWEEN
        return Look.ZERO if mark.lower == 0 else Look.EXACT
    if mark.comparator == "~" or (mark.lower is None and mark.upper is None):
        return Look.ABOUT
    return Look.AT_LEAST if mark.upper is None else Look.AT_MOST


def looks(marks: Iterable[Mark]) -> tuple[str, ...]:
    """Which looks a chart uses, in a fixed order, so that its legend explains those and no others.

    Besides the names of `Look` it may hold "partial", "corrected" and "questioned".
    """
    found = list(marks)
    used = {mark.look for mark in found}
    extra = [word for word in _EXTRA if any(getattr(mark, word) for mark in found)]
    return (*(look.value for look in Look if look in used), *extra)


def by_value(marks: Sequence[Mark]) -> list[Mark]:
    """Largest first, ties by name; what has no number follows, unreadable before not reported."""
    order = list(Look)

    def rank(mark: Mark) -> tuple[int, float, str]:
        if mark.drawn is None:
            return order.index(mark.look), 0.0, mark.name
        return -1, -mark.drawn, mark.name

    return sorted(marks, key=rank)


def top(marks: Iterable[Mark]) -> float:
    """The largest number any mark needs room for; 0 when none has a number."""
    return max(
        (n for m in marks if m.drawn is not None for n in (m.drawn, m.upper or 0)), default=0
    )
