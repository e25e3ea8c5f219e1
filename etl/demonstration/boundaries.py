"""Writes the second version of the county that gave two townships away."""

import pandas as pd

from etl.demonstration.oddities import Calendar, Oddity

_BEFORE = "With the two eastern townships / 含东部两个乡镇"
_AFTER = "Without the two eastern townships / 不含东部两个乡镇"
_NOTE_EN = "Invented. Two eastern townships went to a new district that reports elsewhere."
_NOTE_ZH = "虚构。东部两个乡镇划归新区，由新区另行报送。"


def with_versions(rows: pd.DataFrame, area: str | None, calendar: Calendar) -> pd.DataFrame:
    """The rows of areas.csv with two versions of `area`, the county of the boundary change."""
    placed = calendar.place(Oddity.BOUNDARY_CHANGE)
    if placed is None or area is None:
        return rows
    year = calendar.years[placed[1][0]]
    old = rows[rows["id"] == area].assign(
        valid_to=f"{year - 1}-12-31", boundary=_BEFORE, note_en=_NOTE_EN, note_zh=_NOTE_ZH
    )
    new = old.assign(valid_from=f"{year}-01-01", valid_to="", boundary=_AFTER)
    place = rows.index.get_loc(old.index[0])
    parts = [rows.iloc[:place], old, new, rows.iloc[place + 1 :]]
    return pd.concat(parts, ignore_index=True)
