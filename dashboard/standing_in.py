"""What is said while the last good snapshot stands in for the current one, or none can be shown."""

import html
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from dashboard import data
from dashboard.edition import Edition
from dashboard.frame import Frame
from dashboard.published import Snapshot
from dashboard.selection import FILED
from dashboard.served import SnapshotLostError
from dashboard.text import LANGUAGES, Text
from dashboard.versions.opened import published_on

P = ParamSpec("P")
UNKNOWN_DAY = "—"


def or_again(draw: Callable[P, None]) -> Callable[P, None]:
    """Draws the page anew where a snapshot fails meanwhile, with the one that stands in for it."""

    @wraps(draw)
    def drawn(*args: P.args, **named: P.kwargs) -> None:
        try:
            draw(*args, **named)
        except SnapshotLostError:
            st.rerun()

    return drawn


def show(frame: Frame, newest: Snapshot) -> None:
    """A strip in the reader's language; nothing where the current snapshot is shown."""
    told = sentence(frame.text, newest.figures, newest.edition)
    if told:
        st.html(f'<p class="strip old" role="alert">{html.escape(told)}</p>')


def sentence(text: Text, figures: str, edition: Edition) -> str:
    """What is wrong with the current snapshot of these figures and what is shown; "" where all is
    well."""
    standing = data.standing(figures, edition)
    if standing.fault is None or standing.snapshot is None:
        return ""
    return text(
        f"served.{standing.fault}",
        named=standing.named,
        version=standing.snapshot.version,
        date=_day(standing.snapshot),
    )


def _day(snapshot: Snapshot) -> str:
    try:
        return published_on(snapshot)
    except SnapshotLostError:
        return UNKNOWN_DAY


def nothing(text: Text, edition: Edition) -> None:
    """Nothing was published yet, or nothing of it can be read now."""
    standing = data.standing(FILED, edition)
    if standing.fault is None:
        st.info(text("app.no_snapshot"))
    else:
        st.error(text(f"served.nothing_{standing.fault}", named=standing.named))


def in_words(figures: str, edition: Edition) -> list[str]:
    """The sentence in every language, for the command line and whoever watches the server."""
    return [told for language in LANGUAGES if (told := sentence(Text(language), figures, edition))]
