"""The row of filters above every screen; what is chosen lives in the address as ids."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard import data
from dashboard.frame import COUNTY_LEVELS, Frame
from dashboard.selection import PERIOD_KINDS, Selection

STATE = "selection"


def chosen() -> Selection:
    """The selection of this session, read from the address when the address has changed."""
    address = dict(st.query_params)
    if STATE not in st.session_state or (address and address != st.session_state.get("address")):
        st.session_state[STATE] = Selection.from_query(address)
    return st.session_state[STATE]


def write_address(selection: Selection) -> None:
    """Put the selection into the address bar, once."""
    query = selection.to_query()
    st.session_state["address"] = query
    if dict(st.query_params) != query:
        st.query_params.from_dict(query)


def choose(**changes: object) -> None:
    """Change the selection; used by callbacks and links inside the page."""
    st.session_state[STATE] = st.session_state[STATE].with_(**changes)


def control(
    widget: Callable[..., Any], field: str, label: str, value: Any, *, key: str = "", **options: Any
) -> None:
    """A widget that shows `value` and writes what is picked into the selection's `field`."""
    name = f"control_{key or field}"
    st.session_state[name] = value
    widget(label, key=name, on_change=_picked, args=(field, name), **options)


def _picked(field: str, name: str) -> None:
    value = st.session_state[name]
    choose(**{field: tuple(value) if isinstance(value, list) else value})


def show(frame: Frame) -> None:
    """Draw the filters; at phone width they fold into one button."""
    opened = st.session_state.get("filters_open", False)
    if st.button(frame.text("filters.title"), key="filters_fold", icon=":material/tune:"):
        st.session_state["filters_open"] = opened = not opened
    with st.container(key="filters_open_row" if opened else "filters_row"):
        first = st.columns([1.1, 1.1, 2.6, 1.2])
        with first[0]:
            _figures(frame)
        with first[1]:
            _parent(frame)
        with first[2]:
            _areas(frame)
        with first[3]:
            _period(frame)
        _years(frame)


def _figures(frame: Frame) -> None:
    control(
        st.selectbox,
        "figures",
        frame.text("filters.figures"),
        frame.snapshot.figures,
        options=data.available(),
        format_func=lambda name: frame.text(f"filters.{name}"),
    )


def _parent(frame: Frame) -> None:
    above = {area for parents in frame.areas["ancestors"] for area in parents}
    options = [None, *(area for area in frame.areas.index if area in above)]
    parent = frame.selection.parent if frame.selection.parent in options else None
    control(
        st.selectbox,
        "parent",
        frame.text("filters.parent"),
        parent,
        options=options,
        format_func=lambda a: frame.area_name(a) if a else frame.text("filters.every_parent"),
    )


def _label(frame: Frame, area: str) -> str:
    """Both names and the pinyin where the English name lacks it, so that any of them finds it."""
    row = frame.areas.loc[area]
    first, second = frame.text.pick(row, "name"), row["name_zh"]
    second = row["name_en"] if first == second else second
    pinyin = str(row["pinyin"] or "").replace(" ", "")
    known = pinyin.lower() in str(row["name_en"]).lower().replace(" ", "")
    return f"{first} · {second}" if known else f"{first} · {second} · {pinyin}"


def _areas(frame: Frame) -> None:
    counties = frame.areas[frame.areas["level"].isin(COUNTY_LEVELS)]
    options = [area for area in frame.scope if area in counties.index]
    control(
        st.multiselect,
        "areas",
        frame.text("filters.areas"),
        list(frame.focus),
        options=options,
        format_func=lambda area: _label(frame, area),
        placeholder=frame.text("filters.areas_placeholder"),
    )


def _period(frame: Frame) -> None:
    control(
        st.selectbox,
        "period",
        frame.text("filters.period"),
        frame.selection.period,
        options=[kind for kind in PERIOD_KINDS if kind != "stock"],
        format_func=lambda kind: frame.text(f"period.{kind}"),
    )


def _years(frame: Frame) -> None:
    if len(frame.all_years) < 2:
        return
    left, right = st.columns([3, 1.6], vertical_alignment="bottom")
    with left:
        control(
            st.select_slider,
            "years",
            frame.text("filters.years"),
            frame.years,
            options=list(range(frame.all_years[0], frame.all_years[-1] + 1)),
        )
    if frame.focus:
        with right:
            control(st.toggle, "context", frame.text("filters.context"), frame.selection.context)
