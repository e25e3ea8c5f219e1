"""The significance test behind the words rising, falling and no significant change."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite

POINTS = 5
LEVEL = 0.002  # of significance: how often chance alone would pass the limit
CHI_SQUARED_LIMIT = 9.54953570608324  # 3.090232 squared: 99.8%, one degree of freedom
_WIDTHS = 3.92  # standard errors between the two limits of a 95% interval
_ROUNDING = 1e-9  # what is left of parts that cancel has no sign


class Word(StrEnum):
    """What may be said of five years; each has its words in text.toml under `trend.<word>`."""

    RISING = "rising"
    FALLING = "falling"
    NO_CHANGE = "no_change"


@dataclass(frozen=True)
class Point:
    """A count or a rate with the limits of its 95% interval, all in one unit."""

    value: float
    lower: float
    upper: float

    @property
    def valid(self) -> bool:
        """Whether the point has an interval that a weight can be taken from."""
        known = all(isfinite(each) for each in (self.value, self.lower, self.upper))
        return known and self.lower < self.upper


@dataclass(frozen=True)
class Trend:
    """The word, the slope in units a year, and the test's chi-squared."""

    word: Word
    slope: float
    chi_squared: float


def trend(points: Sequence[Point | None]) -> Trend | None:
    """The test on the five latest points, oldest first, one a year; None where there is no test.

    A None or a point without an interval among the latest five leaves no test: a year that was
    skipped or is only bounded could have turned the line. Significant is a slope whose
    chi-squared passes the limit and whose sign holds when any one of the five is left out.
    Formula: STATISTICS.md section 4, after the public health profiles of England.
    """
    latest = list(points)[-POINTS:]
    known = [point for point in latest if point is not None and point.valid]
    if len(known) < POINTS:
        return None
    slope, chi_squared = _fit(known, range(1, POINTS + 1))
    sure = chi_squared > CHI_SQUARED_LIMIT and _keeps_its_sign(known, slope)
    return Trend(_word(slope) if sure else Word.NO_CHANGE, slope, chi_squared)


def _word(slope: float) -> Word:
    return Word.RISING if slope > 0 else Word.FALLING


def _keeps_its_sign(points: Sequence[Point], slope: float) -> bool:
    """Whether the slope goes the same way in all five fits that leave one point out."""
    for left_out in range(POINTS):
        kept = [at for at in range(POINTS) if at != left_out]
        other, _ = _fit([points[at] for at in kept], [at + 1 for at in kept])
        if other * slope <= 0:
            return False
    return True


def _fit(points: Sequence[Point], times: Sequence[int]) -> tuple[float, float]:
    """Slope and chi-squared of the weighted line; a weight is one over the squared error."""
    weights = [(_WIDTHS / (point.upper - point.lower)) ** 2 for point in points]
    total = sum(weights)
    # Around the weighted middle, because squares of large numbers would swallow a small slope.
    middle = sum(w * t for w, t in zip(weights, times, strict=True)) / total
    level = sum(w * p.value for w, p in zip(weights, points, strict=True)) / total
    spread = sum(w * (t - middle) ** 2 for w, t in zip(weights, times, strict=True))
    leans = [w * (t - middle) for w, t in zip(weights, times, strict=True)]
    together = sum(x * (p.value - level) for x, p in zip(leans, points, strict=True))
    size = sum(abs(x) * abs(p.value) for x, p in zip(leans, points, strict=True))
    slope = together / spread if abs(together) > _ROUNDING * size else 0.0
    return slope, slope**2 * spread
