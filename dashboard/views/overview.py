"""Overview: the figures that matter with their hedges, three charts, and what needs a person."""

import streamlit as st

from dashboard import choices, data, empty, totals
from dashboard.card import Card
from dashboard.choices import HEADLINES
from dashboard.collected import collect, collecting
from dashboard.frame import Frame
from dashboard.prepared import prepared_once
from dashboard.screen import draw, go, lead
from dashboard.totals import Total
from dashboard.views import overview_points
from dashboard.views.overview_charts import cards
from dashboard.views.overview_figures import blocks
from dashboard.views.overview_points import Point, points

CONSULTATIONS, ACCEPTED, CLOSED, REACHED = HEADLINES


def show(frame: Frame) -> None:
    """Headline figures, sentences, charts, and what is open."""
    text = frame.text
    lead(text("pages.overview"), text("overview.question"))
    year = choices.year(frame, HEADLINES)
    if year is None:
        empty.show(frame, ACCEPTED, None)
        return
    if collecting():
        collect(_cards(_settled(frame, year), year))
        return
    st.html(_blocks(frame, year))
    overview_points.show(frame, _points(frame, year))
    made = _cards(_settled(frame, year), year)
    if made:
        draw(frame, made, key="overview_stage")
    if not frame.snapshot.edition.public:
        needs(frame, year)


def _settled(frame: Frame, year: int) -> Frame:
    return frame.settled(year=year, indicator=None)


def _sums(frame: Frame) -> dict[str, list[Total]]:
    return totals.each_by_year(frame, HEADLINES)


@prepared_once
def _blocks(frame: Frame, year: int) -> str:
    return blocks(frame, _sums(frame), year)


@prepared_once
def _points(frame: Frame, year: int) -> list[Point]:
    return points(frame, _sums(frame), year)


@prepared_once
def _cards(frame: Frame, year: int) -> list[Card]:
    return cards(frame, _sums(frame), year)


def needs(frame: Frame, year: int) -> None:
    """What waits for a person: counties that have not filed, open figures, failed checks."""
    # Areas that report, figures and checks that wait, rows not loaded.
    found = data.rows(frame.snapshot, "open_items", areas=tuple(frame.scope), year=year).iloc[0]
    text, counts = frame.text, {str(name): int(count) for name, count in found.items()}
    counts["missing"] = len(frame.scope) - counts["reporting"]
    lines = [
        text(f"overview.needs_{name}", count=counts[name], year=year)
        for name in ("missing", "unreadable", "needs_review", "failed_checks", "unusual", "rejects")
        if counts[name]
    ]
    st.subheader(text("overview.needs"), anchor=False)
    st.markdown("\n".join(f"- {line}" for line in lines) or text("overview.needs_nothing"))
    if lines:
        go(text("overview.needs_open"), frame.address("health"))
