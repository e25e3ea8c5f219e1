"""The query letter of a county: how much there is to ask, and the letter in either language."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

import streamlit as st

from dashboard import query_letter
from dashboard.access.handing import handed
from dashboard.downloads import letter
from dashboard.frame import Frame
from dashboard.links import server
from dashboard.made_once import made_once
from dashboard.plain import plain
from dashboard.questions import about
from dashboard.questions.question import span
from dashboard.text import LANGUAGES, Text
from dashboard.views import county_rows
from dashboard.views.county_open import part

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class Found:
    """How many questions there are, and the years that they are about."""

    count: int
    years: str


def show(frame: Frame, area: str) -> None:
    """The letter on the county's figures of the years in view, the reader's language first."""
    if not frame.snapshot.edition.holds_drafts_of(area):
        return
    text, found = frame.text, _found(frame, area)
    with st.container(key=f"county_letter_{area}"):
        values = {"area": frame.area_name(area), "years": found.years}
        heading = text("letter.heading", area=frame.area_name(area))
        if not found.count:
            st.html(part(heading, "", text("letter.nothing", **values)))
            return
        said = text("letter.offer", count=found.count, **values)
        st.html(part(heading, "", said))
        with st.container(horizontal=True):
            for language in sorted(LANGUAGES, key=lambda each: each != text.language):
                _button(replace(frame, text=Text(language)), area, frame)


@made_once
def _found(frame: Frame, area: str) -> Found:
    rows = county_rows.of_view(frame, area)
    return Found(len(about(frame, area, rows)), span(frame, rows))


def _button(view: Frame, area: str, reader: Frame) -> None:
    """The letter is only written when it is asked for, without the session it was asked in.

    `view` is in the language of the letter; the button says in the reader's whose letter it is.
    """
    language = view.text.language
    name = query_letter.file_name(view, area, county_rows.of_view(view, area))
    make = partial(_written, view, area, datetime.now().date(), server())
    st.download_button(
        reader.text(f"letter.in_{language}", area=plain(reader.area_name(area))),
        handed(name, view.snapshot, make),
        file_name=name,
        mime=DOCX,
        on_click="ignore",
        icon=":material/mail:",
        type="primary" if language == reader.text.language else "secondary",
        key=f"letter_{area}_{language}",
    )


def _written(view: Frame, area: str, today: date, of_server: str) -> bytes:
    rows = county_rows.of_view(view, area)
    found = about(view, area, rows)
    return letter.write(query_letter.compose(view, area, rows, found, today, of_server))
