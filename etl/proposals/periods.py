"""Which period each place of a text speaks of, from its own words."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from etl.proposals.model import Period, Reason
from etl.proposals.time_words import KINDS, PATTERN

_AS_OF = {12: "year", 6: "half_year", 3: "quarter"}
_OF_A_YEAR = frozenset({"ytd", "year", "half_year", "quarter", "month"})


@dataclass(frozen=True)
class Periods:
    """The periods of a text in the order in which its words name them."""

    starts: tuple[int, ...]
    periods: tuple[Period, ...]

    def at(self, place: int, report: Period | None) -> tuple[Period, Reason]:
        """The period that governs a place, and how it is known."""
        before = bisect_right(self.starts, place) - 1
        if before >= 0:
            return self.periods[before], Reason.PERIOD_FROM_WORDS
        if report:
            return report, Reason.PERIOD_FROM_REPORT
        if self.periods:
            return self.periods[0], Reason.PERIOD_FROM_ELSEWHERE
        return Period(), Reason.PERIOD_UNKNOWN


def read_periods(text: str) -> Periods:
    """Read every word for a period in a folded text."""
    named = list(_named(text))
    return Periods(tuple(start for start, _ in named), tuple(period for _, period in named))


def _named(text: str) -> Iterator[tuple[int, Period]]:
    kind, year = "unknown", None
    for found in PATTERN.finditer(text):
        groups = found.groupdict()
        new = next(kind for n, kind in enumerate(KINDS) if groups[f"form_{n}"] is not None)
        said = next(
            (int(value) for key, value in groups.items() if key.startswith("year_") and value), None
        )
        if new == "as_of":
            new = _AS_OF.get(int(groups["month"]), "ytd")
        elif new == "now":
            new = kind if kind in _OF_A_YEAR else "unknown"
        elif found[0] == "year" and kind in _OF_A_YEAR:
            new = kind
        kind, year = new, said or (None if new == "unknown" else year)
        yield found.start(), Period(kind, year)
