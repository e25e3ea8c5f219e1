"""Classes of values, and which figures surely lie in one of them, whatever their hedges hide."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

MOST = 5
OPEN = -1
DECIMALS = 12
FINEST = 10.0**-DECIMALS  # what is smaller is no figure of anybody's work


@dataclass(frozen=True)
class Classes:
    """Each class holds the values up to its break and above the one before; the last has none."""

    breaks: tuple[float, ...]

    @property
    def count(self) -> int:
        """How many classes there are."""
        return len(self.breaks) + 1

    def of(self, rows: pd.DataFrame) -> npt.NDArray[np.int64]:
        """The class of each row, counted from 0, or OPEN where its bounds do not settle it.

        `rows` have `lower`, `upper` (empty on an open side) and `comparator`; "more than 40" is
        above a break at 40, "at least 40" may not be.
        """
        breaks = np.array(self.breaks, dtype=float)
        lower = rows["lower"].astype(float).fillna(-np.inf).to_numpy()
        upper = rows["upper"].astype(float).fillna(np.inf).to_numpy()
        more_than = (rows["comparator"] == ">").to_numpy()
        beyond = np.searchsorted(breaks, lower, side="right")
        lowest = np.where(more_than, beyond, np.searchsorted(breaks, lower, side="left"))
        highest = np.searchsorted(breaks, upper, side="left")
        return np.where(lowest == highest, lowest, OPEN)


def quantile_classes(
    values: Sequence[float] | npt.NDArray[np.float64], most: int = MOST
) -> Classes:
    """Classes that split these exact values about evenly, their breaks rounded up to be readable.

    A break is the nearest-rank quantile (Hyndman and Fan 1996, definition 1). Few values make few
    classes: one for each two, at most `most`.
    """
    known = np.sort(np.asarray(values, dtype=float))
    count = max(1, min(most, (len(np.unique(known)) + 1) // 2))
    ranks = [math.ceil(len(known) * part / count) - 1 for part in range(1, count)]
    breaks = sorted({readable(float(known[rank])) for rank in ranks})
    return Classes(tuple(each for each in breaks if each < known[-1]))


def readable(value: float) -> float:
    """The value rounded up to three digits, two below one: people can read the whole of it."""
    if value <= 0:
        return 0.0
    value = max(value, FINEST)
    digits = 3 if value >= 1 else 2
    step = 10.0 ** (math.floor(math.log10(value)) - digits + 1)
    return round(math.ceil(value / step - 1e-9) * step, DECIMALS)
