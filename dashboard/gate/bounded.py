"""A number with what its words allow, and the sums and ratios that keep those bounds."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.number_words import RANGE


@dataclass(frozen=True)
class Bounded:
    """`value` as reported, `comparator` as worded, `lower` and `upper` as far as the words go.

    Beside the comparators of reports a ratio may be "<=": 53 of at least 100 is 53% or less. Of a
    range ("..", 1 to 4) the value is the lower bound.
    """

    value: float
    comparator: str = "="
    lower: float | None = None
    upper: float | None = None

    @classmethod
    def exact(cls, value: float) -> "Bounded":
        """A figure reported whole and exactly."""
        return cls(value, "=", value, value)

    @classmethod
    def from_row(cls, row: Any) -> "Bounded":
        """Read value, comparator, lower and upper from a row of `measure`."""
        lower, upper = _number(row["lower"]), _number(row["upper"])
        return cls(float(row["value"]), _worded(row["comparator"], lower, upper), lower, upper)


def _number(value: Any) -> float | None:
    return None if pd.isna(value) else float(value)


def _worded(comparator: str, lower: float | None, upper: float | None) -> str:
    """An exact count of incomplete statistics is only a lower bound, so it is worded as one."""
    return ">=" if comparator == "=" and lower is not None and upper is None else comparator


def total(figures: Iterable[Bounded]) -> Bounded | None:
    """The sum with its bounds: 5,000+ and 1,000 is at least 6,000; with an "about", about.

    Returns None for no figures at all. Values must be counts (zero or more) of one unit.
    """
    parts = list(figures)
    if not parts:
        return None
    value = sum(part.value for part in parts)
    lower = _sum([part.lower for part in parts])
    upper = _sum([part.upper for part in parts])
    return as_range(
        Bounded(value, _comparator(parts, lower, upper), lower, upper),
        any(part.comparator == RANGE for part in parts),
    )


def as_range(found: Bounded, ranged: bool) -> Bounded:
    """What is worked out of a range has no number of its own: its value is the bound there is."""
    lower, upper = found.lower, found.upper
    if not ranged or (lower is None and upper is None):
        return found
    if lower is None or upper is None:
        value = lower if upper is None else upper
        return Bounded(found.value if value is None else value, found.comparator, lower, upper)
    return Bounded(lower, "=" if lower == upper else RANGE, lower, upper)


def _sum(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def _comparator(parts: list[Bounded], lower: float | None, upper: float | None) -> str:
    if any(part.comparator == "~" for part in parts):
        return "~"
    if lower is not None and upper is not None:
        return "="
    if lower is not None:
        return ">" if all(part.comparator == ">" for part in parts) else ">="
    return "<" if upper is not None else "~"


def ratio(above: Bounded, below: Bounded, multiplier: float) -> Bounded | None:
    """`multiplier` x above / below; bounded figures give a bounded ratio, zero below gives None."""
    if below.value <= 0:
        return None
    if above.lower == above.upper == 0:
        # None of any number is none, however the number is hedged.
        return Bounded.exact(0.0)
    lower = _divided(above.lower, below.upper, multiplier)
    upper = _divided(above.upper, below.lower, multiplier)
    value = multiplier * above.value / below.value
    return as_range(
        Bounded(value, _ratio_comparator(above, below, lower, upper), lower, upper),
        RANGE in (above.comparator, below.comparator),
    )


def _divided(above: float | None, below: float | None, multiplier: float) -> float | None:
    return None if above is None or not below else multiplier * above / below


def _ratio_comparator(
    above: Bounded, below: Bounded, lower: float | None, upper: float | None
) -> str:
    if "~" in (above.comparator, below.comparator):
        return "~"
    if lower is not None and upper is not None:
        return "="
    # "More than" makes the bound strict; others may be reached, as `<` also stands for "at most".
    if lower is not None:
        return ">" if above.comparator == ">" else ">="
    if upper is not None:
        return "<" if below.comparator == ">" and upper > 0 else "<="
    return "~"
