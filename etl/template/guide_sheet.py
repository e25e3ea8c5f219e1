"""The sheet that says how a return is filled in and what each indicator counts."""

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from etl.catalog.model import Indicator
from etl.template.style import BOLD, HEAD, TITLE, fit_to_page, protect, put, set_heights, set_widths
from etl.template.words import Words, entries


def write_guide(sheet: Worksheet, indicators: list[Indicator], say: Words) -> None:
    """Steps first, then a line for every indicator, both languages in columns of their own."""
    put(sheet, "A1", say.of("guide", "title"))
    sheet["A1"].font, sheet["A1"].alignment = TITLE, Alignment(wrap_text=False)
    row = 2
    for number in entries("steps"):
        put(sheet, f"A{row}", int(number))
        put(sheet, f"B{row}", say.of("steps", number, "\n"))
        sheet.merge_cells(f"B{row}:E{row}")
        sheet[f"B{row}"].alignment = Alignment(vertical="center", wrap_text=True)
        sheet.row_dimensions[row].height = 48.0
        sheet[f"A{row}"].alignment = Alignment(horizontal="left", vertical="center")
        row += 1
    row += 1
    put(sheet, f"A{row}", say.of("guide", "definitions"))
    sheet[f"A{row}"].font = TITLE
    _write_definitions(sheet, row + 1, indicators, say)
    set_widths(sheet, {"A": 32, "B": 34, "C": 17, "D": 64, "E": 64})
    fit_to_page(sheet, "1:1")
    set_heights(sheet, row + 1)
    protect(sheet)


def _write_definitions(
    sheet: Worksheet, head: int, indicators: list[Indicator], say: Words
) -> None:
    keys = (
        ("A", "guide", "code"),
        ("B", "guide", "indicator"),
        ("C", "column", "unit"),
        ("D", "guide", "definition"),
        ("E", "guide", "caveats"),
    )
    for column, group, key in keys:
        put(sheet, f"{column}{head}", say.of(group, key), BOLD)
        sheet[f"{column}{head}"].fill = HEAD
    for row, indicator in enumerate(indicators, start=head + 1):
        put(sheet, f"A{row}", indicator.id)
        for column, words in (
            ("B", indicator.name),
            ("C", indicator.unit),
            ("D", indicator.definition),
            ("E", indicator.caveats),
        ):
            put(sheet, f"{column}{row}", say(words, "\n") if words else None)
