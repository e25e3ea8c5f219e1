from io import BytesIO

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from dashboard.downloads import xlsx
from tests.dashboard.downloads.cards import LABELS, card

LETTERS = [get_column_letter(at) for at in range(1, 26)]


def read(content: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(content))


def values(sheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet]


def test_the_first_sheet_is_the_table_with_numbers_as_numbers():
    book = read(xlsx.write(card(("Heshun", 2016, 1234.5), ("Changle", 2016, 0)), LABELS["en"]))
    figures = book["Figures"]
    assert values(figures) == [
        ["County", "Year", "Value"],
        ["Heshun", 2016, 1234.5],
        ["Changle", 2016, 0],
    ]
    assert [cell.data_type for cell in figures[2]] == ["s", "n", "n"]


def test_years_are_written_without_a_thousands_separator_and_figures_with_one():
    figures = read(xlsx.write(card(("Heshun", 2016, 12345)), LABELS["en"]))["Figures"]
    assert [cell.number_format for cell in figures[2][1:]] == ["0", "#,##0"]


def test_a_column_of_years_with_gaps_still_holds_years():
    rows = (("Heshun", 2016, 5000), ("Changle", None, 6000))
    figures = read(xlsx.write(card(*rows), LABELS["en"]))["Figures"]
    assert figures["B2"].number_format == "0"


def test_missing_is_an_empty_cell():
    figures = read(xlsx.write(card(("Heshun", 2016, None)), LABELS["en"]))["Figures"]
    assert figures["C2"].value is None


def test_the_head_stays_in_sight_and_can_be_filtered():
    figures = read(xlsx.write(card(("Heshun", 2016, 1)), LABELS["en"]))["Figures"]
    assert (figures.freeze_panes, figures.auto_filter.ref) == ("A2", "A1:C2")
    assert figures["A1"].font.bold


def test_on_paper_every_column_stands_on_one_page_under_its_head():
    book = read(xlsx.write(card(("Heshun", 2016, 1)), LABELS["en"]))
    for sheet in book:
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        page = sheet.page_setup
        assert (page.orientation, page.fitToWidth or 1, page.fitToHeight) == ("landscape", 1, 0)
    assert book["Figures"].print_title_rows == "$1:$1"


def wide_book(language: str = "en") -> Workbook:
    """A table of 25 columns, one of them sentences."""
    columns = tuple(f"Column {at}" for at in range(25))
    words = "This county counts by another definition, so nobody can say what is higher. " * 2
    row = ("heshun", "Heshun County", *(2016 + at for at in range(22)), words)
    return read(xlsx.write(card(row, row, columns=columns), LABELS[language]))


def test_many_columns_stand_on_pages_beside_each_other_that_can_be_read_and_name_their_rows():
    figures = wide_book()["Figures"]
    widths = [figures.column_dimensions[letter].width for letter in LETTERS]
    pages = figures.page_setup.fitToWidth
    assert pages > 1 and sum(widths[:2]) + (sum(widths) - sum(widths[:2])) / pages <= 200
    assert (figures.print_title_rows, figures.print_title_cols) == ("$1:$1", "$A:$B")
    assert figures.page_setup.pageOrder == "overThenDown"


def test_sentences_are_broken_into_lines_in_a_row_that_is_high_enough():
    figures = wide_book()["Figures"]
    words = figures["Y2"]
    assert words.alignment.wrap_text and figures.column_dimensions["Y"].width < 37
    lines = len(words.value) / figures.column_dimensions["Y"].width
    assert figures.row_dimensions[2].height >= 15 * lines
    assert not figures["A2"].alignment.wrap_text


def test_words_do_not_touch_the_number_before_them():
    rows = ((5, "exactly"),)
    figures = read(xlsx.write(card(*rows, columns=("Value", "Hedge")), LABELS["en"]))["Figures"]
    told = figures["B2"].alignment
    assert (told.horizontal, told.indent) == ("left", 1)


def test_a_column_is_wide_enough_for_chinese_words():
    words = "山西省晋中市和顺县法律援助中心"
    figures = read(xlsx.write(card((words, 2016, 1)), LABELS["zh"]))["数据"]
    assert figures.column_dimensions["A"].width >= 2 * len(words)


@pytest.mark.parametrize("words", ["=1+1", "+cmd", "@x", "-a"])
def test_words_are_never_a_formula(words):
    figures = read(xlsx.write(card((words, 2016, 1)), LABELS["en"]))["Figures"]
    assert (figures["A2"].value, figures["A2"].data_type) == (words, "s")


def test_control_characters_do_not_break_the_file():
    figures = read(xlsx.write(card(("He\x0bshun", 2016, 1)), LABELS["en"]))["Figures"]
    assert figures["A2"].value == "Heshun"


def test_the_second_sheet_says_everything_about_the_table():
    notice = "演示数据:均为虚构"
    told = {"title": "和顺县2016年受理93件", "notice": notice}
    book = read(xlsx.write(card(("和顺县", 2016, 93), **told), LABELS["zh"]))
    about = dict(values(book["说明"]))
    assert about == {
        "标题": "和顺县2016年受理93件",
        "内容": "Cases accepted, cases, year 2016",
        "筛选": "Heshun · 2016 · year",
        "提示": notice,
        "来源": "Source: Heshun 2016",
        "版本": "Data version 4f2a of 2026-11-23",
        "图例": "solid: exact",
        "Not compared (1)": "Changle reports one campaign month.",
        "定义: Cases accepted": "Applications that were granted.",
    }


def test_a_card_without_figures_is_still_a_workbook():
    book = read(xlsx.write(card(columns=()), LABELS["en"]))
    assert book.sheetnames == ["Figures", "About"]


def test_a_bound_is_shown_with_all_its_decimals():
    rows = (("Heshun", 2016, 0.005698), ("Changle", 2016, 12.345), ("Dehua", 2016, 1234.5))
    figures = read(xlsx.write(card(*rows), LABELS["en"]))["Figures"]
    formats = [figures.cell(row, 3).number_format for row in (2, 3, 4)]
    assert formats == ["#,##0.000000", "#,##0.000", "#,##0.0"]
