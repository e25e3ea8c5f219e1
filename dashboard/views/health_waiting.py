"""Figures that cannot be read or wait for a person, each with its words and what to ask."""

from typing import Any

import streamlit as st

from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.marking import said
from dashboard.views import health_rows
from dashboard.views.health_lists import Line, part
from dashboard.views.health_unusual import ELSEWHERE, lines
from dashboard.views.health_unusual_words import told


def show(frame: Frame) -> None:
    """The unreadable ones, then those that wait."""
    text = frame.text
    found = health_rows.unusual(frame)
    unread = lines(frame, told(frame, found[found["kind"] == ELSEWHERE]))
    waits = [_waits(frame, row) for row in records(health_rows.waiting(frame))]
    st.subheader(text("health.waiting"), anchor=False)
    part(frame, unread + waits, none=text("health.waiting_none"))


def _waits(frame: Frame, row: dict[Any, Any]) -> Line:
    text = frame.text
    values = {
        "area": frame.area_name(row["area"]),
        "year": row["reporting_year"],
        "indicator": frame.indicator_name(row["indicator"]),
    }
    question = text("health.waits_ask", value=said(frame, row), **values)
    return Line(
        text("health.needs_review"),
        text("health.waits", words=row["quote"], **values),
        text("health.asked", question=question),
        row["figure_id"],
    )
