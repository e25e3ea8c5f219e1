"""The strip above a page that shows an older data version, or cannot show the one asked for."""

import html

import streamlit as st

from dashboard.filters import choose
from dashboard.frame import Frame
from dashboard.screen import go
from dashboard.versions.between import Between
from dashboard.versions.opened import Opened, published_on
from dashboard.versions.said import counts

CHANGED = "changed"  # the screen that tells every change


def show(frame: Frame, opened: Opened) -> None:
    """Nothing where the newest version is shown because it, or none, was asked for."""
    if not opened.old and not opened.trouble:
        return
    told = old(frame, opened) if opened.old else (trouble(frame, opened),)
    words = "<br>".join(html.escape(sentence) for sentence in told)
    st.html(f'<p class="strip old" role="note">{words}</p>')
    with st.container(key="version_strip", horizontal=True, vertical_alignment="center"):
        if opened.old:
            go(frame.text("version.see"), frame.address(CHANGED), width="content")
        label = frame.text("version.newest" if opened.old else "version.go_on")
        st.button(label, on_click=choose, kwargs={"version": None})


def old(frame: Frame, opened: Opened) -> tuple[str, ...]:
    """Which version is shown, which is the newest, and what changed in between: in the counties
    and years in view first where anything did."""
    text, between = frame.text, Between(opened.snapshot, opened.newest)
    values = {
        "version": opened.snapshot.version,
        "date": published_on(opened.snapshot),
        "newest": opened.newest.version,
        "newest_date": published_on(opened.newest),
    }
    if between.figures.empty:
        return (text("version.old_same", **values),)
    said = text("version.old", changes=counts(text, between.figures), **values)
    here = between.within(frame.focus or frame.scope, frame.years)
    if here.empty or len(here) == len(between.figures):
        return said, text("version.here_none" if here.empty else "version.here_all")
    return said, text("version.here", changes=counts(text, here))


def trouble(frame: Frame, opened: Opened) -> str:
    """Which version was asked for, and what is shown in its place."""
    return frame.text(
        f"version.{opened.trouble}",
        version=frame.selection.version,
        newest=opened.newest.version,
        date=published_on(opened.newest),
    )
