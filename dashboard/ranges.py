"""Numbers that a public edition tells only as bounds: "1–4" for one, two, three or four people."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.number_words import RANGE


def told_as_range(row: Mapping[Any, Any]) -> bool:
    """Whether a row of `measure`, or of what is made of it, has two bounds and no number."""
    return bool(row["comparator"] == RANGE)


def with_least(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the lower bound for the number where it is told as a range.

    Order, sums and marks begin there; what is shown of it is always both bounds.
    """
    found = rows
    for side in ("", "numerator_", "denominator_"):
        names = [f"{side}{name}" for name in ("comparator", "lower")]
        value = f"{side}value" if not side else side.removesuffix("_")
        if not {*names, value} <= {*rows.columns} or not _may_hold(rows[names[0]]):
            continue
        ranges = (rows[names[0]] == RANGE).to_numpy(bool)
        if ranges.any():
            found = found.assign(**{value: rows[value].mask(ranges, rows[names[1]])})
    return found


def _may_hold(words: pd.Series) -> bool:
    """False where the categories of a column already say that none of its cells is a range."""
    known = words.dtype
    return not isinstance(known, pd.CategoricalDtype) or RANGE in known.categories
