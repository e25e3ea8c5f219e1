"""The first step of filing: a file is dropped or a text pasted, read, or refused with a reason."""

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard.filing import tables
from dashboard.filing.command import Document, read
from dashboard.filing.failed import CommandFailedError
from dashboard.frame import Frame
from dashboard.screen import plain

MOST_MEGABYTES = 50
MOST_CHARACTERS = 1_000_000
WAYS = ("file", "paste")
TABLE = "workbook"  # the code by which the reader of documents hands a table on
Answer = Mapping[str, Any]


@dataclass(frozen=True)
class Arrived:
    """A document or a table with what was read from it, before anybody says whose it is."""

    document: Document
    reading: Answer
    table: bool = False


def show(frame: Frame) -> Arrived | None:
    """Take a document; None while there is none that can be read."""
    document = _taken(frame)
    if document is None:
        return None
    reading = ask(frame, document, None, None)
    if reading is None:
        return None
    if "refused" in reading and reading["refused"]["code"] == TABLE:
        return _table(frame, document)
    if "refused" in reading:
        st.error(plain(reading["refused"][frame.text.language]))
        return None
    return Arrived(document, reading)


def ask(frame: Frame, document: Document, kind: str | None, year: int | None) -> Answer | None:
    """What the reader makes of it; None, and a message, where it did not answer."""
    return answered(frame, "filing.reading", lambda: read(document.name, document.raw, kind, year))


def answered(frame: Frame, doing: str, call: Callable[[], Answer]) -> Answer | None:
    """The answer of the command line while a person waits; None, and a message, where it failed."""
    try:
        with st.spinner(frame.text(doing)):
            return call()
    except CommandFailedError as failed:
        st.error(frame.text("filing.failed", reason=plain(str(failed))))
        return None


def problems(answer: Answer) -> None:
    """Every problem with its place, what is wrong and what would be right."""
    lines = "".join(
        f"<li>{html.escape(' '.join(filter(None, (each['place'], each['wrong'], each['right']))))}"
        "</li>"
        for each in answer["problems"]
    )
    st.html(f'<ol class="problems">{lines}</ol>')


def cautions(frame: Frame, reading: Answer) -> None:
    """What a person should know before trusting the text."""
    said = [caution["words"][frame.text.language] for caution in reading["cautions"]]
    if said:
        lines = "".join(f"<li>{html.escape(words)}</li>" for words in said)
        st.html(f'<ul class="said caveat">{lines}</ul>')


def _table(frame: Frame, document: Document) -> Arrived | None:
    """A table as it arrived; None, and why, where it cannot be opened."""
    seen = answered(frame, "filing.reading", lambda: tables.whose(document.name, document.raw))
    trouble = frame.text("filing_table.unreadable", name=plain(document.name))
    if seen is None or not usable(frame, seen, trouble):
        return None
    return Arrived(document, {**seen, "cautions": []}, table=True)


def usable(frame: Frame, answer: Answer, trouble: str) -> bool:
    """Whether the command line could read a table; says why not, problems under `trouble`."""
    if "refused" in answer:
        st.error(plain(answer["refused"][frame.text.language]))
        return False
    if "problems" in answer:
        st.error(trouble)
        problems(answer)
        return False
    return True


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
    label = frame.text("filing.drop", most=MOST_MEGABYTES)
    dropped = st.file_uploader(label, max_upload_size=MOST_MEGABYTES, key="filing_file")
    # The browser refuses a larger one by itself, without a run, and in English alone; style.css
    # shows these words then.
    with st.container(key="filing_not_taken"):
        words = html.escape(frame.text("filing.not_taken", most=MOST_MEGABYTES))
        st.html(f'<p class="caveat" role="status">{words}</p>')
    return None if dropped is None else Document(dropped.name, dropped.getvalue())


def _pasted(frame: Frame) -> Document | None:
    pasted = st.text_area(
        frame.text("filing.paste"), height=180, max_chars=MOST_CHARACTERS, key="filing_paste"
    )
    return Document("pasted.txt", pasted.encode("utf-8")) if pasted and pasted.strip() else None
