"""Unusual figures as sentences with their numbers and an exact question, a bar for each kind."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard.card import Card, Cell
from dashboard.frame import Frame
from dashboard.screen import draw
from dashboard.views import health_rows
from dashboard.views.health_cards import Counted, card, table
from dashboard.views.health_lists import Line, part
from dashboard.views.health_unusual_words import Told, told

SHOWN = ("county", "year", "kind", "finding", "ask")
EXPORTED = (
    "area_id",
    "county",
    "indicator_id",
    "year",
    "kind",
    "finding",
    "ask",
    "figure_id",
    "report",
)
ELSEWHERE = "garbled"  # told among the figures that wait


def show(frame: Frame) -> None:
    """Bars, the list in files, and the sentences, kind by kind."""
    text = frame.text
    found = health_rows.unusual(frame)
    each = told(frame, found[found["kind"] != ELSEWHERE])
    st.subheader(text("health.unusual"), anchor=False)
    if each:
        draw(frame, [_card(frame, each)], key="health_unusual_stage")
    part(
        frame,
        lines(frame, each),
        note=text("health.unusual_note"),
        none=text("health.unusual_none"),
    )


def lines(frame: Frame, each: list[Told]) -> list[Line]:
    """The sentences, each with its question."""
    return [
        Line(
            one.name,
            one.sentence,
            frame.text("health.asked", question=one.question),
            one.figure,
            one.report,
        )
        for one in each
    ]


def _card(frame: Frame, each: list[Told]) -> Card:
    text = frame.text
    counts = pd.Series([one.name for one in each]).value_counts(sort=False)
    made = card(
        frame,
        "unusual",
        [Counted(str(name), int(count)) for name, count in counts.items()],
        title=text("health.unusual_title", count=len(each)),
        subtitle=text("health.unusual_subtitle"),
    )
    cells = [_cells(frame, one) for one in each]
    return replace(
        made,
        table=table(frame, cells, SHOWN),
        export_later=lambda: table(frame, cells, EXPORTED),
    )


def _cells(frame: Frame, one: Told) -> dict[str, Cell]:
    return {
        "area_id": one.area,
        "county": frame.area_name(one.area),
        "indicator_id": one.indicator,
        "year": one.years,
        "kind": one.name,
        "finding": one.sentence,
        "ask": one.question,
        "figure_id": one.figure,
        "report": one.report,
    }
