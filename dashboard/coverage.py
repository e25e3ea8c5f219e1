"""What was reported: a state for every county and year, or for every indicator of a county."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard import data
from dashboard.frame import Frame

COUNTED = ("flow", "stock", "reported_ratio")
MOST_NAMED = 600  # areas that a question names; of more all are asked for
NOT_REPORTED, NOT_ASKED = "not_reported", "not_asked"
# What a figure can amount to, as etl/sql/25_coverage_cell.sql tells it, and what is missing.
STATES = pd.CategoricalDtype([
    "reported", "between", "at_least", "at_most", "about", "incomplete", "partial", "needs_review",
    "unreadable", NOT_REPORTED, NOT_ASKED,
])  # fmt: skip


def of_indicator(frame: Frame, indicator: str, areas: Sequence[str]) -> pd.DataFrame:
    """A row for every area and year of the range with its state; `with_figures` adds figures.

    A figure is asked for in a year if any county under the same parent reported it for that year.
    """
    told = data.rows(frame.snapshot, "coverage_states", indicator=indicator)
    told = told[told["reporting_year"].between(*frame.years)]
    asked = _asked(told, areas, frame)
    at, own = _places(told, areas, frame)
    state = np.where(asked, STATES.categories.get_loc(NOT_REPORTED), len(STATES.categories) - 1)
    state[at] = STATES.categories.get_indexer(pd.Index(told["state"].to_numpy(object)[own]))
    corrected, reported = np.zeros(len(state), dtype=bool), np.zeros(len(state), dtype=int)
    corrected[at], reported[at] = told["corrected"].to_numpy(bool)[own], 1
    return _cells(areas, frame).assign(
        state=pd.Categorical.from_codes(state, dtype=STATES),
        corrected=corrected,
        asked_count=asked.astype(int),
        reported_count=reported,
    )


def with_figures(frame: Frame, indicator: str, cells: pd.DataFrame) -> pd.DataFrame:
    """Some cells of one indicator, in their order, each with the figure that says most."""
    reported = cells["area"][cells["reported_count"] > 0].unique().tolist()
    if not reported:
        return cells.assign(indicator=None, figure_id=None)
    areas = tuple(sorted(reported)) if len(reported) <= MOST_NAMED else None
    found = data.rows(frame.snapshot, "coverage_cells", indicator=indicator, areas=areas)
    found = found.drop(columns=["state", "corrected"])
    return _or_none(cells.merge(found, "left", on=["area", "reporting_year"]))


def _or_none(cells: pd.DataFrame) -> pd.DataFrame:
    """The cells with None, as files and pages have it, where there is no figure."""
    figures = cells["figure_id"].astype(object)
    return cells.assign(figure_id=figures.where(figures.notna(), None))


def _cells(areas: Sequence[str], frame: Frame) -> pd.DataFrame:
    """A row for every area and year of the range, in this order; areas as categories."""
    first, last = frame.years
    years = np.arange(first, last + 1)
    area = pd.Categorical.from_codes(
        np.repeat(np.arange(len(areas)), len(years)), pd.Index(areas, dtype=object)
    )
    return pd.DataFrame({"area": area, "reporting_year": np.tile(years, len(areas))})


def _places(
    told: pd.DataFrame, areas: Sequence[str], frame: Frame
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """In which of `_cells` some rows belong, and which rows belong in any.

    Merges of so many rows take ten times as long.
    """
    first, last = frame.years
    year = told["reporting_year"].to_numpy(np.int64)
    area = pd.Index(areas).get_indexer(pd.Index(told["area"]))
    own = (area >= 0) & (year >= first) & (year <= last)
    return (area * (last - first + 1) + year - first)[own], own


def _asked(told: pd.DataFrame, areas: Sequence[str], frame: Frame) -> NDArray[np.bool_]:
    """For every area and year whether any area under the same parent has a row for that year."""
    first, last = frame.years
    codes, parents = pd.factorize(frame.areas["parent"].fillna(""))
    parent = dict(zip(frame.areas.index, codes, strict=True))
    asked = np.zeros((len(parents), last - first + 1), dtype=bool)
    under = told["area"].map(parent).astype(int).to_numpy()
    asked[under, told["reporting_year"].to_numpy() - first] = True
    return asked[[parent[area] for area in areas]].ravel()


def of_core(frame: Frame, areas: Sequence[str]) -> pd.DataFrame:
    """A row for every area and year: how many core indicators it reported of those asked for."""
    told = data.rows(frame.snapshot, "coverage_core")
    cells = _cells(areas, frame)
    at, own = _places(told, areas, frame)
    asked, reported = np.zeros(len(cells), dtype=int), np.zeros(len(cells), dtype=int)
    asked[at] = told["asked_count"].to_numpy(int)[own]
    reported[at] = told["reported_count"].to_numpy(int)[own]
    conditions = [asked == 0, reported == 0, reported < asked]
    return cells.assign(
        state=pd.Categorical(np.select(conditions, [NOT_ASKED, NOT_REPORTED, "some"], "all")),
        corrected=False,
        asked_count=asked,
        reported_count=reported,
    )


def of_county(frame: Frame, area: str) -> pd.DataFrame:
    """A row for every core indicator that is asked for and every year of the range."""
    told = data.rows(frame.snapshot, "coverage_cells", indicator=None, areas=(area,))
    asked = data.rows(frame.snapshot, "coverage_asked", area=area).assign(asked_count=1)
    catalog = frame.indicators
    own = (
        catalog["kind"].isin(COUNTED) & catalog["core"] & (catalog["indicator_group"] != "context")
    )
    wanted = asked["indicator"].isin(catalog.index[own])
    wanted &= asked["reporting_year"].between(*frame.years)
    names = [name for name in catalog.index if name in set(asked.loc[wanted, "indicator"])]
    cells = _every(names, frame).assign(area=area)
    cells = cells.merge(told, "left", on=["area", "indicator", "reporting_year"])
    return _or_none(_with_states(cells.merge(asked, "left", on=["indicator", "reporting_year"])))


def missing(cells: pd.DataFrame) -> int:
    """How many of the figures asked for were not reported."""
    return int((cells["asked_count"] - cells["reported_count"]).sum())


def gaps_first(frame: Frame, cells: pd.DataFrame) -> list[str]:
    """The areas: picked ones, then those with the most missing, ties by name."""
    counts = cells[["asked_count", "reported_count"]].groupby(cells["area"], observed=True).sum()
    expected = counts["asked_count"].to_dict()
    lacking = (counts["asked_count"] - counts["reported_count"]).to_dict()
    picked = set(frame.focus)
    known = [area for area in lacking if expected[area] or area in picked]
    return sorted(
        known,
        key=lambda area: (area not in picked, -lacking[area], frame.area_name(area)),
    )


def _every(names: Sequence[str], frame: Frame) -> pd.DataFrame:
    """A row for every indicator and year of the range."""
    first, last = frame.years
    pairs = pd.MultiIndex.from_product(
        [list(names), range(first, last + 1)], names=["indicator", "reporting_year"]
    )
    return pairs.to_frame(index=False)


def _with_states(cells: pd.DataFrame) -> pd.DataFrame:
    """What was reported keeps its state; the rest is missing, or was not asked for."""
    reported = cells["state"].notna()
    asked = cells["asked_count"].notna()
    return cells.assign(
        state=cells["state"]
        .astype(object)
        .where(reported, np.where(asked, NOT_REPORTED, NOT_ASKED)),
        corrected=cells["corrected"].eq(True),
        asked_count=asked.astype(int),
        reported_count=reported.astype(int),
    )
