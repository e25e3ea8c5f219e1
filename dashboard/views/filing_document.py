"""The first step of filing: a file is dropped or a text pasted, read, or refused with a reason."""

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard.filing.command import CommandFailedError, Document, read
from dashboard.frame import Frame

MOST_MEGABYTES = 50
MOST_CHARACTERS = 1_000_000
WAYS = ("file", "paste")


@dataclass(frozen=True)
class Arrived:
    """A document with what was read from it, before anybody says whose it is."""

    document: Document
    reading: Mapping[str, Any]


def show(frame: Frame) -> Arrived | None:
    """Take a document; None while there is none that can be read."""
    document = _taken(frame)
    if document is None:
        return None
    reading = ask(frame, document, None, None)
    if reading is None:
        return None
    if "refused" in reading:
        st.error(reading["refused"][frame.text.language])
        return None
    return Arrived(document, reading)


def ask(
    frame: Frame, document: Document, kind: str | None, year: int | None
) -> Mapping[str, Any] | None:
    """What the reader makes of it; None, and a message, where it did not answer."""
    try:
        with st.spinner(frame.text("filing.reading")):
            return read(document.name, document.raw, kind, year)
    except CommandFailedError as failed:
        st.error(frame.text("filing.failed", reason=str(failed)))
        return None


def cautions(frame: Frame, reading: Mapping[str, Any]) -> None:
    """What a person should know before trusting the text."""
    said = [caution["words"][frame.text.language] for caution in reading["cautions"]]
    if said:
        lines = "".join(f"<li>{html.escape(words)}</li>" for words in said)
        st.html(f'<ul class="said caveat">{lines}</ul>')


def _taken(frame: Frame) -> Document | None:
    text = frame.text
    way = st.segmented_control(
        text("filing.way"),
        WAYS,
        default=WAYS[0],
        format_func=lambda name: text(f"filing.way_{name}"),
        required=True,
        label_visibility="collapsed",
        key="filing_way",
    )
    return _pasted(frame) if way == "paste" else _dropped(frame)


def _dropped(frame: Frame) -> Document | None:
    dropped = st.file_uploader(
        frame.text("filing.drop"), max_upload_size=MOST_MEGABYTES, key="filing_file"
    )
    return None if dropped is None else Document(dropped.name, dropped.getvalue())


def _pasted(frame: Frame) -> Document | None:
    pasted = st.text_area(
        frame.text("filing.paste"), height=180, max_chars=MOST_CHARACTERS, key="filing_paste"
    )
    return Document("pasted.txt", pasted.encode("utf-8")) if pasted and pasted.strip() else None
