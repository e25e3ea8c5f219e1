"""The query letter of a county: how much there is to ask, and the letter in either language."""

from dataclasses import replace
from datetime import datetime
from functools import partial

import pandas as pd
import streamlit as st

from dashboard import query_letter
from dashboard.downloads import letter
from dashboard.frame import Frame
from dashboard.links import server
from dashboard.questions import about
from dashboard.questions.question import span
from dashboard.text import LANGUAGES, Text
from dashboard.views.county_open import part

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def show(frame: Frame, area: str, rows: pd.DataFrame) -> None:
    """The letter on the county's figures of the years in view, the reader's language first."""
    text = frame.text
    found = about(frame, area, rows)
    with st.container(key=f"county_letter_{area}"):
        values = {"area": frame.area_name(area), "years": span(frame, rows)}
        if not found:
            st.html(part(text("letter.heading"), "", text("letter.nothing", **values)))
            return
        said = text("letter.offer", count=len(found), **values)
        st.html(part(text("letter.heading"), "", said))
        with st.container(horizontal=True):
            for language in sorted(LANGUAGES, key=lambda each: each != text.language):
                _button(replace(frame, text=Text(language)), area, rows, text)


def _button(view: Frame, area: str, rows: pd.DataFrame, text: Text) -> None:
    """The file is only written when it is asked for; what it says is known by then."""
    found, today = about(view, area, rows), datetime.now().date()
    composed = query_letter.compose(view, area, rows, found, today, server())
    language = view.text.language
    st.download_button(
        text(f"letter.in_{language}"),
        partial(letter.write, composed),
        file_name=query_letter.file_name(view, area, rows),
        mime=DOCX,
        on_click="ignore",
        icon=":material/mail:",
        type="primary" if language == text.language else "secondary",
        key=f"letter_{area}_{language}",
    )
