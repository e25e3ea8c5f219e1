"""The head of every screen: the product's name, the language switch, which figures are shown."""

import html
from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from dashboard import catalog, data, filters, sign_in
from dashboard.access.reader import Reader
from dashboard.frame import Frame
from dashboard.text import LANGUAGES

STYLE = Path(__file__).with_name("style.css")
LANGUAGE_NAMES = {"en": "English", "zh": "中文"}


def style() -> None:
    """The few rules that the theme cannot say: folding filters, the words drawer, printing."""
    st.html(STYLE)


def bar(frame: Frame, reader: Reader) -> None:
    """The product's name, the language switch and, where people sign in, the way in and out."""
    with st.container(key="bar", horizontal=True, vertical_alignment="center"):
        st.html(f'<span class="brand">{html.escape(frame.text("app.title"))}</span>')
        filters.control(
            st.segmented_control,
            "language",
            frame.text("filters.language"),
            frame.text.language,
            options=LANGUAGES,
            format_func=LANGUAGE_NAMES.__getitem__,
            label_visibility="collapsed",
            required=True,
        )
        sign_in.offer(frame.text, reader)


def notes(sentences: Sequence[str]) -> None:
    """What the address asked for and did not get; nothing where it got everything."""
    if sentences:
        words = "<br>".join(map(html.escape, sentences))
        st.html(f'<p class="strip old" role="note">{words}</p>')


def strip(frame: Frame) -> None:
    """Which figures are shown; invented ones say so in a colour that can't be missed."""
    about = data.about(frame.snapshot)
    values = {"version": frame.snapshot.version, "date": f"{about['published_on']:%Y-%m-%d}"}
    if frame.demonstration:
        words, kind = frame.text("app.demonstration_strip", **values), "demonstration"
    else:
        reported = catalog.reporting_areas(frame.snapshot, frame.scope, frame.years)
        words = frame.text(
            "app.filed_strip",
            reported=reported,
            all=len(frame.scope),
            years=frame.years_said(),
            **values,
        )
        kind = "filed"
    st.html(f'<p class="strip {kind}" role="note">{html.escape(words)}</p>')
