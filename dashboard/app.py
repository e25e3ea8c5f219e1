"""The dashboard: one frame, one list of screens, one address."""

import sys
from functools import partial
from pathlib import Path

# `streamlit run dashboard/app.py` puts this folder on the path, not the one above it.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import streamlit as st

from dashboard import filters, header, sign_in, standing_in
from dashboard.access import who
from dashboard.access.reader import Reader
from dashboard.frame import Frame
from dashboard.giving_way import giving_way
from dashboard.loaded import spare_loaded
from dashboard.screens import SCREENS, WITHOUT_CONTEXT, WITHOUT_FILTERS
from dashboard.selection import Selection
from dashboard.text import LANGUAGES, Text
from dashboard.unknown import outside, unknown
from dashboard.versions import opened as versions
from dashboard.versions import strip as version_strip
from dashboard.watching.runs import Run, run

ICON = Path(__file__).with_name("icon.svg")


def language(selection: Selection) -> str:
    """The chosen language, or the one of the reader's browser."""
    preferred = selection.language or (st.context.locale or "")[:2].lower()
    return preferred if preferred in LANGUAGES else LANGUAGES[0]


@standing_in.or_again
def main(seen: Run) -> None:
    """Draw the page that the address asks for."""
    selection, reader = filters.chosen(), who.of_run()
    giving_way.give_way(selection)
    text = Text(language(selection))
    st.set_page_config(text("app.title"), ICON, layout="wide")
    header.style()
    if not reader.may_look:
        sign_in.door(text)
        return
    found = versions.opened(selection, reader.edition)
    if found is None:
        sign_in.offer(text, reader)
        standing_in.nothing(text, reader.edition)
        return
    draw(Frame(text, found.snapshot, selection), found, reader, seen)


def draw(frame: Frame, found: versions.Opened, reader: Reader, seen: Run) -> None:
    """The frame of every page, and the page itself."""
    pages = [
        st.Page(
            partial(show, frame),
            title=frame.text(f"pages.{name}"),
            icon=f":material/{icon}:",
            url_path=name,
            default=name == SCREENS[0][0],
        )
        for name, icon, show in SCREENS
        if reader.may_open(name)
    ]
    page = st.navigation(pages)
    seen.screen = page.url_path or SCREENS[0][0]
    header.bar(frame, reader)
    # Drawn here and not by the page, so that they stay when a reader goes to another screen.
    header.strip(frame)
    standing_in.show(frame, found.newest)
    version_strip.show(frame, found)
    header.notes([*unknown(frame), *outside(frame)])
    if page.url_path not in WITHOUT_FILTERS:
        filters.show(frame, with_context=seen.screen not in WITHOUT_CONTEXT)
    page.run()
    filters.write_address(st.session_state[filters.STATE], page.url_path)
    spare_loaded()


with run() as this:
    main(this)
