"""Checks that fail, as sentences with both sides, and those that hedges leave open, briefly."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.card import Card, Cell
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.marking import said
from dashboard.number_words import exact
from dashboard.screen import draw
from dashboard.views import health_rows
from dashboard.views.health_cards import Counted, card, table
from dashboard.views.health_lists import Line, part

SHOWN = ("county", "year", "rule", "finding")
EXPORTED = (
    "area_id", "county", "year", "period", "rule", "left", "right", "difference", "finding",
    "figure_id",
)  # fmt: skip
FEW_AREAS = 6
Row = dict[Any, Any]


def show(frame: Frame) -> None:
    """A bar for each rule that fails, its sentences, and the undecided ones folded."""
    found, run = health_rows.findings(frame), health_rows.checks_run(frame)
    failed = found[found["outcome"] == "fails"]
    lines = sentences(frame, failed)
    text = frame.text
    st.subheader(text("health.checks"), anchor=False)
    if lines:
        draw(frame, [_card(frame, failed, lines, run)], key="health_checks_stage")
    part(frame, lines, none=text("health.checks_none", run=exact(run)))
    _undecided(frame, found[found["outcome"] == "undecided"])


def sentences(frame: Frame, failed: pd.DataFrame) -> list[Line]:
    """Every failed check in words: its parts, their sum, and what the report prints instead."""
    ids = [name for names in failed["figure_ids"] for name in names]
    figures = health_rows.figures(frame, ids).to_dict("index") if ids else {}
    return [_line(frame, row, figures) for row in records(failed)]


def _line(frame: Frame, row: Row, figures: dict[Any, Row]) -> Line:
    ids = [name for name in row["figure_ids"] if name in figures]
    count = int(row["left_count"])
    left, right = ([figures[name] for name in side] for side in (ids[:count], ids[count:]))
    values = {
        "area": frame.area_name(row["area"]),
        "year": _year(frame, row),
        "difference": exact(abs(row["difference"])),
    }
    if count == 1:
        parts, total = _side(frame, right, row["right_value"]), _side(frame, left, 0)
        words = frame.text("health.fails_sum", parts=parts, total=total, **values)
    else:
        sides = {
            "left": _side(frame, left, row["left_value"]),
            "right": _side(frame, right, row["right_value"]),
        }
        words = frame.text("health.fails_sides", **sides, **values)
    return Line(frame.text.pick(row, "name"), words, figure=ids[0] if ids else None)


def _year(frame: Frame, row: Row) -> str:
    """The year, and the kind of period where it is not a whole year."""
    if row["period_kind"] in ("year", "stock"):
        return str(row["reporting_year"])
    kind = frame.text(f"period.{row['period_kind']}")
    return frame.text("health.period", year=row["reporting_year"], period=kind)


def _side(frame: Frame, terms: list[Row], value: float) -> str:
    """One side of a check: a single figure, or figures with their sum."""
    text, places = frame.text, frame.indicators.index
    told = [
        text(
            "health.term",
            indicator=frame.indicator_name(term["indicator"]),
            value=said(frame, term),
        )
        for term in sorted(terms, key=lambda term: places.get_loc(term["indicator"]))
    ]
    if len(told) == 1:
        return told[0]
    return text("health.equals", terms=text("health.plus").join(told), sum=exact(value))


def _card(frame: Frame, failed: pd.DataFrame, lines: list[Line], run: int) -> Card:
    text = frame.text
    counts = failed.groupby(f"name_{text.language}", sort=False).size()
    made = card(
        frame,
        "checks",
        [Counted(str(name), int(count)) for name, count in counts.items()],
        title=text("health.checks_title", count=len(failed), run=run),
        subtitle=text("health.checks_subtitle"),
    )
    pairs = zip(records(failed), lines, strict=True)
    cells = [_cells(frame, row, line) for row, line in pairs]
    return replace(
        made,
        table=table(frame, cells, SHOWN),
        export_later=lambda: table(frame, cells, EXPORTED),
    )


def _cells(frame: Frame, row: Row, line: Line) -> dict[str, Cell]:
    return {
        "area_id": row["area"],
        "county": frame.area_name(row["area"]),
        "year": int(row["reporting_year"]),
        "period": frame.text(f"period.{row['period_kind']}"),
        "rule": line.group,
        "left": row["left_value"],
        "right": row["right_value"],
        "difference": row["difference"],
        "finding": line.sentence,
        "figure_id": line.figure,
    }


def _undecided(frame: Frame, found: pd.DataFrame) -> None:
    """A rule and its counties in one line, behind a fold: nothing is known to be wrong here."""
    if found.empty:
        return
    text = frame.text
    with st.expander(text("health.undecided", count=exact(len(found)))):
        for name, rows in found.groupby(f"name_{text.language}", sort=False):
            areas = list(dict.fromkeys(rows["area"]))
            told = text.join([frame.area_name(area) for area in areas[:FEW_AREAS]])
            if len(areas) > FEW_AREAS:
                told = text("health.counties_and_more", areas=told, count=len(areas) - FEW_AREAS)
            st.text(text("health.undecided_rule", name=name, count=len(rows), areas=told))
