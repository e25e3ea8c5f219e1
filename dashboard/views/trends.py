"""Trends: one indicator over years, chosen counties in colour over the quiet grey of the rest."""

import streamlit as st

from dashboard import choices, data, empty
from dashboard.base_year import base_years, default_base
from dashboard.filters import choose, control
from dashboard.frame import Frame
from dashboard.screen import draw, go, lead, plain
from dashboard.selection import DEMONSTRATION
from dashboard.series import Series, against_base, changes_known, gather
from dashboard.views.trends_card import trend_card
from dashboard.views.trends_words import SMALL_FROM

INDEX = "index"
INDICATOR_WIDTH = 360
INVENTED: dict[str, object] = {
    "figures": DEMONSTRATION, "areas": (), "parent": None, "years": None, "year": None,
}  # fmt: skip


def show(frame: Frame) -> None:
    """Pick the indicator and the way to show it; then the chart and its table."""
    lead(frame.text("pages.trends"), frame.text("trends.question"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        with st.container(width=INDICATOR_WIDTH):
            picked = choices.indicator(frame, "cases_accepted")
        way = _way(frame, picked)
        rate = choices.per_population(frame, picked)
        indicator = rate if rate and way == choices.PER_POPULATION else picked
        series = gather(frame, indicator)
        if series and way == INDEX:
            series = _based(frame, series)
        if series and len(series.coloured) >= SMALL_FROM:
            label = frame.text("trends.same_scale")
            control(st.toggle, "same_scale", label, frame.selection.same_scale)
    if series is None:
        empty.show(frame, indicator, None)
        return
    draw(frame, [trend_card(frame, series)], key="trends_stage")
    if not changes_known(series.rows):
        _offer(frame, series)


def _way(frame: Frame, picked: str) -> str:
    """As counted, per residents where the catalog has that rate, or as an index."""
    rate = choices.per_population(frame, picked)
    words = {"count": frame.text("filters.as_counted")}
    if rate:
        words[choices.PER_POPULATION] = frame.text("filters.per_population")
    words[INDEX] = frame.text("trends.index")
    chosen = frame.selection.per if frame.selection.per in words else "count"
    control(
        st.segmented_control,
        "per",
        frame.text("filters.per"),
        chosen,
        options=list(words),
        format_func=words.__getitem__,
        required=True,
    )
    return str(chosen)


def _based(frame: Frame, series: Series) -> Series:
    """The series as an index; the base year is the reader's, or the first that serves most."""
    options = base_years(series.rows, series.coloured)
    chosen = frame.selection.base
    base = chosen if chosen in options else default_base(series.rows, series.coloured)
    if base is None:
        st.caption(frame.text("trends.no_base"))
        return series
    label = frame.text("trends.base")
    control(st.selectbox, "base", label, base, options=options, format_func=str, width=120)
    return against_base(series, base)


def _offer(frame: Frame, series: Series) -> None:
    """No county has two years to compare: say so and offer the screens that work."""
    text = frame.text
    year = series.years[1] if series.years else None
    address = frame.address("compare", indicator=series.indicator, per=None, year=year)
    with st.container(border=True):
        name = plain(frame.indicator_name(series.indicator))
        st.markdown(text("trends.single", indicator=name))
        with st.container(horizontal=True):
            go(text("trends.compare"), address)
            if not frame.demonstration and DEMONSTRATION in data.available(frame.snapshot.edition):
                st.button(text("trends.demonstration"), on_click=choose, kwargs=INVENTED)
