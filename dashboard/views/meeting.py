"""Meeting: the charts that were added, in order, with titles and notes of one's own, and files."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from dashboard import branding, catalog
from dashboard.card import Card
from dashboard.filters import area_label, choose, current
from dashboard.frame import Frame
from dashboard.meeting import charts, pack
from dashboard.meeting.item import LONGEST, Item
from dashboard.screen import draw, lead
from dashboard.views import meeting_files

PICKED = "meeting_county"


def show(frame: Frame) -> None:
    """Templates and files on top, then a row of controls and a preview for each chart."""
    text, items = frame.text, frame.selection.pack
    lead(text("pages.meeting"), text("meeting.question"))
    _templates(frame)
    for problem in branding.problems(text):
        st.warning(problem)
    for note in branding.notes(text):
        st.caption(note)
    if not items:
        st.markdown(text("meeting.empty"))
        return
    found = charts.cards(frame, items)
    meeting_files.show(frame, [card for card in found if card])
    for at, (item, card) in enumerate(zip(items, found, strict=True)):
        with st.container(border=True, key=f"meeting_{at}"):
            _controls(frame, at, item, card)
            if card:
                draw(frame, [card], key=f"meeting_stage_{at}", without=("meeting",))
            else:
                st.warning(_gone(frame, item))
                st.code(item.address, language=None, wrap_lines=True)  # in which no link is made


def _gone(frame: Frame, item: Item) -> str:
    """Why nothing is drawn: the chart's own data version is not there, or the chart is not."""
    lost = charts.lost_version(item, frame.snapshot.edition)
    return frame.text("meeting.lost", version=lost) if lost else frame.text("meeting.gone")


def _templates(frame: Frame) -> None:
    """A whole pack at once: a yearly review, a county's briefing, or an empty one."""
    text = frame.text
    counties = catalog.counties(frame.snapshot, None)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.button(text("meeting.review"), on_click=_fill, args=(frame, pack.review(frame)))
        area = st.selectbox(
            text("meeting.county"),
            counties,
            format_func=lambda name: area_label(frame, name),
            key=PICKED,
            width=260,
        )
        if area:
            views = pack.briefing(frame, area)
            st.button(text("meeting.briefing"), on_click=_fill, args=(frame, views))
        if frame.selection.pack:
            st.button(text("meeting.clear"), on_click=choose, kwargs={"pack": ()})


def _fill(frame: Frame, views: list[tuple[str, str]]) -> None:
    choose(pack=charts.items_of(frame, views))


def _controls(frame: Frame, at: int, item: Item, card: Card | None) -> None:
    """Title and note of a chart, and where it stands."""
    text = frame.text
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.markdown(f"**{at + 1}**", width="content")
        _words(item, at, "title", item.title, text("meeting.title"), card.title if card else "")
        _words(item, at, "note", item.note, text("meeting.note"), text("meeting.note_none"))
        for icon, label, change in (
            ("arrow_upward", "up", partial(pack.moved, by=-1)),
            ("arrow_downward", "down", partial(pack.moved, by=1)),
            ("close", "remove", pack.without),
        ):
            st.button(
                text(f"meeting.{label}"),
                key=f"meeting_{label}_{at}",
                icon=f":material/{icon}:",
                on_click=_change,
                args=(item, at, change),
            )


def _change(item: Item, at: int, change: Callable[[pack.Pack, int], pack.Pack]) -> None:
    """Change what the pack is now: words typed just before are in it, and may follow it."""
    now = current().pack
    choose(pack=change(now, pack.place_of(now, item, at)))


def _words(item: Item, at: int, field: str, value: str, label: str, without: str) -> None:
    key = f"meeting_{field}_{at}"
    st.session_state[key] = value
    st.text_input(
        label,
        key=key,
        placeholder=without,
        on_change=_rename,
        args=(item, at, field, key),
    )


def _rename(item: Item, at: int, field: str, key: str) -> None:
    words = {field: str(st.session_state[key]).strip()[:LONGEST]}
    _change(item, at, lambda now, place: pack.changed(now, place, **words))
