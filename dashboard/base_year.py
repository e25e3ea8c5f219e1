"""An index: every figure of a county as a hundredth of its own figure in one base year."""

from collections.abc import Collection

import numpy as np
import pandas as pd

from dashboard.changes import ratios
from dashboard.gate import Reason, Refusal

HUNDRED = 100


def base_years(rows: pd.DataFrame, areas: Collection[str]) -> list[int]:
    """The years in which any of the areas has a figure that others may be divided by."""
    found = rows[rows["area"].isin(set(areas)) & _divides(rows)]
    return sorted(int(year) for year in found["reporting_year"].unique())


def default_base(rows: pd.DataFrame, areas: Collection[str]) -> int | None:
    """The first year in which more than half of the areas have a base; else the one with most."""
    found = rows[rows["area"].isin(set(areas)) & _divides(rows)]
    if found.empty:
        return None
    counts = found.groupby("reporting_year")["area"].nunique()
    most = counts[counts * 2 > len(set(areas))]
    return int(most.index.min() if len(most) else counts.idxmax())


def _divides(rows: pd.DataFrame) -> pd.Series:
    return (rows["value"] > 0) & (rows["lower"].notna() | rows["upper"].notna())


def to_base(rows: pd.DataFrame, base: int) -> tuple[pd.DataFrame, list[Refusal]]:
    """The rows with value, comparator and bounds as an index, and why areas or years have none.

    `rows` carry the stretches of `in_stretches`: a figure of another definition or boundary than
    the base year's is left out, because its index would compare two different things.
    """
    starts = rows[rows["reporting_year"] == base].drop_duplicates("area").set_index("area")
    fit = starts[_divides(starts)]
    stretch = rows["area"].map(fit["stretch"])
    same = rows[stretch == rows["stretch"]]
    index = same.copy()
    below = fit.loc[same["area"]].set_index(same.index)
    found = ratios(same, below, HUNDRED)
    # The base year itself is 100 however its own figure is hedged.
    own = same["reporting_year"] == base
    found.loc[own, ["value", "lower", "upper"]] = float(HUNDRED)
    found.loc[own, "comparator"] = "="
    index[found.columns] = found
    index["coverage"] = "complete"
    others = rows[stretch.notna() & (stretch != rows["stretch"])]
    return index, [*_without(rows, starts, base), *_beyond(others, base)]


def _without(rows: pd.DataFrame, starts: pd.DataFrame, base: int) -> list[Refusal]:
    """One refusal an area whose base year has no figure that others may be divided by."""
    reasons = np.where(starts["value"] <= 0, Reason.ZERO_BASE, Reason.OPEN_BASE)
    unfit = dict(zip(starts.index, zip(reasons, starts["figure_id"], strict=True), strict=True))
    fit = set(starts.index[_divides(starts)])
    return [
        Refusal(Reason(reason), area, base, _figure(figure))
        for area in rows["area"].unique()
        if area not in fit
        for reason, figure in [unfit.get(area, (Reason.NO_BASE, None))]
    ]


def _beyond(others: pd.DataFrame, base: int) -> list[Refusal]:
    """One sentence for all figures of an area that mean something else than its base year's."""
    found = others.groupby("area", sort=False).agg(
        first=("reporting_year", "min"),
        last=("reporting_year", "max"),
        figure=("figure_id", "first"),
    )
    return [
        Refusal(
            Reason.BEYOND_BREAK,
            str(row.Index),
            base,
            _figure(row.figure),
            {"others": str(row.first) if row.first == row.last else f"{row.first}–{row.last}"},
        )
        for row in found.itertuples()
    ]


def _figure(found: object) -> str | None:
    return found if isinstance(found, str) else None
