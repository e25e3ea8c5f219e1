"""What is hedged in a county's figures, said once for each kind of hedge."""

import pandas as pd

from dashboard.frame import Frame
from dashboard.marking import said
from dashboard.number_words import RANGE
from dashboard.views.county_rows import years_said

KINDS = (
    ("comparator", ">", "more_than"),
    ("comparator", ">=", "at_least"),
    ("comparator", "~", "about"),
    ("comparator", "<", "at_most"),
    ("comparator", RANGE, "between"),
    ("coverage", "incomplete", "incomplete"),
    ("coverage", "unknown", "unstated"),
)


def hedges(frame: Frame, rows: pd.DataFrame) -> list[str]:
    """One sentence a hedge: which figures carry it, the value where an indicator has only one."""
    reported = rows[
        rows["figure_id"].notna() & (rows["status"] == "published") & rows["value"].notna()
    ]
    lines = []
    for column, code, name in KINDS:
        found = reported[reported[column] == code]
        if not found.empty:
            told = [_told(frame, part) for _, part in found.groupby("indicator", sort=False)]
            lines.append(frame.text(f"county.hedge_{name}", figures=frame.text.join(told)))
    return lines


def _told(frame: Frame, rows: pd.DataFrame) -> str:
    first = rows.iloc[0]
    name, years = (
        frame.indicator_name(first["indicator"]),
        years_said(frame.text, rows["reporting_year"]),
    )
    if len(rows) > 1:
        return frame.text("county.hedged_years", indicator=name, years=years)
    value = f"{said(frame, first)} {frame.unit(first['indicator'])}"
    return frame.text("county.hedged_one", indicator=name, years=years, value=value)
