"""The form itself: its rows, what is locked, what cells accept, and what the command refuses."""

from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from etl.command_line import main
from etl.template.layout import CHECKS, COLUMNS, GUIDE, LABELS, LISTS, RETURN, counted
from tests.etl.proposals.shipped import catalog
from tests.etl.small_data import small_data
from tests.etl.template.returns import asked_for, row_of


def entry(sheet: Worksheet, place: str) -> tuple[str, str]:
    """Kind and limit, or list, of what a cell accepts."""
    (found,) = [v for v in sheet.data_validations.dataValidation if place in v.sqref]
    return found.type, found.formula1


def test_core_indicators_come_first_then_group_by_group() -> None:
    names = [indicator.id for indicator in counted(catalog())]
    assert names[0] == "consultations"
    assert names.index("cases_closed") < names.index("workstations") < names.index("cases_civil")
    assert "cases_accepted_per_lawyer" not in names and "duty_roster" not in names
    assert len(names) > 120


def test_both_languages_stand_side_by_side_with_unit_and_definition(tmp_path: Path) -> None:
    book = asked_for(small_data(tmp_path))
    sheet, row = book[RETURN], row_of(book, "cases_accepted")
    assert [sheet[f"{c}{row}"].value for c in "CDEF"] == [
        "案件 Cases", "受理案件", "Cases accepted", "件 cases",
    ]  # fmt: skip
    assert "Cases accepted." in sheet[f"G{row}"].comment.text
    assert "受理案件。" in sheet[f"G{row}"].comment.text
    assert sheet[f"H{LABELS}"].value == "修饰\nHedge"
    assert [sheet[f"D{line}"].value for line in (2, 3, 4)] == [
        "和顺县 · Heshun County (heshun)", 2016, "年 year (year)",
    ]  # fmt: skip
    assert book.sheetnames == [RETURN, GUIDE, CHECKS, LISTS]
    assert book[LISTS].sheet_state == "hidden"


def test_only_cells_to_fill_are_open_and_no_password_locks_the_rest(tmp_path: Path) -> None:
    book = asked_for(small_data(tmp_path))
    sheet, row = book[RETURN], row_of(book, "cases_accepted")
    assert sheet.protection.sheet and sheet.protection.password is None
    opened = [name for name, c in COLUMNS.items() if not sheet[f"{c}{row}"].protection.locked]
    assert opened == ["value", "comparator", "coverage", "variant", "note"]
    assert sheet[f"J{row_of(book, 'lawyers')}"].protection.locked
    assert sheet["D2"].protection.locked and not sheet["D5"].protection.locked


def test_cells_accept_numbers_of_their_kind_and_choices(tmp_path: Path) -> None:
    book = asked_for(small_data(tmp_path))
    sheet, row = book[RETURN], row_of(book, "cases_accepted")
    assert entry(sheet, f"G{row}") == ("whole", "0")
    assert entry(sheet, f"G{row_of(book, 'losses_recovered_cny')}") == ("decimal", "0")
    assert entry(sheet, f"H{row}") == ("list", f"'{LISTS}'!$A$1:$A$5")
    assert entry(sheet, f"I{row}") == ("list", f"'{LISTS}'!$C$1:$C$2")
    assert entry(sheet, f"J{row}") == ("list", f"'{LISTS}'!$E$1:$E$1")
    assert entry(sheet, "D5")[0] == "date"
    assert book[LISTS]["A2"].value == "超过 more than" and book[LISTS]["B2"].value == ">"


def test_an_existing_file_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, out = small_data(tmp_path), tmp_path / "filled.xlsx"
    out.write_text("filled in")
    words = ["template", "--data", str(data), "--area", "heshun", "--year", "2016"]
    assert main([*words, "-o", str(out)]) == 1
    assert "is there already" in capsys.readouterr().err and out.read_text() == "filled in"


@pytest.mark.parametrize(
    ("area", "year", "told"),
    [
        ("heshunn", "2016", "there is no such area. Nearest: heshun"),
        ("gone", "2016", "it did not exist in 2016"),
        ("heshun", "16", "16 is not a year"),
    ],
)
def test_a_wrong_area_or_year_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], area: str, year: str, told: str
) -> None:
    words = ["template", "--data", str(small_data(tmp_path)), "--area", area, "--year", year]
    assert main([*words, "-o", str(tmp_path / "x.xlsx")]) == 1
    assert told in capsys.readouterr().err and not (tmp_path / "x.xlsx").exists()
