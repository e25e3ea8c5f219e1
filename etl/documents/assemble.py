"""Puts pieces of text together into one document, and keeps where each came from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from etl.documents.cautions import cautions_of
from etl.documents.limits import MOST_CHARACTERS, MOST_SPANS
from etl.documents.model import Caution, Document, Kind, Span
from etl.documents.place import Place
from etl.documents.refusal import DocumentRefusedError, Refusal

CELLS = " | "
_LINE_ENDS = re.compile(r"\r\n?")
_HALF_CHARACTERS = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True)
class Piece:
    """A text of one place, and what separates it from the next one."""

    text: str
    place: Place
    after: str = "\n"


def assemble(
    name: str,
    kind: Kind,
    pieces: Iterable[Piece],
    *,
    encoding: str | None = None,
    pages: int | None = None,
    unread_pages: tuple[int, ...] = (),
    cautions: Iterable[Caution] = (),
) -> Document:
    """The document; only line ends are changed, and halves of characters, which no file can hold.

    Raises DocumentRefusedError where there is too much text, or none.
    """
    text, spans = _joined(name, pieces)
    if not text.strip():
        raise DocumentRefusedError(name, Refusal.NO_TEXT)
    said = (*cautions, *cautions_of(text, spans))
    return Document(name, kind, text, spans, encoding, pages, unread_pages, said)


def _joined(name: str, pieces: Iterable[Piece]) -> tuple[str, tuple[Span, ...]]:
    parts: list[str] = []
    spans: list[Span] = []
    length, separator = 0, ""
    for piece in pieces:
        text = _HALF_CHARACTERS.sub("\ufffd", _LINE_ENDS.sub("\n", piece.text))
        start = length + len(separator)
        length = start + len(text)
        if length > MOST_CHARACTERS:
            raise DocumentRefusedError(name, Refusal.CHARACTERS, most=f"{MOST_CHARACTERS:,}")
        if len(spans) == MOST_SPANS:
            raise DocumentRefusedError(name, Refusal.LINES, most=f"{MOST_SPANS:,}")
        parts += (separator, text)
        spans.append(Span(start, length, piece.place))
        separator = piece.after
    return "".join(parts), tuple(spans)
