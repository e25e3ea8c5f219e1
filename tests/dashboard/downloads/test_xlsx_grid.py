"""Grids and maps of a workbook: coloured cells under heads that stay in sight."""

from io import BytesIO

import openpyxl

from dashboard.charts.coverage_grid import Cell, coverage_grid
from dashboard.charts.matrix import matrix
from dashboard.charts.matrix_layout import Name
from dashboard.charts.palette import PALETTES
from dashboard.charts.regions import Fill
from dashboard.downloads import xlsx
from tests.dashboard.charts.build import WORDS, mark
from tests.dashboard.charts.regions import mapped, region
from tests.dashboard.downloads.cards import LABELS, card


def book_of(figure, language="en"):
    made = xlsx.write(card(("Heshun", 2016, 93), figure=figure), LABELS[language])
    return openpyxl.load_workbook(BytesIO(made))


def values(sheet):
    return [list(row) for row in sheet.iter_rows(values_only=True)]


CELLS = [
    Cell(0, 0, "reported", "93 cases"),
    Cell(0, 1, "at_least", "=more than 90" + "x" * 300),
    Cell(1, 1, "not_reported", "not reported"),
]
GRID = coverage_grid([Name("=1+1", "<b>{}</b>"), Name("Bifan")], [2016, 2017], CELLS)


def test_a_grid_has_its_signs_its_frozen_heads_and_no_chart():
    book = book_of(GRID)
    assert book.sheetnames == ["Figures", "Grid", "About"]
    sheet = book["Grid"]
    assert values(sheet) == [
        [None, "2016", "2017"], ["=1+1", "■", "□'"], ["Bifan", None, "–"],
    ]  # fmt: skip
    assert sheet.freeze_panes == "B2" and sheet["A2"].data_type == "s"
    assert sheet["A2"].font.b and not sheet["A3"].font.b


def test_cells_are_coloured_and_hedges_hatched():
    sheet = book_of(GRID, "zh")["网格"]
    assert sheet["B2"].fill.fill_type == "solid" and sheet["C2"].fill.fill_type == "lightUp"
    assert sheet["C3"].font.color.rgb == "FF" + PALETTES["light"]["closed"][1:].upper()
    assert sheet["B3"].fill.fill_type is None


def test_a_picked_cell_says_its_note_as_far_as_a_workbook_can():
    told = {str(each.sqref): each.prompt for each in
            book_of(GRID)["Grid"].data_validations.dataValidation}  # fmt: skip
    assert told["B2"] == "93 cases" and told["C3"] == "not reported"
    assert told["C2"].startswith("=more than 90") and len(told["C2"]) == 255


def test_a_map_is_a_table_by_class_in_its_colours():
    fills = [("B", Fill.SETTLED, 4), ("A", Fill.HEDGED, 0), ("C", Fill.OPEN, 0)]
    regions = [region("D", Fill.ASKED), *(region(name, fill, band) for name, fill, band in fills)]
    book = book_of(mapped(regions))
    assert book.sheetnames == ["Figures", "Map", "About"]
    sheet = book["Map"]
    assert [row[:2] for row in values(sheet)] == [
        ["County", "Class"],
        ["A", "over 0 to 10"],
        ["B", "over 40 to 50"],
        ["C", "left open"],
        ["D", "?"],
    ]
    assert sheet["C2"].value == "A · 12 cases"
    kinds = [sheet[f"B{row}"].fill.fill_type for row in range(2, 6)]
    assert kinds == ["gray125", "solid", "lightUp", None]
    assert sheet["B3"].fill.fgColor.rgb == "FF" + PALETTES["light"]["class5"][1:].upper()


def test_many_long_heads_stand_upright_in_a_row_as_high_as_they_need():
    marks = [
        mark("Heshun", position=f"Practice of a long name {at}", label="●") for at in range(14)
    ]
    sheet = book_of(matrix(marks, words=WORDS, items_down=False))["Grid"]
    assert sheet["B1"].alignment.textRotation == 90 and sheet.row_dimensions[1].height > 100
    assert sheet["B2"].value == "●"
