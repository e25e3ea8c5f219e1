"""The row of filters above every screen; what is chosen lives in the address as ids."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard import catalog, data
from dashboard.frame import Frame
from dashboard.selection import DEMONSTRATION, PERIOD_KINDS, Selection

STATE = "selection"
PICKED = "picked"  # since the last run
SOURCES = "sources"
# What in the address belongs to one page only.
OF_PAGE = {SOURCES: ("report", "figure"), "changed": ("since", "until")}
# Other figures have other versions.
OF_FIGURES: dict[str, object] = {"version": None, "since": None, "until": None}


def chosen() -> Selection:
    """The selection of this session, read from the address when the address has changed.

    A reader who picks faster than runs come round sends an address from before the last pick.
    """
    address = dict(st.query_params)
    changed = address and address != st.session_state.get("address")
    if STATE not in st.session_state or (changed and not st.session_state.get(PICKED)):
        st.session_state[STATE] = Selection.from_query(address)
    st.session_state[PICKED] = False
    return st.session_state[STATE]


def current() -> Selection:
    """What this session has chosen by now, picks of the run that is just beginning included."""
    found: Selection = st.session_state[STATE]
    return found


def write_address(selection: Selection, page: str = SOURCES) -> None:
    """Put the selection into the address bar, once, without what belongs to another page."""
    of_others = [name for owner, names in OF_PAGE.items() if owner != page for name in names]
    query = selection.with_(**dict.fromkeys(of_others)).to_query()
    st.session_state["address"] = query
    if dict(st.query_params) != query:
        st.query_params.from_dict(query)


def choose(**changes: object) -> None:
    """Change the selection; used by callbacks and links inside the page."""
    others = OF_FIGURES if "figures" in changes else {}
    st.session_state[STATE] = st.session_state[STATE].with_(**(others | changes))
    st.session_state[PICKED] = True


def control(
    widget: Callable[..., Any], field: str, label: str, value: Any, *, key: str = "", **options: Any
) -> None:
    """A widget that shows `value` and writes what is picked into the selection's `field`."""
    name = f"control_{key or field}"
    st.session_state[name] = value
    widget(label, key=name, on_change=_picked, args=(field, name), **options)


def _picked(field: str, name: str) -> None:
    value = st.session_state[name]
    if isinstance(value, list):
        value = tuple(value)
    choose(**{field: None if value == "" else value})


def show(frame: Frame, *, with_context: bool = True) -> None:
    """Draw the filters; at phone width they fold into one button.

    `with_context` says whether the screen draws others beside the picked counties.
    """
    opened = st.session_state.get("filters_open", False)
    if st.button(frame.text("filters.title"), key="filters_fold", icon=":material/tune:"):
        st.session_state["filters_open"] = opened = not opened
    with st.container(
        key="filters_open_row" if opened else "filters_row",
        horizontal=True,
        vertical_alignment="bottom",
    ):
        for draw in (figures, _parent, _areas, _from, _to, _period):
            draw(frame)
    if frame.focus and with_context:
        control(st.toggle, "context", frame.text("filters.context"), frame.selection.context)


def figures(frame: Frame) -> None:
    """Which figures are shown: those that were filed, or the demonstration's."""
    control(
        st.selectbox,
        "figures",
        frame.text("filters.figures"),
        frame.snapshot.figures,
        options=data.available(frame.snapshot.edition),
        format_func=lambda name: frame.text(f"filters.{_kind(frame, name)}"),
        width=162,
    )


def _kind(frame: Frame, figures: str) -> str:
    """What lies where filed reports are looked for may be a demonstration as well."""
    shown = figures == frame.snapshot.figures
    snapshot = frame.snapshot if shown else data.current(figures, frame.snapshot.edition)
    return DEMONSTRATION if snapshot and data.invented(snapshot) else figures


def _parent(frame: Frame) -> None:
    options = ["", *catalog.parents(frame.snapshot)]
    parent = frame.selection.parent if frame.selection.parent in options else ""
    control(
        st.selectbox,
        "parent",
        frame.text("filters.parent"),
        parent,
        options=options,
        format_func=lambda area: parent_label(frame, area),
        width=145,
    )


def parent_label(frame: Frame, area: str) -> str:
    """The name of an area that others lie in; of none, that there is no such limit."""
    return frame.area_name(area) if area else frame.text("filters.every_parent")


def area_label(frame: Frame, area: str) -> str:
    """Both names and the pinyin where the English name lacks it, so that any of them finds it."""
    return catalog.area_labels(frame.snapshot, frame.text.language)[area]


def _areas(frame: Frame) -> None:
    control(
        st.multiselect,
        "areas",
        frame.text("filters.areas"),
        list(frame.focus),
        options=frame.scope,
        format_func=catalog.area_labels(frame.snapshot, frame.text.language).__getitem__,
        placeholder=frame.text("filters.areas_placeholder"),
        width=310,
        wrap=True,
    )


def _period(frame: Frame) -> None:
    control(
        st.selectbox,
        "period",
        frame.text("filters.period"),
        frame.selection.period,
        options=[kind for kind in PERIOD_KINDS if kind != "stock"],
        format_func=lambda kind: frame.text(f"period.{kind}"),
        width=182,
    )


def _from(frame: Frame) -> None:
    _end_of_years(frame, 0, "first_year", [y for y in frame.all_years if y <= frame.years[1]])


def _to(frame: Frame) -> None:
    _end_of_years(frame, 1, "last_year", [y for y in frame.all_years if y >= frame.years[0]])


def _end_of_years(frame: Frame, end: int, name: str, options: list[int]) -> None:
    """One end of the range of years; the other end stays where it is."""
    key = f"control_{name}"
    st.session_state[key] = frame.years[end]
    arguments = (frame.years, end, key)
    st.selectbox(
        frame.text(f"filters.{name}"),
        options,
        key=key,
        on_change=_picked_year,
        args=arguments,
        width=88,
    )


def _picked_year(years: tuple[int, int], end: int, key: str) -> None:
    picked = st.session_state[key]
    choose(years=(picked, years[1]) if end == 0 else (years[0], picked))
