"""Figures in the order in which every screen reads them: by year, name of area, first day, id."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
LATEST = 1_000_000  # days after 1970; a day that is not known comes last


def in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of `measure` in order; areas come as their categories do.

    DuckDB takes longer to sort wide rows than to find them, and they are nearly in order already.
    """
    place = _place(rows)
    if (np.diff(place) > 0).all():
        return rows
    order = np.argsort(place, kind="stable")
    alike = np.diff(place[order]) == 0
    if alike.any():
        tied = np.append(alike, False) | np.append(False, alike)
        order[tied] = _by_id(rows, order[tied], place)
    return rows.take(order).reset_index(drop=True)


def _place(rows: pd.DataFrame) -> Numbers:
    """A number for year, area and first day."""
    codes, areas = _numbered(rows["area"])
    years = rows["reporting_year"].to_numpy(np.int64)
    starts = rows["period_start"]
    days = starts.to_numpy("datetime64[D]").astype(np.int64)
    days = np.where(starts.isna().to_numpy(), LATEST, days)
    found: Numbers = (years * areas + codes) * (2 * LATEST) + days
    return found


def _numbered(areas: pd.Series) -> tuple[Numbers, int]:
    """The place of each area in their order, and how many places there are."""
    if isinstance(areas.dtype, pd.CategoricalDtype):
        return areas.cat.codes.to_numpy(np.int64), len(areas.cat.categories)
    codes, names = pd.factorize(areas, sort=True)
    return codes, len(names)


def _by_id(rows: pd.DataFrame, order: Numbers, place: Numbers) -> Numbers:
    """The same rows with those of one place by the id of their figure, where they have one."""
    ids, _ = pd.factorize(rows["figure_id"].iloc[order], sort=True)
    return order[np.lexsort((ids, place[order]))]
