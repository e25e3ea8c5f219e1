"""The value of a whole group of areas: sums of columns, and one sum over another, with bounds."""

import pandas as pd

from dashboard.columns import records
from dashboard.gate.bounded import Bounded, ratio, total
from dashboard.gate.subject import Subject


def column_total(rows: pd.DataFrame, name: str = "") -> Bounded | None:
    """The sum of value, lower, upper and comparator, or of `name`, `name`_lower and so on.

    As `total` of the rows one by one, but of one figure each kind of words first, so that
    thousands of rows take no longer than a few. None for no rows.
    """
    value, lower, upper, comparator = (
        rows[column]
        for column in (
            (name, f"{name}_lower", f"{name}_upper", f"{name}_comparator")
            if name
            else ("value", "lower", "upper", "comparator")
        )
    )
    figures = pd.DataFrame({"value": value, "lower": lower, "upper": upper})
    kinds = [comparator, lower.isna(), upper.isna()]
    # Of one kind of words all have a bound or none has, so `min_count` never hides a missing one.
    sums = (
        figures.groupby(kinds, sort=False)
        .sum(min_count=1)
        .reset_index(names=["comparator", "l", "u"])
    )
    return total(map(Bounded.from_row, records(sums)))


def reference(rows: pd.DataFrame, asked: Subject) -> Bounded | None:
    """The group's own value of a ratio: all numerators over all denominators; else None."""
    if asked.numerator is None or not asked.ranked or rows.empty:
        return None
    above, below = column_total(rows, "numerator"), column_total(rows, "denominator")
    return ratio(above, below, asked.multiplier) if above and below else None
