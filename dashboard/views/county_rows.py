"""Everything a snapshot holds on one county, each kind of it in one table."""

from collections.abc import Iterable

import pandas as pd

from dashboard import data
from dashboard.data import Snapshot
from dashboard.frame import COUNTY_LEVELS, Frame
from dashboard.text import Text


def chosen(frame: Frame) -> str | None:
    """The county of the address; else the first picked one; else the one with most figures."""
    wanted = frame.selection.area
    if wanted in frame.areas.index and frame.areas.loc[wanted, "level"] in COUNTY_LEVELS:
        return wanted
    if frame.focus:
        return frame.focus[0]
    counts = frame.areas.loc[list(frame.scope), "figure_count"]
    return None if counts.empty else str(counts.idxmax())


def figures(snapshot: Snapshot, area: str) -> pd.DataFrame:
    """Every figure and ratio of the county in all years, replaced ones included."""
    return data.rows(snapshot, "area_figures", area=area)


def of_view(frame: Frame, area: str) -> pd.DataFrame:
    """The county's rows of the years in view, residents apart."""
    return within(figures(frame.snapshot, area), frame.years)


def within(rows: pd.DataFrame, years: tuple[int, int]) -> pd.DataFrame:
    """The rows of the chosen years, residents apart."""
    chosen_years = rows["reporting_year"].between(*years)
    return rows[chosen_years & (rows["indicator"] != "population")]


def findings(snapshot: Snapshot, area: str, years: tuple[int, int]) -> pd.DataFrame:
    """The checks that fail or stay undecided, failed ones first."""
    return data.rows(snapshot, "area_findings", area=area, first_year=years[0], last_year=years[1])


def practices(snapshot: Snapshot, area: str, years: tuple[int, int]) -> pd.DataFrame:
    """The practices it states without a number, with their words."""
    return data.rows(snapshot, "area_practices", area=area, first_year=years[0], last_year=years[1])


def reports(snapshot: Snapshot, area: str) -> pd.DataFrame:
    """The reports that speak of the county, its own last one first."""
    return data.rows(snapshot, "area_reports", area=area)


def versions(snapshot: Snapshot, area: str) -> pd.DataFrame:
    """The county as it was over time: more than one row when its boundary changed."""
    return data.rows(snapshot, "area_versions", area=area)


def residents(rows: pd.DataFrame) -> pd.Series | None:
    """The latest published number of residents."""
    found = rows[(rows["indicator"] == "population") & (rows["status"] == "published")]
    return None if found.empty else found.sort_values("period_start").iloc[-1]


def years_said(text: Text, years: Iterable[int]) -> str:
    """Years as people write them: 2016–2018, 2020."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    told = (str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    return text("county.comma").join(told)
