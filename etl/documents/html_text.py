"""A web page as pieces of text: what a reader would see, in order, tables row by row."""

import re
from collections.abc import Iterator

from lxml import etree

from etl.documents.assemble import CELLS, Piece, assemble
from etl.documents.limits import MOST_CELL_CHARACTERS, MOST_CELLS, MOST_CHARACTERS
from etl.documents.model import Caution, Document, Kind
from etl.documents.place import Place
from etl.documents.refusal import DocumentRefusedError, Refusal
from etl.documents.words import say
from etl.documents.xml_part import limit_met

_LEFT_OUT = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "applet",
        "svg",
        "canvas",
        "audio",
        "video",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "ruby",
        "s",
        "samp",
        "select",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "rb",
    ]
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def read_html(name: str, text: str) -> Document:
    """The document; raises DocumentRefusedError where the page is nested or large beyond sense."""
    root = _parsed(name, text)
    reader = _Page(name)
    pieces = list(reader.blocks(root)) if root is not None else []
    words = say("cautions", "hidden", count=reader.hidden)
    cautions = [Caution("hidden", reader.hidden, words)] if reader.hidden else []
    return assemble(name, Kind.HTML, pieces, cautions=cautions)


def _parsed(name: str, text: str) -> etree._Element | None:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        code = limit_met(parser) or Refusal.NO_TEXT
        raise DocumentRefusedError(name, code, most=f"{MOST_CHARACTERS:,}") from error
    # The parser drops what is beyond its limits and goes on; a page is never read in part.
    met = limit_met(parser)
    if met:
        raise DocumentRefusedError(name, met, most=f"{MOST_CHARACTERS:,}")
    return root


class _Page:
    """One reading of one page; counts paragraphs, tables and what was hidden."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.paragraphs = self.tables = self.cells = self.hidden = 0

    def blocks(self, element: etree._Element) -> Iterator[Piece]:
        """Each run of inline text is a paragraph; a table is read where it stands."""
        line: list[str] = []
        for each in self._flow(element):
            if isinstance(each, str):
                line.append(each)
                continue
            yield from self._paragraph(line)
            line = []
            if each is not None:
                yield from self._table(each)
        yield from self._paragraph(line)

    def _paragraph(self, line: list[str]) -> Iterator[Piece]:
        text = _BLANKS.sub(" ", "".join(line)).strip(" ")
        if text:
            self.paragraphs += 1
            yield Piece(text, Place(paragraph=self.paragraphs))

    def _flow(self, element: etree._Element) -> Iterator[str | etree._Element | None]:
        """Texts, tables as elements, and None wherever a line ends."""
        if element.text:
            yield element.text
        for each in element:
            yield from self._one(each)
            if each.tail:
                yield each.tail

    def _one(self, each: etree._Element) -> Iterator[str | etree._Element | None]:
        tag = each.tag if isinstance(each.tag, str) else ""
        if not tag or tag in _LEFT_OUT or self._is_hidden(each):
            return
        if tag == "table":
            yield each
        elif tag in _INLINE:
            yield from self._flow(each)
        elif tag == "pre":
            for line in "".join(each.itertext()).splitlines():
                yield from (None, line)
            yield None
        else:
            yield None
            yield from self._flow(each)
            yield None

    def _is_hidden(self, element: etree._Element) -> bool:
        hidden = "hidden" in element.attrib or bool(
            _HIDDEN_STYLE.search(element.get("style") or "")
        )
        self.hidden += hidden
        return hidden

    def _table(self, table: etree._Element) -> Iterator[Piece]:
        self.tables += 1
        number = self.tables
        for row_number, row in enumerate(self._rows(table), start=1):
            cells = [c for c in row if c.tag in ("td", "th") and not self._is_hidden(c)]
            column = 1
            for index, cell in enumerate(cells):
                place = Place(table=number, row=row_number, column=column)
                column += _columns(cell)
                yield from self._cell(cell, place, index == len(cells) - 1, len(cells) == 1)

    def _rows(self, table: etree._Element) -> Iterator[etree._Element]:
        for each in list(table):
            if each.tag in ("thead", "tbody", "tfoot") and not self._is_hidden(each):
                yield from self._rows(each)
            elif each.tag in ("tr", "caption") and not self._is_hidden(each):
                yield _as_row(each)

    def _cell(self, cell: etree._Element, place: Place, last: bool, alone: bool) -> Iterator[Piece]:
        self.cells += 1
        if self.cells > MOST_CELLS:
            raise DocumentRefusedError(self.name, Refusal.TABLE, most=f"{MOST_CELLS:,}")
        lines = [piece.text for piece in self._inside(cell)]
        if sum(map(len, lines)) > MOST_CELL_CHARACTERS:
            raise DocumentRefusedError(self.name, Refusal.CELL, most=f"{MOST_CELL_CHARACTERS:,}")
        if alone:
            yield from (Piece(line, place) for line in lines)
        else:
            yield Piece(" ".join(lines), place, "\n" if last else CELLS)

    def _inside(self, cell: etree._Element) -> list[Piece]:
        """The lines of a cell, which are no paragraphs of the page."""
        paragraphs = self.paragraphs
        lines = list(self.blocks(cell))
        self.paragraphs = paragraphs
        return lines


def _as_row(element: etree._Element) -> etree._Element:
    """A caption is read as a row of one cell."""
    if element.tag == "tr":
        return element
    row, cell = etree.Element("tr"), element
    cell.tag = "td"
    cell.tail = None
    row.append(cell)
    return row


def _columns(cell: etree._Element) -> int:
    said = cell.get("colspan") or "1"
    return max(int(said), 1) if said.isdecimal() and len(said) < 5 else 1
