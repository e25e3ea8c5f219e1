"""Coverage: which county reported what for which year, and what is missing."""

import streamlit as st

from dashboard import choices, coverage
from dashboard.card import Card
from dashboard.filters import control
from dashboard.frame import Frame
from dashboard.prepared import prepared_once
from dashboard.screen import draw
from dashboard.views import health_coverage_cards as cards
from dashboard.views import health_coverage_shares as shares

CORE = ""


def show(frame: Frame) -> None:
    """The grid of one indicator or of all core ones; a picked county has a grid of its own too."""
    st.subheader(frame.text("health.coverage"), anchor=False)
    indicator = _picked(frame)
    draw(frame, _cards(frame, indicator), key="health_coverage_stage")


@prepared_once
def _cards(frame: Frame, indicator: str) -> list[Card]:
    cells = (
        coverage.of_indicator(frame, indicator, frame.shown)
        if indicator
        else coverage.of_core(frame, frame.shown)
    )
    made = [shares.parents(frame, cells, indicator)] if shares.help_here(frame) else []
    made.append(cards.grid(frame, cells, indicator))
    if len(frame.focus) == 1:
        made.insert(0, cards.county(frame, frame.focus[0]))
    return made


def _picked(frame: Frame) -> str:
    """The chosen indicator, or "" for all core ones."""
    catalog = frame.indicators
    counted = set(catalog.index[catalog["kind"].isin(coverage.COUNTED)])
    options = [CORE, *(name for name in choices.offered(frame) if name in counted)]
    chosen = frame.selection.indicator
    value = chosen if chosen in options and chosen is not None else CORE
    control(
        st.selectbox,
        "indicator",
        frame.text("health.show"),
        value,
        options=options,
        format_func=lambda name: frame.indicator_name(name) if name else frame.text("health.core"),
        width=420,
    )
    return value
