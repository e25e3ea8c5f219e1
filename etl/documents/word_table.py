"""A table of a DOCX as lines: a row a line, its cells side by side."""

from collections.abc import Iterator

from lxml import etree

from etl.documents.assemble import CELLS, Piece
from etl.documents.limits import MOST_CELL_CHARACTERS, MOST_CELLS
from etl.documents.ooxml import child, local, value
from etl.documents.place import Part, Place
from etl.documents.refusal import DocumentRefusedError, Refusal
from etl.documents.word_paragraph import Noted, paragraph_text

_AROUND = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})


def within(element: etree._Element, *wanted: str) -> Iterator[etree._Element]:
    """The children of those names, also inside content controls and insertions."""
    for each in element:
        name = local(each)
        if name in wanted:
            yield each
        elif name in _AROUND:
            yield from within(each, *wanted)


class CellCount:
    """Counts the cells of a whole document, nested ones included, and stops at the limit."""

    def __init__(self, file: str) -> None:
        self.file, self.count = file, 0

    def add(self) -> None:
        self.count += 1
        if self.count > MOST_CELLS:
            raise DocumentRefusedError(self.file, Refusal.TABLE, most=f"{MOST_CELLS:,}")

    def check(self, text: str) -> str:
        if len(text) > MOST_CELL_CHARACTERS:
            most = f"{MOST_CELL_CHARACTERS:,}"
            raise DocumentRefusedError(self.file, Refusal.CELL, most=most)
        return text


def table_pieces(
    table: etree._Element, part: Part, number: int, noted: Noted, cells: CellCount
) -> Iterator[Piece]:
    """The cells of each row; a row of one cell keeps its paragraphs as lines of their own."""
    rows = [row for row in within(table, "tr") if not _deleted(row)]
    for row_number, row in enumerate(rows, start=1):
        found = list(_cells(row))
        for index, (column, cell) in enumerate(found):
            cells.add()
            place = Place(part, table=number, row=row_number, column=column)
            lines = list(_lines(cell, noted, cells))
            if len(found) == 1:
                yield from (Piece(cells.check(line), place) for line in lines)
                continue
            text = cells.check(" ".join(filter(None, " ".join(lines).split("\n"))))
            yield Piece(text, place, "\n" if index == len(found) - 1 else CELLS)


def _deleted(row: etree._Element) -> bool:
    properties = child(row, "trPr")
    return properties is not None and child(properties, "del") is not None


def _cells(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """(column, cell); a merged cell counts as the columns that it covers."""
    column = 1 + _number(child(row, "trPr"), "gridBefore", 0)
    for cell in within(row, "tc"):
        yield column, cell
        column += _number(child(cell, "tcPr"), "gridSpan", 1)


def _number(properties: etree._Element | None, name: str, otherwise: int) -> int:
    said = value(child(properties, name)) if properties is not None else None
    return int(said) if said and said.isdecimal() and len(said) < 5 else otherwise


def _lines(cell: etree._Element, noted: Noted, cells: CellCount) -> Iterator[str]:
    """The paragraphs of a cell that hold anything; a table inside it is read cell by cell."""
    for each in within(cell, "p", "tbl"):
        if local(each) == "p":
            text = paragraph_text(each, noted)
            if text.strip():
                yield text
            continue
        for row in within(each, "tr"):
            for _, inner in _cells(row):
                cells.add()
                yield from _lines(inner, noted, cells)
