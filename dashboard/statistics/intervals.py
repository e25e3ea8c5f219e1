"""Confidence limits of counts and proportions, by the formulas that public health profiles use.

Sources: UKHSA PHEindicatormethods (Rates.R, Proportions.R), APHO Technical Briefing 3.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import special

Floats = NDArray[np.float64]

CONFIDENCE_95 = 0.95
CONFIDENCE_998 = 0.998
FEWEST_FOR_BYAR = 10


def normal_quantile(confidence: float) -> float:
    """The z of a two-sided interval: 1.959964 at 95%, 3.090232 at 99.8%."""
    return float(special.ndtri((1 + confidence) / 2))


def count_limits(count: Any, confidence: float) -> tuple[Floats, Floats]:
    """Lower and upper limit of each count: exact Poisson below 10, Byar's approximation from 10.

    Counts of events in the events' own unit, any shape; NaN stays NaN, a negative count is a
    ValueError. Multiply both by multiplier / population for the limits of a rate.
    """
    x = _counts(count)
    few = x < FEWEST_FOR_BYAR
    lower, upper = (np.array(each) for each in _byar(x, normal_quantile(confidence)))
    # The exact limits take long, so they are worked out only where they are used.
    lower[few], upper[few] = _exact(x[few], (1 - confidence) / 2)
    return lower, upper


def proportion_limits(count: Any, total: Any, confidence: float) -> tuple[Floats, Floats]:
    """Wilson's limits of count / total, as shares from 0 to 1; shapes broadcast.

    NaN where either is missing, the total is zero or the count passes it: that is no share.
    """
    x, n = np.broadcast_arrays(_counts(count), _counts(total))
    share_known = (n > 0) & (x <= n)
    n = np.where(share_known, n, np.nan)
    z = normal_quantile(confidence)
    spread = z * np.sqrt(z**2 + 4 * x * (1 - np.minimum(x / n, 1)))
    middle, whole = 2 * x + z**2, 2 * (n + z**2)
    # None and all are limits themselves; rounding would leave them a hair off.
    lower = np.where((x == 0) & share_known, 0.0, (middle - spread) / whole)
    return lower, np.where((x == n) & share_known, 1.0, (middle + spread) / whole)


def _counts(count: Any) -> Floats:
    x = np.asarray(count, dtype=np.float64)
    if np.any(x < 0):
        raise ValueError("a count cannot be negative")
    return x


def _exact(x: Floats, tail: float) -> tuple[Floats, Floats]:
    """chi2inv(tail, 2x) / 2 and chi2inv(1 - tail, 2x + 2) / 2, by the gamma function behind it."""
    lower = np.where(x == 0, 0.0, special.gammaincinv(np.where(x == 0, 1.0, x), tail))
    return lower, special.gammaincinv(x + 1, 1 - tail)


def _byar(x: Floats, z: float) -> tuple[Floats, Floats]:
    low = np.where(x > 0, x, np.nan)
    lower = low * (1 - 1 / (9 * low) - z / (3 * np.sqrt(low))) ** 3
    high = x + 1
    return lower, high * (1 - 1 / (9 * high) + z / (3 * np.sqrt(high))) ** 3
