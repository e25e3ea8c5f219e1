"""How many people live in each area in a year, or in the nearest year with the same boundary."""

from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard import data
from dashboard.data import Snapshot
from dashboard.statistics.peers import Residents

FAR = np.iinfo(np.int64).max
NAMES = ("area", "reporting_year", "lower", "upper")


@lru_cache(maxsize=8)
def residents_in(snapshot: Snapshot, year: int) -> dict[str, Residents]:
    """By area the bounded number nearest to the year, the earlier of two, as rates use it."""
    told = data.rows(snapshot, "residents")
    near = told.iloc[_nearest(told, year)]
    columns = (near[name].tolist() for name in NAMES)
    return {
        area: Residents(int(known), lower, upper)
        for area, known, lower, upper in zip(*columns, strict=True)
    }


def _nearest(told: pd.DataFrame, year: int) -> NDArray[np.int64]:
    """The place of one row for each area, of rows in the order of areas and years."""
    if told.empty:
        return np.empty(0, dtype=np.int64)
    years = told["reporting_year"].to_numpy(np.int64)
    since, until = (told[name].to_numpy(float, na_value=np.nan) for name in ("since", "until"))
    other = (since > year) | (until <= year)  # nothing is smaller or larger than nan
    far = np.where(other, FAR, 2 * np.abs(years - year) + (years > year))
    area = told["area"].to_numpy(object)
    starts = np.flatnonzero(np.append(True, area[1:] != area[:-1]))
    least = np.minimum.reduceat(far, starts)
    each = np.repeat(least, np.diff(np.append(starts, len(far))))
    return np.flatnonzero((far == each) & ~other)
