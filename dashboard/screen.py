"""Put a screen's cards on the stage and open the words behind whatever is clicked."""

import html
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Literal

import streamlit as st

from dashboard import words
from dashboard.access.handing import handed
from dashboard.branding import brand
from dashboard.card import Card
from dashboard.collected import collect
from dashboard.downloads import csv, pdf, slides, xlsx
from dashboard.exported import labels_of
from dashboard.filters import choose
from dashboard.frame import Frame
from dashboard.links import sealed, server
from dashboard.meeting.pack import added, item_of
from dashboard.plain import plain as plain
from dashboard.stage import stage
from dashboard.stage.answer import file_name

WRITERS: dict[str, Callable[[Card, Mapping[str, str]], bytes]] = {
    "csv": csv.write,
    "xlsx": xlsx.write,
}
SLIDES = {"pptx": slides.Shape.WIDE, "pptx43": slides.Shape.CLASSIC}


def draw(frame: Frame, cards: Sequence[Card], *, key: str, without: Sequence[str] = ()) -> None:
    """Draw the cards; a click on a mark or a table row opens its words.

    `without` names items that their menu leaves out.
    """
    if collect(cards):
        return
    labels = {name: words for name, words in labels_of(frame).items() if name not in without}
    of_server = server()
    clicked = stage(
        [sealed(card, of_server) for card in cards],
        labels=labels,
        language=frame.text.language,
        files=partial(_file, frame, labels),
        key=key,
    )
    if clicked.figure:
        words.show(frame, clicked.figure)
    if clicked.meeting:
        choose(pack=added(frame.selection.pack, item_of(frame, clicked.meeting)))
        st.rerun()  # so that every link of the page carries it on


def _file(frame: Frame, labels: Mapping[str, str], card: Card, kind: str, drawing: str) -> bytes:
    name = file_name(card.file_name, kind)
    make = handed(name, frame.snapshot, write)
    return make(card, kind, drawing, labels, frame.text.language)


def write(card: Card, kind: str, drawing: str, labels: Mapping[str, str], language: str) -> bytes:
    """One file of a card; `drawing` is its chart as the browser drew it, for a PDF."""
    if kind == "pdf":
        return pdf.write(card, drawing, labels, language)
    if kind in SLIDES:
        return slides.write(card.for_files(), labels, SLIDES[kind], brand())
    return WRITERS[kind](card.for_files(), labels)


def lead(title: str, sentence: str) -> None:
    """The screen's name and the question or the sentence that answers it."""
    words = f"<h1>{html.escape(title)}</h1><p>{html.escape(sentence)}</p>"
    st.html(f'<header class="lead">{words}</header>')


def step(title: str, *, small: bool = False) -> None:
    """The name of one step of a screen, or of a part of it."""
    name, kind = ("h3", "step small") if small else ("h2", "step")
    st.html(f'<{name} class="{kind}">{html.escape(title)}</{name}>')


def go(label: str, address: str, *, width: Literal["stretch", "content"] = "stretch") -> None:
    """A link inside the dashboard, which stays in the same tab."""
    words, target = html.escape(label), html.escape(address)
    st.html(f'<a class="go" href="{target}">{words} →</a>', width=width)


def offer(frame: Frame, sentence: str, label: str, **changes: object) -> None:
    """An empty screen's sentence with the nearest thing that would work, one click away.

    Names in the sentence must be `plain`.
    """
    with st.container(border=True):
        st.markdown(sentence)
        if changes:
            key = "offer_" + "_".join(f"{name}_{value}" for name, value in changes.items())
            st.button(
                label, key=key, on_click=choose, kwargs=changes, icon=":material/arrow_forward:"
            )
