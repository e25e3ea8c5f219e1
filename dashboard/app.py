"""The dashboard: one frame, one list of screens, one address."""

import sys
from functools import partial
from pathlib import Path

# `streamlit run dashboard/app.py` puts this folder on the path, not the one above it.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import streamlit as st

from dashboard import filters, header, standing_in
from dashboard.frame import Frame
from dashboard.giving_way import giving_way
from dashboard.loaded import spare_loaded
from dashboard.screens import SCREENS, WITHOUT_FILTERS
from dashboard.selection import Selection
from dashboard.text import LANGUAGES, Text
from dashboard.unknown import outside, unknown
from dashboard.versions import opened as versions
from dashboard.versions import strip as version_strip

ICON = Path(__file__).with_name("icon.svg")


def language(selection: Selection) -> str:
    """The chosen language, or the one of the reader's browser."""
    preferred = selection.language or (st.context.locale or "")[:2].lower()
    return preferred if preferred in LANGUAGES else LANGUAGES[0]


@standing_in.or_again
def main() -> None:
    """Draw the page that the address asks for."""
    selection = filters.chosen()
    giving_way.give_way(selection)
    text = Text(language(selection))
    st.set_page_config(text("app.title"), ICON, layout="wide")
    header.style()
    found = versions.opened(selection)
    if found is None:
        standing_in.nothing(text)
        return
    draw(Frame(text, found.snapshot, selection), found)


def draw(frame: Frame, found: versions.Opened) -> None:
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
    ]
    page = st.navigation(pages)
    header.bar(frame)
    # Drawn here and not by the page, so that they stay when a reader goes to another screen.
    header.strip(frame)
    standing_in.show(frame, found.newest)
    version_strip.show(frame, found)
    header.notes([*unknown(frame), *outside(frame)])
    if page.url_path not in WITHOUT_FILTERS:
        filters.show(frame)
    page.run()
    filters.write_address(st.session_state[filters.STATE], page.url_path)
    spare_loaded()


main()
