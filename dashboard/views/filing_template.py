"""The form that a center fills in, for a county and a year, to download before anything arrives."""

import streamlit as st

from dashboard import catalog
from dashboard.filing import tables
from dashboard.filing.failed import CommandFailedError
from dashboard.filing.permit import county
from dashboard.frame import Frame
from dashboard.screen import plain, step
from dashboard.selection import PERIOD_KINDS
from dashboard.views.filing_whose import area_picker, kind_picker, year_picker

KINDS = tuple(kind for kind in PERIOD_KINDS if kind != "stock")
FORM = "form"  # tells its widgets from those of a document
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show(frame: Frame) -> None:
    """Choose county, period and year; the button appears when both are known."""
    text = frame.text
    with st.container(border=True, key="filing_form"):
        step(text("filing_table.form"), small=True)
        st.markdown(text("filing_table.form_about"))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            area = area_picker(frame, list(catalog.counties(frame.snapshot, None)), county(), FORM)
            kind = kind_picker(frame, KINDS[0], FORM, KINDS)
            year = year_picker(frame, None, FORM)
            if area is not None and year is not None:
                _button(frame, area, kind, int(year))
        if area is None or year is None:
            st.caption(text("filing_table.form_missing"))


def _button(frame: Frame, area: str, kind: str, year: int) -> None:
    text = frame.text
    try:
        with st.spinner(text("filing_table.form_writing")):
            raw = tables.template(area, kind, year, frame.snapshot.id)
    except CommandFailedError as failed:
        st.error(text("filing_table.form_failed", reason=plain(str(failed))))
        return
    name = (
        f"{area}-{year}.xlsx" if kind == "year" else f"{area}-{kind.replace('_', '-')}-{year}.xlsx"
    )
    st.download_button(
        text("filing_table.form_download"),
        raw,
        file_name=name,
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
        key="filing_form_download",
    )
