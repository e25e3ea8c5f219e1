"""File a report: a document or a table, whose it is, what is in it, what changes, publishing."""

import streamlit as st

from dashboard import catalog
from dashboard.filing.command import switched_on
from dashboard.filing.permit import county
from dashboard.filters import choose
from dashboard.frame import Frame
from dashboard.plain import plain
from dashboard.screen import lead
from dashboard.selection import FILED
from dashboard.standing_in import or_again
from dashboard.versions.opened import at_newest
from dashboard.views import (
    filing_changes,
    filing_document,
    filing_figures,
    filing_result,
    filing_table,
    filing_template,
    filing_whose,
)


def show(frame: Frame) -> None:
    """The steps of filing one below the other, how filing is turned on, or who can help.

    What is filed goes beside the newest figures, whichever version was looked at.
    """
    frame = at_newest(frame)
    text = frame.text
    lead(text("pages.file"), text("filing.question"))
    if not switched_on():
        with st.container(border=True):
            st.markdown(text("filing.off"))
            st.code("LEGAL_AID_FILING=1 make dashboard", language="sh")
        return
    if frame.demonstration:
        st.markdown(text("filing.demonstration"))
        st.button(text("filing.to_filed"), on_click=choose, kwargs={"figures": FILED})
        return
    own = county()
    if own is not None and own not in catalog.area_ids(frame.snapshot):
        st.warning(text("filing.unknown_county", area=plain(own)))
        return
    if not filing_result.show(frame):
        _steps(frame)


@st.fragment
@or_again
def _steps(frame: Frame) -> None:
    """Each step stands when the one before it is done; a decision draws only these again."""
    arrived = filing_document.show(frame)
    if arrived is None:
        filing_template.show(frame)
        return
    whose = filing_whose.show(frame, arrived)
    if whose is None:
        return
    confirm = filing_table if arrived.table else filing_figures
    wish = confirm.show(frame, arrived, whose)
    if wish is not None:
        filing_changes.show(frame, wish)
