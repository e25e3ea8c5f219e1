"""How a return looks, and the two ways of writing into its cells."""

from collections.abc import Mapping
from math import ceil
from typing import Any
from unicodedata import east_asian_width

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.worksheet import Worksheet

HEAD = PatternFill("solid", fgColor="DDE5EA")
OPEN = PatternFill("solid", fgColor="FFF9DB")
BAND = PatternFill("solid", fgColor="F5F7F8")
RED = PatternFill("solid", bgColor="F4B6B0")
RED_FONT = Font(bold=True, color="8E1B12")
TITLE, BOLD, QUIET = Font(size=14, bold=True), Font(bold=True), Font(color="5F6B73")
_LINE = Side(style="thin", color="C5CED4")
_LINE_HEIGHT, _WIDTH = 15.0, 10.0
GRID = Border(top=_LINE, bottom=_LINE, left=_LINE, right=_LINE)
_WRAPPED = Alignment(wrap_text=True, vertical="center")


def put(sheet: Worksheet, place: str, value: Any, font: Font | None = None) -> None:
    """A locked cell."""
    cell = sheet[place]
    cell.value, cell.alignment = value, _WRAPPED
    if font is not None:
        cell.font = font


def leave_open(sheet: Worksheet, place: str, value: Any = None) -> None:
    """A cell to fill in."""
    cell = sheet[place]
    cell.value, cell.fill, cell.border, cell.alignment = value, OPEN, GRID, _WRAPPED
    cell.protection = Protection(locked=False)


def protect(sheet: Worksheet) -> None:
    """Lock what is not open, without a password; columns may still be widened."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def set_widths(sheet: Worksheet, widths: Mapping[str, float]) -> None:
    """The width of columns, in characters."""
    for column, width in widths.items():
        sheet.column_dimensions[column].width = width


def set_heights(sheet: Worksheet, first: int = 1) -> None:
    """Room for every line of wrapped words: not all programs make it when they open a file."""
    for row in sheet.iter_rows(min_row=first):
        lines = max((_lines(sheet, cell) for cell in row), default=1)
        height = sheet.row_dimensions[row[0].row].height or 0
        sheet.row_dimensions[row[0].row].height = max(height, _LINE_HEIGHT * lines)


def _lines(sheet: Worksheet, cell: Any) -> int:
    if cell.value is None or not cell.alignment.wrap_text or str(cell.value).startswith("="):
        return 1
    width = sheet.column_dimensions[cell.column_letter].width or _WIDTH
    lines = str(cell.value).split("\n")
    wide = (sum(2 if east_asian_width(c) in "WF" else 1.1 for c in line) for line in lines)
    return sum(max(1, ceil(each / width)) for each in wide)


def fit_to_page(sheet: Worksheet, repeated: str) -> None:
    """Printed across one page in width, with the headings on each."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = repeated
