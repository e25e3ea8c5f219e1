"""Intervals of figures, of their bounds where they have any, and standings against a reference."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.gate.bounded import Bounded
from dashboard.gate.subject import Subject
from dashboard.statistics.intervals import count_limits, proportion_limits
from dashboard.statistics.standing import standing

CONFIDENCES = {"95": 0.95, "998": 0.998}
# A group claim counts one event once an applicant, so its counts are not of independent events.
BATCH = "with_group_claim"
NO_INTERVAL = ""
COUNT = ("lower", "upper")
RATIO = ("numerator_lower", "numerator_upper", "denominator_lower", "denominator_upper")
Sides = tuple[Any, Any]
Numbers = npt.NDArray[np.float64]


def with_limits(rows: pd.DataFrame, asked: Subject) -> pd.DataFrame:
    """The rows with columns lower95, upper95, lower998, upper998 and interval.

    The lower limit is that of the least count the words allow over the greatest denominator, the
    upper that of the greatest over the least; what the words leave open stays open (NaN).
    """
    has = (rows["comparator"] != "~") & (rows["variant"] != BATCH) & bool(asked.method)
    found = rows.assign(interval=np.where(has, asked.method, NO_INTERVAL))
    needed = COUNT if asked.numerator is None else RATIO
    counted = {name: _side(rows[name], has) for name in needed}
    for name, confidence in CONFIDENCES.items():
        found[f"lower{name}"], found[f"upper{name}"] = _limits(counted, asked, confidence)
    open_ended = found["lower95"].isna() & found["upper95"].isna()
    return found.assign(interval=found["interval"].where(~open_ended, NO_INTERVAL))


def _side(bounds: pd.Series, has: pd.Series) -> Numbers:
    return np.where(has, bounds.to_numpy(dtype=float, na_value=np.nan), np.nan)


def _limits(counted: dict[str, Numbers], asked: Subject, confidence: float) -> Sides:
    if asked.numerator is None:
        lower, upper = (counted[name] for name in COUNT)
        return count_limits(lower, confidence)[0], count_limits(upper, confidence)[1]
    least, most, below, above = (counted[name] for name in RATIO)
    if asked.method == "wilson":
        low, high = (
            proportion_limits(least, above, confidence)[0],
            proportion_limits(most, below, confidence)[1],
        )
        return asked.multiplier * low, asked.multiplier * high
    below, above = np.where(below > 0, below, np.nan), np.where(above > 0, above, np.nan)
    low, high = count_limits(least, confidence)[0], count_limits(most, confidence)[1]
    return asked.multiplier * low / above, asked.multiplier * high / below


def with_standing(rows: pd.DataFrame, asked: Subject, reference: Bounded | None) -> pd.DataFrame:
    """The rows with the column `standing`: where the 95% interval lies against the reference."""
    sides = (None, None) if reference is None else (reference.lower, reference.upper)
    below, above = (np.nan if side is None else side for side in sides)
    said = standing(rows["lower95"], rows["upper95"], below, above, asked.direction)
    return rows.assign(standing=said)
