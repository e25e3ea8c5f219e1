"""What a county did not report: whole years, and core indicators without any figure."""

import pandas as pd

from dashboard.frame import Frame
from dashboard.views.method import GROUPS

COUNTED = ("flow", "stock", "reported_ratio")


def silent_years(rows: pd.DataFrame) -> list[int]:
    """The years between the first and the last of `rows` without any figure."""
    years = set(_reported(rows)["reporting_year"].astype(int))
    return sorted(set(range(min(years), max(years) + 1)) - years) if years else []


def lacking(frame: Frame, rows: pd.DataFrame) -> dict[str, list[str]]:
    """The names of core indicators without a figure in `rows`, by group in the usual order."""
    catalog = frame.indicators
    core = catalog[catalog["core"] & catalog["kind"].isin(COUNTED)]
    absent = core[~core.index.isin(_reported(rows)["indicator"])]
    found = {
        group: [
            frame.indicator_name(name) for name in absent.index[absent["indicator_group"] == group]
        ]
        for group in GROUPS
    }
    return {group: names for group, names in found.items() if names}


def _reported(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["status"] != "superseded"]
