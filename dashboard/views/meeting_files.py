"""The files of a meeting pack: slides, a workbook and a page that opens without a network."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from dashboard.access.handing import handed
from dashboard.branding import brand
from dashboard.card import Card
from dashboard.downloads import slides, xlsx
from dashboard.exported import cover_of, handout_pdf, labels_of, page_of
from dashboard.frame import Frame
from dashboard.links import sealed, server
from dashboard.stage.answer import MEDIA_TYPES, file_name
from dashboard.stage.handout import handout

# A page without a network is made of a pack alone.
TYPES = MEDIA_TYPES | {"html": "text/html"}


def show(frame: Frame, cards: Sequence[Card]) -> None:
    """A button for each form; the file is made when it is asked for."""
    if not cards:
        return
    text, of_server = frame.text, server()
    cards = [sealed(card, of_server) for card in cards]
    name = f"meeting{'_demonstration' * frame.demonstration}_{frame.snapshot.version}"
    with st.container(horizontal=True, key="meeting_files"):
        for form, make in _writers(frame, cards).items():
            st.download_button(
                text(f"meeting.{form}"),
                data=handed(file_name(name, form), frame.snapshot, make),
                file_name=file_name(name, form),
                mime=TYPES[form],
                icon=":material/download:",
                on_click="ignore",
                key=f"meeting_file_{form}",
            )
        _handout(frame, cards, name)


def _handout(frame: Frame, cards: Sequence[Card], name: str) -> None:
    """The sheets to print, whose charts are drawn by the page that shows them."""

    def write(drawings: Mapping[str, str]) -> bytes:
        drawn = [drawings.get(card.id, "") for card in cards]
        cover = cover_of(frame, cards, server())
        return handout_pdf(frame, _whole(cards), drawn, cover.title, cover)

    made = handed(f"{name}.pdf", frame.snapshot, write)
    labels = {name: frame.text(f"stage.{name}") for name in ("preparing", "failed")}
    labels |= {"handout": frame.text("meeting.pdf"), "drawn": frame.text("meeting.pdf_drawn")}
    handout(cards, labels=labels, name=name, write=made, key="meeting_handout")


def _writers(frame: Frame, cards: Sequence[Card]) -> dict[str, Callable[[], bytes]]:
    labels, cover = labels_of(frame), cover_of(frame, cards, server())
    return {
        "pptx": partial(_deck, cards, labels, slides.Shape.WIDE, cover),
        "pptx43": partial(_deck, cards, labels, slides.Shape.CLASSIC, cover),
        "xlsx": lambda: xlsx.write_all(_whole(cards), labels),
        "html": partial(page_of, frame, cards, labels, cover.title),
    }


def _deck(
    cards: Sequence[Card], labels: dict[str, str], shape: slides.Shape, cover: slides.Cover
) -> bytes:
    return slides.write_all(_whole(cards), labels, shape, cover, brand())


def _whole(cards: Sequence[Card]) -> list[Card]:
    return [card.for_files() for card in cards]
