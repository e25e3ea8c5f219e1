"""What was reported: a state for every county and year, or for every indicator of a county."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from dashboard import data
from dashboard.frame import Frame

COUNTED = ("flow", "stock", "reported_ratio")
NOT_REPORTED, NOT_ASKED = "not_reported", "not_asked"


def of_indicator(frame: Frame, indicator: str, areas: Sequence[str]) -> pd.DataFrame:
    """A row for every area and year of the range: its state and the figure that says most.

    A figure is asked for in a year if any county under the same parent reported it for that year.
    """
    told = data.rows(frame.snapshot, "coverage_cells", indicator=indicator, area=None)
    parents = frame.areas["parent"].fillna("")
    asked = told.assign(parent=told["area"].map(parents))
    asked = asked[["parent", "reporting_year"]].drop_duplicates()
    cells = _every(areas, frame).merge(told, "left", on=["area", "reporting_year"])
    cells["parent"] = cells["area"].map(parents)
    cells = cells.merge(asked.assign(asked_count=1), "left", on=["parent", "reporting_year"])
    return _with_states(cells)


def of_core(frame: Frame, areas: Sequence[str]) -> pd.DataFrame:
    """A row for every area and year: how many core indicators it reported of those asked for."""
    told = data.rows(frame.snapshot, "coverage_core")
    cells = _every(areas, frame).merge(told, "left", on=["area", "reporting_year"])
    counts = ["asked_count", "reported_count"]
    cells[counts] = cells[counts].fillna(0).astype(int)
    asked, reported = (cells[name] for name in counts)
    conditions = [asked == 0, reported == 0, reported < asked]
    return cells.assign(
        state=np.select(conditions, [NOT_ASKED, NOT_REPORTED, "some"], "all"),
        figure_id=None,
        corrected=False,
    )


def of_county(frame: Frame, area: str) -> pd.DataFrame:
    """A row for every core indicator that is asked for and every year of the range."""
    told = data.rows(frame.snapshot, "coverage_cells", indicator=None, area=area)
    asked = data.rows(frame.snapshot, "coverage_asked", area=area).assign(asked_count=1)
    catalog = frame.indicators
    own = (
        catalog["kind"].isin(COUNTED) & catalog["core"] & (catalog["indicator_group"] != "context")
    )
    wanted = asked["indicator"].isin(catalog.index[own])
    wanted &= asked["reporting_year"].between(*frame.years)
    names = [name for name in catalog.index if name in set(asked.loc[wanted, "indicator"])]
    cells = _every(names, frame, "indicator").assign(area=area)
    cells = cells.merge(told, "left", on=["area", "indicator", "reporting_year"])
    return _with_states(cells.merge(asked, "left", on=["indicator", "reporting_year"]))


def missing(cells: pd.DataFrame) -> int:
    """How many of the figures asked for were not reported."""
    return int((cells["asked_count"] - cells["reported_count"]).sum())


def gaps_first(frame: Frame, cells: pd.DataFrame) -> list[str]:
    """The areas: picked ones, then those with the most missing, ties by name."""
    counts = cells[["asked_count", "reported_count"]].groupby(cells["area"]).sum()
    expected = counts["asked_count"].to_dict()
    lacking = (counts["asked_count"] - counts["reported_count"]).to_dict()
    picked = set(frame.focus)
    known = [area for area in lacking if expected[area] or area in picked]
    return sorted(
        known,
        key=lambda area: (area not in picked, -lacking[area], frame.area_name(area)),
    )


def _every(names: Sequence[str], frame: Frame, of: str = "area") -> pd.DataFrame:
    first, last = frame.years
    pairs = pd.MultiIndex.from_product(
        [list(names), range(first, last + 1)], names=[of, "reporting_year"]
    )
    return pairs.to_frame(index=False)


def _with_states(cells: pd.DataFrame) -> pd.DataFrame:
    """What was reported keeps its state; the rest is missing, or was not asked for."""
    reported = cells["state"].notna()
    asked = cells["asked_count"].notna()
    return cells.assign(
        state=cells["state"].where(reported, np.where(asked, NOT_REPORTED, NOT_ASKED)),
        corrected=cells["corrected"].eq(True),
        figure_id=cells["figure_id"].astype(object).where(reported, None),
        asked_count=asked.astype(int),
        reported_count=reported.astype(int),
    )
