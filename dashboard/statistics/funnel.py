"""Funnels: how far chance alone would spread counties of each size around the overall value.

Sources: UKHSA PHEindicatormethods (funnel plots), Spiegelhalter 2005 on overdispersion as in
NHS-R FunnelPlotR (od_adjustment.R): standard scores winsorised, then phi and tau squared.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import special

from dashboard.statistics.intervals import Floats, normal_quantile

WINSORISED = 0.1
MOST_PHI = 2.0
FEWEST_AREAS = 3


@dataclass(frozen=True)
class Funnel:
    """The overall value, and by how much counties vary more than chance alone explains.

    `overall` is events per unit of the denominator; `phi` is 1 for chance alone; `tau_squared` is
    the variance between counties on the scale of the scores. `shares` tells proportions (a part
    of its own total, normal scale) from rates and ratios (Poisson counts, square root scale).
    """

    overall: float
    phi: float
    tau_squared: float
    shares: bool

    @property
    def may_single_out(self) -> bool:
        """Whether a county beyond the limits may be marked: never above a phi of 2."""
        return self.phi <= MOST_PHI


def funnel(count: Any, denominator: Any, *, shares: bool = False) -> Funnel | None:
    """The funnel of exact counts over their denominators, one pair an area.

    A missing count is a ValueError, never a zero; so are a denominator that is not above zero and
    a share above one. None where the overall is not known (no areas, no events, or for shares all
    of them) or fewer than three areas would tell the spread.
    """
    x, n = _sound(count, denominator, shares)
    overall = float(x.sum() / n.sum()) if len(x) >= FEWEST_AREAS else 0.0
    if overall <= 0 or (shares and overall >= 1):
        return None
    scores, spread = _scores(x, n, overall, shares)
    phi = float(np.mean(winsorised(scores) ** 2))
    return Funnel(overall, phi, between_variance(phi, spread), shares)


def _sound(count: Any, denominator: Any, shares: bool) -> tuple[Floats, Floats]:
    x, n = (np.asarray(each, dtype=np.float64) for each in (count, denominator))
    if x.shape != n.shape or np.isnan(x).any() or (x < 0).any():
        raise ValueError("every area of a funnel needs its count, zero written as zero")
    if not (n > 0).all() or (shares and (x > n).any()):
        raise ValueError("every area of a funnel needs a denominator that fits its count")
    return x, n


def _scores(x: Floats, n: Floats, overall: float, shares: bool) -> tuple[Floats, Floats]:
    """Each area's standard score and the standard error that it is measured by."""
    if shares:
        spread = np.sqrt(overall * (1 - overall) / n)
        return (x / n - overall) / spread, spread
    expected = overall * n
    spread = 1 / (2 * np.sqrt(expected))
    return (np.sqrt(x / expected) - 1) / spread, spread


def winsorised(scores: Floats, share: float = WINSORISED) -> Floats:
    """The scores with those beyond the given share at either end drawn in to its edge."""
    low, high = np.quantile(scores, [share, 1 - share])
    return np.clip(scores, low, high)


def between_variance(phi: float, spread: Floats) -> float:
    """Tau squared: (k phi - (k - 1)) / (sum w - sum w^2 / sum w) with w = 1 / spread^2, from 0."""
    k, weight = len(spread), 1 / spread**2
    if k * phi < k - 1:
        return 0.0
    rest = weight.sum() - (weight**2).sum() / weight.sum()
    return max(0.0, float((k * phi - (k - 1)) / rest)) if rest > 0 else 0.0


def limits(
    made: Funnel, denominator: Any, confidence: float, *, widened: bool = True
) -> tuple[Floats, Floats]:
    """The lower and upper limit curve at each denominator, in events per unit of it.

    `widened` takes the variance between counties in. Without any, rates have exact Poisson limits.
    """
    n = np.asarray(denominator, dtype=np.float64)
    z, tau = normal_quantile(confidence), made.tau_squared if widened else 0.0
    if made.shares:
        far = z * np.sqrt(made.overall * (1 - made.overall) / n + tau)
        return np.maximum(made.overall - far, 0.0), np.minimum(made.overall + far, 1.0)
    if tau == 0:
        low, high = _poisson(made.overall * n, confidence)
        return low / n, high / n
    far = z * np.sqrt(1 / (4 * made.overall * n) + tau)
    return made.overall * np.maximum(1 - far, 0.0) ** 2, made.overall * (1 + far) ** 2


def outside(made: Funnel, count: Any, denominator: Any, confidence: float) -> Floats:
    """1 above the limits at an area's own denominator, -1 below, 0 within or not known.

    Always 0 where the funnel may not single anyone out.
    """
    n = np.asarray(denominator, dtype=np.float64)
    value = np.asarray(count, dtype=np.float64) / n
    low, high = limits(made, n, confidence)
    if not made.may_single_out:
        return np.zeros_like(value)
    return np.where(value > high, 1.0, np.where(value < low, -1.0, 0.0))


def _poisson(expected: Floats, confidence: float) -> tuple[Floats, Floats]:
    """The counts whose own exact limits just reach the expected count.

    That is chi2inv(p, 2 O) / 2 = E above and chi2inv(1 - p, 2 O + 2) / 2 = E below, solved for O.
    """
    tail = (1 - confidence) / 2
    high = special.chdtriv(tail, 2 * expected) / 2
    low = special.chdtriv(1 - tail, 2 * expected) / 2 - 1
    return np.maximum(low, 0.0), high
