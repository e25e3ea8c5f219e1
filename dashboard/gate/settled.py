"""Which figures of many have a place that their bounds settle, and where that is."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray


def settled(rows: pd.DataFrame) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """By row whether it keeps a place among the others, and a height to order those by.

    `rows` has value, lower, upper and comparator of one figure a county. An exact figure always
    has a place. A hedged one has it only if every other is surely above or surely below it; the
    height is then any value that it may have. "More than 5,000" leaves 5,000 itself out; `<` does
    not, since it also stands for "at most".
    """
    low, high = reach(rows)
    height = np.where(np.isnan(low), np.where(np.isnan(high), rows["value"], high), low)
    low, high = np.where(np.isnan(low), -np.inf, low), np.where(np.isnan(high), np.inf, high)
    # All but those wholly above and those wholly below share a value with it; itself is one.
    shared = np.searchsorted(np.sort(low), high, "right") - np.searchsorted(np.sort(high), low)
    return (shared <= 1) | (low == high), height


def leading(rows: pd.DataFrame) -> str | None:
    """The area that is surely above all others; None without one, or with less than two."""
    if len(rows) < 2:
        return None
    placed, height = settled(rows)
    top = int(np.argmax(np.where(placed, height, -np.inf)))
    low, high = reach(rows)
    others = np.delete(np.where(np.isnan(high), np.inf, high), top).max()
    return str(rows["area"].iloc[top]) if placed[top] and low[top] > others else None


def reach(rows: pd.DataFrame) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The least and the greatest value that each may have, NaN on an open side."""
    lower, upper = (rows[name].to_numpy(float, na_value=np.nan) for name in ("lower", "upper"))
    strict = rows["comparator"].to_numpy(str)
    return np.where(strict == ">", np.nextafter(lower, np.inf), lower), upper
