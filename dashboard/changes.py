"""Changes and ratios of pairs of figures, many at a time, as far as the bounds settle them."""

import math

import numpy as np
import pandas as pd

from dashboard.number_words import RANGE

DIRECTIONS = ("rise", "fall", "none", "open")


def changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """For each pair of rows its `direction` and its size in percent, from `least` to `most`.

    Both tables hold value, comparator, lower and upper, row against row; the answer has the index
    of `after`. The direction is that of `gate.change`. The sizes count in that direction, a fall
    of 8% as 8; they are NaN where nothing bounds them, or where zero came before.
    """
    first, last = _Side(before), _Side(after)
    rise, fall = _above(last, first), _above(first, last)
    same = first.exact & last.exact & (first.value == last.value)
    direction = np.select([same, rise, fall], ["none", "rise", "fall"], "open")
    with np.errstate(divide="ignore", invalid="ignore"):
        up = last.lower / first.upper - 1, last.upper / first.lower - 1
        down = 1 - last.upper / first.lower, 1 - last.lower / first.upper
    least = np.select([same, rise, fall], [0.0, up[0], down[0]], np.nan)
    most = np.select([same, rise, fall], [0.0, up[1], down[1]], np.nan)
    sizes = {"least": _finite(100 * least), "most": _finite(100 * most)}
    return pd.DataFrame({"direction": direction, **sizes}, after.index)


def ratios(above: pd.DataFrame, below: pd.DataFrame, multiplier: float) -> pd.DataFrame:
    """`multiplier` x above / below, row against row, with the bounds of `gate.ratio`.

    No figure below may be zero. The answer has value, comparator, lower and upper and the index
    of `above`.
    """
    top, foot = _Side(above), _Side(below)
    with np.errstate(divide="ignore", invalid="ignore"):
        lower, upper = _finite(top.lower / foot.upper), _finite(top.upper / foot.lower)
    # None of any number is none, however the number is hedged.
    none = (top.lower == 0) & (top.upper == 0)
    lower, upper = np.where(none, 0.0, lower), np.where(none, 0.0, upper)
    down, up = ~np.isnan(lower), ~np.isnan(upper)
    kinds = [
        none,
        top.about | foot.about,
        down & up,
        down & top.more,
        down,
        foot.more & (upper > 0),
        up,
    ]
    value = top.value / foot.value
    ranged = (top.ranged | foot.ranged) & ~none
    words = np.select(kinds, ["=", "~", "=", ">", ">=", "<", "<="], "~")
    words = np.where(ranged & down & up & (lower < upper), RANGE, words)
    return pd.DataFrame(
        {
            # Of a range there is no number but a bound.
            "value": multiplier * np.select([ranged & down, ranged & up], [lower, upper], value),
            "comparator": words,
            "lower": multiplier * lower,
            "upper": multiplier * upper,
        },
        above.index,
    )


class _Side:
    """One column of figures as arrays."""

    def __init__(self, rows: pd.DataFrame) -> None:
        self.value, self.lower, self.upper = (
            rows[name].to_numpy(float, na_value=np.nan) for name in ("value", "lower", "upper")
        )
        worded = rows["comparator"].to_numpy(str)
        self.more, self.about, self.ranged = worded == ">", worded == "~", worded == RANGE
        self.exact = (worded == "=") & (self.lower == self.upper)


def _above(one: _Side, other: _Side) -> np.ndarray:
    return (one.lower > other.upper) | (one.more & (one.lower == other.upper))


def _finite(values: np.ndarray) -> np.ndarray:
    return np.where(np.isfinite(values), values, np.nan)


def rounded_down(percent: float) -> float:
    """A bound from below with one decimal, never more than was shown to be true."""
    return math.floor(round(10 * percent, 6)) / 10


def rounded_up(percent: float) -> float:
    """A bound from above with one decimal, never less than was shown to be true."""
    return math.ceil(round(10 * percent, 6)) / 10
