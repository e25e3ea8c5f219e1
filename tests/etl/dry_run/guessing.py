"""Tables in a few literal lines, and what is guessed of them, told in one line a column."""

from functools import cache
from io import BytesIO

from openpyxl import Workbook

from etl.dry_run.run import MapFound
from etl.dry_run.run import _guessed as guessed
from etl.dry_run.vocabulary import Vocabulary
from tests.etl.proposals.shipped import catalog


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(catalog())


def guess(text: str | bytes, file: str = "table.csv") -> MapFound:
    raw = text if isinstance(text, bytes) else text.encode()
    return guessed(file, raw, vocabulary(), ())


def told(found: MapFound) -> list[str]:
    """Every column as "heading = meaning, certainty", a dash where it is not loaded."""
    (sheet, *_) = found.guesses
    pairs = zip(sheet.header.headings, sheet.guesses, strict=True)
    return [
        f"{heading} = {each.means or ' '.join(each.said.values())}, {each.certainty}"
        if each.weight
        else f"{heading} = -"
        for heading, each in pairs
        if heading
    ]


def workbook(sheets: dict[str, list[list[object]]], merged: tuple[str, ...] = ()) -> bytes:
    """An XLSX with these sheets; the merged ranges are of every one of them."""
    book = Workbook()
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cells in merged:
            sheet.merge_cells(cells)
    del book["Sheet"]
    content = BytesIO()
    book.save(content)
    return content.getvalue()
