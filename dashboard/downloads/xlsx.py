"""A card's figures as a workbook: the table on one sheet, everything about it on another."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from io import BytesIO
from unicodedata import east_asian_width

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.card import Card, Cell
from dashboard.downloads.about import about, legal

HEAD = PatternFill("solid", fgColor="E3E7EA")
ALARM = Font(bold=True, color="A3006B")
WIDEST, MEASURED_ROWS = 60, 500
MOST_DECIMALS = 10
FIRST_YEAR, LAST_YEAR = 1900, 2100


def write(card: Card, labels: Mapping[str, str]) -> bytes:
    """The workbook's bytes; `labels` holds the words of the section [download] of text.toml."""
    book = Workbook()
    figures = book.active
    assert isinstance(figures, Worksheet)
    figures.title = labels["sheet_figures"]
    _write_figures(figures, card)
    _write_about(book.create_sheet(labels["sheet_about"]), card, labels)
    for sheet in book.worksheets:
        _fit_to_page(sheet)
    book.properties.title = legal(card.title)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _write_figures(sheet: Worksheet, card: Card) -> None:
    table = card.export
    years = {at for at in range(len(table.columns)) if _all_years(row[at] for row in table.rows)}
    for number, row in enumerate((table.columns, *table.rows), start=1):
        for at, value in enumerate(row):
            _put(sheet, number, at + 1, value, plain=at in years)
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if table.columns:
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
    for at, column in enumerate(table.columns):
        cells = (row[at] for row in table.rows[:MEASURED_ROWS])
        sheet.column_dimensions[get_column_letter(at + 1)].width = _width((column, *cells))


def _write_about(sheet: Worksheet, card: Card, labels: Mapping[str, str]) -> None:
    lines = [
        *about(card, labels),
        *((labels["about_marks"], mark) for mark in card.marks),
        *((card.refused_title, refused.sentence) for refused in card.refused),
        *((f"{labels['about_definition']}: {term}", text) for term, text in card.definition),
    ]
    for number, (name, text) in enumerate(lines, start=1):
        _put(sheet, number, 1, name)
        _put(sheet, number, 2, text)
        sheet.cell(number, 1).font = Font(bold=True)
        sheet.cell(number, 1).alignment = Alignment(vertical="top", wrap_text=True)
        sheet.cell(number, 2).alignment = Alignment(vertical="top", wrap_text=True)
        if text == card.notice:
            sheet.cell(number, 2).font = ALARM
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 100


def _fit_to_page(sheet: Worksheet) -> None:
    """On paper every column of a sheet stands on one page, with its head on each."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter.center.text = "&P / &N"
    if sheet.freeze_panes:
        sheet.print_title_rows = "1:1"


def _put(sheet: Worksheet, row: int, column: int, value: Cell, *, plain: bool = False) -> None:
    """Write one cell: numbers as numbers, words always as words, never as a formula."""
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = legal(value)
        cell.data_type = "s"
    elif value is not None:
        cell.value = value
        cell.number_format = "0" if plain else _format(float(value))


def _format(value: float) -> str:
    """Every decimal that the cell holds: a bound shown with fewer would be rounded inward."""
    if value.is_integer():
        return "#,##0"
    decimals = -int(Decimal(repr(value)).as_tuple().exponent)
    return "#,##0." + "0" * min(decimals, MOST_DECIMALS)


def _all_years(cells: Iterable[Cell]) -> bool:
    """Whether a column holds years, which are written without a thousands separator."""
    known = (cell for cell in cells if cell is not None)
    return all(isinstance(cell, int) and FIRST_YEAR <= cell <= LAST_YEAR for cell in known)


def _width(cells: Iterable[Cell]) -> float:
    """A column's width in characters; a Chinese character takes the room of two."""
    longest = max((_length(cell) for cell in cells), default=0)
    return min(WIDEST, max(8, longest + 2))


def _length(cell: Cell) -> int:
    if cell is None:
        return 0
    words = cell if isinstance(cell, str) else f"{cell:,}"
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in words)
