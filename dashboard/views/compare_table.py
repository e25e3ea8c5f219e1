"""The table of a comparison: every county to find, to sort and to take away."""

import html
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import words
from dashboard.access.handing import handed
from dashboard.card import Card, Table
from dashboard.cards import card
from dashboard.frame import Frame
from dashboard.gate.answer import Answer
from dashboard.marking import MISSING
from dashboard.screen import write
from dashboard.stage import MEDIA_TYPES
from dashboard.views import compare_answer, compare_intervals
from dashboard.views.compare_table_rows import all_rows, searched

PICKED = "compare_row"
FORMS = ("csv", "xlsx", "pptx")
ROW, HIGHEST = 35, 640


def show(frame: Frame, indicator: str, year: int) -> bool:
    """Every county in view with its figure or the reason it has none; False when there is none."""
    answer = compare_answer.asked(frame, indicator, year)
    lines, figures = all_rows(frame, answer)
    if lines.empty:
        return False
    _head(compare_answer.title(frame, answer), compare_answer.subtitle(frame, answer))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        found = searched(lines, _search(frame))
        _downloads(frame, answer)
    st.caption(_counted(frame, answer, len(found), len(lines)))
    key = f"compare_table_{indicator}_{year}_{frame.text.language}"
    st.dataframe(
        found,
        hide_index=True,
        height=min(ROW * (len(found) + 1) + 3, HIGHEST),
        on_select=lambda: _remember(key),
        selection_mode="single-row",
        column_config=_columns(found),
        placeholder=MISSING,
        key=key,
    )
    for row in st.session_state.pop(PICKED, []):
        if row < len(found) and (figure := figures[found.index[row]]):
            words.show(frame, figure)
    return True


def _counted(frame: Frame, answer: Answer, found: int, every: int) -> str:
    """How many rows are shown of how many, and of how many counties where some have several."""
    counties = len({*answer.areas, *(each.area for each in answer.refused)})
    key = "position.counties" if counties == every else "position.rows"
    return frame.text(key, count=found, all=every, counties=counties)


def _columns(found: pd.DataFrame) -> dict[str, Any]:
    """The county stays in view, figures are grouped, and the reason has room."""
    county, figure, _, low, high, _, why = found.columns
    number = st.column_config.NumberColumn(format="localized")
    wide = st.column_config.TextColumn(width="large")
    limits = {each: st.column_config.NumberColumn(format="%.1f") for each in (low, high)}
    return {county: st.column_config.TextColumn(pinned=True), figure: number, why: wide} | limits


def _head(title: str, subtitle: str) -> None:
    title, subtitle = html.escape(title), html.escape(subtitle)
    words = f'<h3>{title}</h3><p class="quiet">{subtitle}</p>'
    st.html(f'<section class="county-part">{words}</section>')


def _search(frame: Frame) -> str:
    label = frame.text("position.search")
    return str(st.text_input(label, key="compare_search", width=320) or "")


def _downloads(frame: Frame, answer: Answer) -> None:
    """The whole table as files, made when they are asked for."""
    made, labels = file_card(frame, answer), frame.text.section("download")
    for kind in FORMS:
        name = f"{made.file_name}.{kind}"
        make = partial(write, made, kind, "", labels, frame.text.language)
        st.download_button(
            frame.text(f"stage.{kind}"),
            handed(name, frame.snapshot, make),
            name,
            MEDIA_TYPES[kind],
            key=f"compare_{kind}",
            on_click="ignore",  # a run would put another file in the place of the one that is made
            icon=":material/download:",
        )


def file_card(frame: Frame, answer: Answer) -> Card:
    """The table as a card without a chart, so that files of it say what those of charts say."""
    refused = list(answer.refused)
    made = card(
        frame,
        compare_answer.PAGE,
        {"data": [], "layout": {"height": 0}},
        answer.compared,
        name=f"table_{answer.indicator}",
        title=compare_answer.title(frame, answer),
        subtitle=compare_answer.subtitle(frame, answer),
        indicators=[answer.indicator],
        marks=(),
        refused=refused,
        table=Table((), ()),
    )
    rows = tuple(refused)
    return replace(made, export_later=lambda: compare_intervals.export(frame, answer, rows))


def _remember(key: str) -> None:
    """Only a fresh click opens the drawer, not every later run of the page."""
    st.session_state[PICKED] = list(st.session_state[key]["selection"]["rows"])[:1]
