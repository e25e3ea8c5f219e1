"""A document as text: what it says, in reading order, and where each character stands in it."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from etl.documents.place import Place
from etl.documents.words import Bilingual


class Kind(StrEnum):
    """What a center sent, told from its content; DOC includes the files of WPS Writer."""

    DOCX = "docx"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"
    PASTED = "pasted"


@dataclass(frozen=True)
class Span:
    """The characters from `start` up to `end` stand at `place`."""

    start: int
    end: int
    place: Place


@dataclass(frozen=True)
class Caution:
    """Something that a person should know before trusting the text; `count` says how often."""

    code: str
    count: int
    words: Bilingual


@dataclass(frozen=True)
class Document:
    """The whole text with its places.

    `spans` are in order and hold every character but the separators between them; `encoding` is
    set where bytes were decoded, `pages` where the file has pages; `unread_pages` (from 1) hold
    something that is not text, such as a scan.
    """

    name: str
    kind: Kind
    text: str
    spans: tuple[Span, ...]
    encoding: str | None = None
    pages: int | None = None
    unread_pages: tuple[int, ...] = ()
    cautions: tuple[Caution, ...] = ()

    def place_of(self, offset: int) -> Place:
        """Where the character at `offset` stands; a separator belongs to what is before it.

        Raises IndexError outside the text.
        """
        if not 0 <= offset < len(self.text):
            raise IndexError(f"{offset} is not in a text of {len(self.text)} characters")
        index = bisect_right(self.spans, offset, key=lambda span: span.start) - 1
        return self.spans[max(index, 0)].place
