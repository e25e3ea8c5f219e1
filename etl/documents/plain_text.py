"""Plain text, Markdown and what was pasted: each line is a place."""

import re

from etl.documents.assemble import Piece, assemble
from etl.documents.model import Document, Kind
from etl.documents.place import Place

_LINE_ENDS = re.compile(r"\r\n?|\n")


def read_plain_text(name: str, text: str, kind: Kind, encoding: str | None) -> Document:
    """The text as it is, with a place for each line."""
    lines = _LINE_ENDS.split(text)
    pieces = (Piece(line, Place(line=number)) for number, line in enumerate(lines, start=1))
    return assemble(name, kind, pieces, encoding=encoding)
