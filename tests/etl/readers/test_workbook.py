"""Workbooks: XLSX and ODS, merged cells, dates, errors, several sheets."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

from etl.numbers import parse_quantity
from tests.etl.report_folder import LONG, WIDE, YEAR, read_as, reasons, rows

GROUPED = """
[table]
shape = "wide"
header_rows = 2
columns = { area = "县区" }
[table.indicators]
"案件 / 受理" = "cases_accepted"
"案件 / 结案" = "cases_closed"
"咨询" = "consultations"
"""


def xlsx(cells: dict[str, Any], merged: tuple[str, ...] = (), sheet: str = "2023") -> bytes:
    """A workbook of one sheet with those cells."""
    return workbook({sheet: cells}, merged)


def workbook(sheets: dict[str, dict[str, Any]], merged: tuple[str, ...] = ()) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, cells in sheets.items():
        sheet = book.create_sheet(name)
        for place, value in cells.items():
            sheet[place] = value
        for area in merged:
            sheet.merge_cells(area)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def ods(records: list[list[str | float | None]], sheet: str = "表1") -> bytes:
    """An OpenDocument sheet; None is a cell covered by the merged one on its left."""
    document = OpenDocumentSpreadsheet()
    table = Table(name=sheet)
    for record in records:
        line = TableRow()
        for index, value in enumerate(record):
            line.addElement(_ods_cell(value, 1 + _covered(record[index + 1 :])))
        table.addElement(line)
    document.spreadsheet.addElement(table)
    stream = io.BytesIO()
    document.write(stream)
    return stream.getvalue()


def _covered(following: list[str | float | None]) -> int:
    return next((i for i, value in enumerate(following) if value is not None), len(following))


def _ods_cell(value: str | float | None, columns: int) -> Any:
    if value is None:
        return CoveredTableCell()
    if isinstance(value, float):
        return TableCell(valuetype="float", value=str(value))
    cell = TableCell(valuetype="string", numbercolumnsspanned=str(columns))
    if value:
        cell.addElement(P(text=value))
    return cell


LONG_CELLS = {"A1": "县区", "B1": "指标", "C1": "数值", "A2": "heshun", "B2": "consultations"}


def test_a_value_leads_to_its_sheet_and_cell(tmp_path: Path) -> None:
    header = {"B2": "法律援助报表", "B4": "县区", "C4": "受理", "D4": "咨询"}
    body = {"B5": "heshun", "C5": 93, "D5": "5000余", "B6": "changle", "C6": 0, "D6": "—"}
    raw = xlsx({**header, **body})
    reading = read_as(tmp_path, "returns.xlsx", raw, YEAR + WIDE)
    assert reading.rejects == []
    assert rows(reading, "area", "indicator", "value_text", "place") == [
        ("heshun", "cases_accepted", "93", "returns.xlsx, sheet 2023, cell C5"),
        ("heshun", "consultations", "5000余", "returns.xlsx, sheet 2023, cell D5"),
        ("changle", "cases_accepted", "0", "returns.xlsx, sheet 2023, cell C6"),
    ]
    assert reading.rows["locator"][0] == '{"file": "returns.xlsx", "sheet": "2023", "cell": "C5"}'
    assert reading.skipped == 1


@pytest.mark.parametrize("merged", [("A2:A3", "B2:C2", "D2:D3"), ()])
def test_merged_headings_are_joined_with_those_beneath(
    tmp_path: Path, merged: tuple[str, ...]
) -> None:
    cells = {"A1": "报表", "A2": "县区", "B2": "案件", "D2": "咨询", "B3": "受理", "C3": "结案",
             "A4": "heshun", "B4": 93, "C4": 53, "D4": 2456}  # fmt: skip
    reading = read_as(tmp_path, "returns.xlsx", xlsx(cells, merged), YEAR + GROUPED)
    assert reading.rejects == []
    assert rows(reading, "indicator", "value_text") == [
        ("cases_accepted", "93"),
        ("cases_closed", "53"),
        ("consultations", "2456"),
    ]


def test_an_ods_with_merged_headings(tmp_path: Path) -> None:
    raw = ods([["报表", None, None, None], ["县区", "案件", None, "咨询"], ["", "受理", "结案", ""],
               ["heshun", 93.0, "50余", 2456.0]])  # fmt: skip
    reading = read_as(tmp_path, "returns.ods", raw, YEAR + GROUPED)
    assert reading.rejects == []
    assert rows(reading, "indicator", "value_text", "place") == [
        ("cases_accepted", "93", "returns.ods, sheet 表1, cell B4"),
        ("cases_closed", "50余", "returns.ods, sheet 表1, cell C4"),
        ("consultations", "2456", "returns.ods, sheet 表1, cell D4"),
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (12, "12"),
        (12.0, "12"),
        (0.1 + 0.2, "0.3"),
        (1234567890, "1234567890"),
        (date(2023, 12, 31), "2023-12-31"),
        (True, "TRUE"),
        ("1,200 余", "1,200 余"),
    ],
)
def test_cells_become_text_as_they_show(tmp_path: Path, value: object, words: str) -> None:
    raw = xlsx({**LONG_CELLS, "C2": value})
    assert rows(read_as(tmp_path, "r.xlsx", raw, YEAR + LONG), "value_text") == [(words,)]


def test_an_error_or_an_open_formula_is_not_a_cell_that_was_left_blank(tmp_path: Path) -> None:
    cells = {**LONG_CELLS, "C2": "=B9+1", "A3": "changle", "B3": "consultations", "C3": "#DIV/0!"}
    reading = read_as(tmp_path, "r.xlsx", xlsx(cells), YEAR + LONG)
    assert rows(reading, "value_text") == [("=B9+1",), ("#DIV/0!",)]
    assert reading.skipped == 0


def test_a_merged_county_holds_for_all_its_rows(tmp_path: Path) -> None:
    cells = {**LONG_CELLS, "C2": 1, "B3": "materials", "C3": 2, "A4": "changle", "B4": "a", "C4": 3}
    reading = read_as(tmp_path, "r.xlsx", xlsx(cells, ("A2:A3",)), YEAR + LONG)
    assert rows(reading, "area", "value_text") == [
        ("heshun", "1"),
        ("heshun", "2"),
        ("changle", "3"),
    ]


def test_one_figure_merged_over_two_counties_belongs_to_neither(tmp_path: Path) -> None:
    cells = {**LONG_CELLS, "C2": 12, "A3": "changle", "B3": "consultations"}
    reading = read_as(tmp_path, "r.xlsx", xlsx(cells, ("C2:C3",)), YEAR + LONG)
    assert rows(reading, "area", "value_text") == [
        ("heshun", "merged over C2:C3: 12"),
        ("changle", "merged over C2:C3: 12"),
    ]


def test_blank_counties_are_filled_down_where_the_card_says_so(tmp_path: Path) -> None:
    first: list[list[str | float | None]]
    first = [["县区", "指标", "数值"], ["heshun", "a", 1.0], ["", "b", 2.0], ["", "", ""]]
    raw = ods([*first, ["changle", "a", 3.0]])
    table = LONG.replace('shape = "long"', 'shape = "long"\nfill_down = ["area"]')
    reading = read_as(tmp_path, "r.ods", raw, YEAR + table)
    assert rows(reading, "area") == [("heshun",), ("heshun",), ("changle",)]
    assert reading.skipped == 0


def test_each_sheet_may_be_a_year(tmp_path: Path) -> None:
    sheets = {"2022年": {**LONG_CELLS, "C2": 1}, "2023年": {**LONG_CELLS, "C2": 2}, "空": {}}
    table = """
[period]
kind = "year"
[table]
shape = "long"
sheet_is = "reporting_year"
columns = { area = "县区", indicator = "指标", value = "数值" }
values.reporting_year = { "2022年" = "2022", "2023年" = "2023" }
"""
    reading = read_as(tmp_path, "r.xlsx", workbook(sheets), table)
    assert rows(reading, "row", "reporting_year", "value_text", "place") == [
        (1, "2022", "1", "r.xlsx, sheet 2022年, cell C2"),
        (2, "2023", "2", "r.xlsx, sheet 2023年, cell C2"),
    ]


def test_only_the_named_sheets_are_read(tmp_path: Path) -> None:
    raw = workbook({"说明": {"A1": "填报说明"}, "2023": {**LONG_CELLS, "C2": 5}})
    named = LONG.replace('shape = "long"', 'shape = "long"\nsheets = ["2023"]')
    assert rows(read_as(tmp_path, "r.xlsx", raw, YEAR + named), "value_text") == [("5",)]
    everything = read_as(tmp_path, "r.xlsx", raw, YEAR + LONG)
    assert [(r.file, r.place) for r in everything.rejects] == [("r.xlsx", "sheet 说明")]
    assert len(everything.rows) == 0
    missing = named.replace("2023", "2024")
    assert "there is no sheet '2024'; the workbook has ['说明', '2023']" in reasons(
        read_as(tmp_path, "r.xlsx", raw, YEAR + missing)
    )


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"PK\x03\x04 broken", "cannot be opened"),
        (b"\xd0\xcf\x11\xe0 broken", "cannot be opened"),
        (b"<html><table><tr><td>1</td></tr></table>", "a web page under another name"),
        (b"", "the file is empty"),
        (b"  \n \n", "the file is empty"),
    ],
)
def test_a_file_that_is_no_workbook_is_one_reject(tmp_path: Path, raw: bytes, reason: str) -> None:
    reading = read_as(tmp_path, "returns.xls", raw, YEAR + LONG)
    assert len(reading.rows) == 0
    assert reason in reasons(reading)


def test_a_text_file_named_as_a_workbook_is_still_read(tmp_path: Path) -> None:
    raw = "县区\t指标\t数值\nheshun\ta\t1\n".encode("gb18030")
    assert rows(read_as(tmp_path, "returns.xls", raw, YEAR + LONG), "value_text") == [("1",)]


@pytest.mark.parametrize("words", ["merged over C2:C3: 12", "=B9+1", "#DIV/0!", "TRUE"])
def test_what_is_written_for_such_cells_is_never_taken_for_a_number(words: str) -> None:
    assert parse_quantity(words) is None
