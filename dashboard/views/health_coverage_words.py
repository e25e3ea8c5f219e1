"""What a cell of coverage says when pointed at, in the table and in files."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from dashboard.card import Cell, Table
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.marking import period_said, said
from dashboard.views.health_cards import table

STATES = (
    "all", "some", "reported", "between", "at_least", "at_most", "about", "incomplete", "partial",
    "needs_review", "unreadable", "not_reported", "not_asked", "corrected",
)  # fmt: skip
EXPORTED = (
    "area_id", "county", "indicator_id", "indicator", "year", "state", "figure", "reported_count",
    "asked_count", "figure_id",
)  # fmt: skip
MOST_ROWS = 499
_MISSING_FIRST = ("not_reported", "some", "unreadable", "needs_review", "partial")
_UNREAD = ("needs_review", "unreadable")
Row = dict[Any, Any]
Reader = Callable[[pd.DataFrame], pd.DataFrame]


def note(frame: Frame, row: Row) -> str:
    """One cell in a sentence: its county, its figure or its words, and its state."""
    text, area = frame.text, frame.area_name(row["area"])
    year, state = row["reporting_year"], text(f"health.{row['state']}")
    if "indicator" not in row:
        counts = {"reported": row["reported_count"], "asked": row["asked_count"]}
        return text("health.note_core", area=area, year=year, **counts)
    if row["figure_id"] is None:
        if isinstance(row["indicator"], str):
            area = f"{area} · {frame.indicator_name(row['indicator'])}"
        return text("health.note", area=area, year=year, state=state)
    values = {"area": area, "indicator": frame.indicator_name(row["indicator"]), "state": state}
    if row["state"] in _UNREAD:
        return text("health.note_words", words=row["quote"], year=year, **values)
    period = period_said(frame, row)
    return text("health.note_value", value=said(frame, row), period=period, **values)


def shown(frame: Frame, cells: pd.DataFrame, read: Reader) -> Table:
    """The cells as a table, what is missing first; each figure leads to its words.

    `read` gives some of the cells their figures.
    """
    rank = {state: at for at, state in enumerate(_MISSING_FIRST)}
    order = cells["state"].map(rank).fillna(len(rank))
    expected = cells[cells["state"] != "not_asked"]
    kept = expected.loc[order[expected.index].sort_values(kind="stable").index[:MOST_ROWS]]
    rows = records(read(kept))
    lines = [_cells(frame, row) | {"county": _named(frame, row)} for row in rows]
    if len(expected) > len(rows):
        words = frame.text("health.more_cells", count=len(expected) - len(rows))
        lines.append(dict.fromkeys(("year", "figure", "state", "figure_id")) | {"county": words})
    return table(frame, lines, ("county", "year", "figure", "state"))


def exported(frame: Frame, cells: pd.DataFrame, read: Reader) -> Table:
    """Every cell that was asked for, with its counts and the id of its figure."""
    rows = records(read(cells[cells["state"] != "not_asked"]))
    return table(frame, [_cells(frame, row) for row in rows], EXPORTED)


def _cells(frame: Frame, row: Row) -> dict[str, Cell]:
    indicator = row.get("indicator")
    return {
        "area_id": row["area"],
        "county": frame.area_name(row["area"]),
        "indicator_id": indicator if isinstance(indicator, str) else None,
        "indicator": frame.indicator_name(indicator) if isinstance(indicator, str) else None,
        "year": int(row["reporting_year"]),
        "state": frame.text(f"health.{row['state']}"),
        "figure": _figure(frame, row),
        "reported_count": int(row["reported_count"]),
        "asked_count": int(row["asked_count"]),
        "figure_id": row.get("figure_id"),
    }


def _named(frame: Frame, row: Row) -> str:
    """The county, and the indicator where it was reported."""
    name = frame.area_name(row["area"])
    indicator = row.get("indicator")
    return f"{name} · {frame.indicator_name(indicator)}" if isinstance(indicator, str) else name


def _figure(frame: Frame, row: Row) -> str:
    if "indicator" not in row:
        counts = {"reported": row["reported_count"], "asked": row["asked_count"]}
        return frame.text("health.of", **counts)
    if row["figure_id"] is None:
        return "–"
    return str(row["quote"]) if row["state"] in _UNREAD else said(frame, row)
