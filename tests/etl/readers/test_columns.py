"""A column that does not fit keeps the report out and is named, with what would be right."""

from pathlib import Path

import pytest

from tests.etl.report_folder import LONG, WIDE, YEAR, read_as, reasons, rows


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        (
            "县区,受理数,咨询",
            "the column '受理' is missing; found: '县区', '受理数', '咨询'; did you mean '受理数'?",
        ),
        ("县区,受理数,咨询", "column 2, '受理数', is not mapped: add it to [table.columns]"),
        ("县区,受理,咨询,备注", "column 4, '备注', is not mapped"),
        ("县区,受理,受理,咨询", "the heading '受理' stands twice, in column 2 and column 3"),
        ("县区,受理,咨询,", "column 4 has cells but no heading"),
        ("甲,乙,丙", "the column '县区' is missing; found: '甲', '乙', '丙'; correct the map"),
    ],
)
def test_a_wrong_column_is_named_with_what_was_found(
    tmp_path: Path, header: str, reason: str
) -> None:
    text = f"{header}\nheshun,1,2,3\n"
    reading = read_as(tmp_path, "returns.csv", text, YEAR + WIDE)
    assert len(reading.rows) == 0
    assert [reject.file for reject in reading.rejects] == ["returns.csv"]
    assert reason in reasons(reading)


def test_every_wrong_column_is_told_at_once(tmp_path: Path) -> None:
    reading = read_as(tmp_path, "returns.csv", "县区,a,b\nheshun,1,2\n", YEAR + WIDE)
    assert reasons(reading).count("is missing") == 2
    assert reasons(reading).count("is not mapped") == 2


def test_an_ignored_column_is_known_and_not_loaded(tmp_path: Path) -> None:
    table = WIDE.replace('shape = "wide"', 'shape = "wide"\nignore = ["备注", "电话"]')
    reading = read_as(tmp_path, "r.csv", "县区,受理,咨询,备注\nheshun,1,2,x\n", YEAR + table)
    assert rows(reading, "value_text", "note") == [("1", None), ("2", None)]


def test_headings_match_whatever_their_spaces_width_and_case(tmp_path: Path) -> None:
    table = """
[table]
shape = "wide"
columns = { area = "County (area)" }
indicators = { "受理（件）" = "cases_accepted" }
"""
    reading = read_as(tmp_path, "r.csv", "COUNTY（area）,受 理(件)\nheshun,1\n", YEAR + table)
    assert rows(reading, "value_text", "place") == [("1", "r.csv, line 2, column 受 理(件)")]


def test_a_header_row_that_the_card_names_is_believed(tmp_path: Path) -> None:
    text = "县区,受理,咨询\n县区,受理,咨询\nheshun,1,2\n"
    table = WIDE.replace('shape = "wide"', 'shape = "wide"\nheader_row = 2')
    assert rows(read_as(tmp_path, "r.csv", text, YEAR + table), "area", "value_text") == [
        ("heshun", "1"),
        ("heshun", "2"),
    ]
    table = WIDE.replace('shape = "wide"', 'shape = "wide"\nheader_row = 9')
    assert "no header was found" in reasons(read_as(tmp_path, "r.csv", text, YEAR + table))


def test_a_text_file_has_no_sheets(tmp_path: Path) -> None:
    named = LONG.replace('shape = "long"', 'shape = "long"\nsheets = ["2023"]')
    text = "县区,指标,数值\nheshun,a,1\n"
    assert "this file has none" in reasons(read_as(tmp_path, "r.csv", text, YEAR + named))
    given = LONG.replace('shape = "long"', 'shape = "long"\nsheet_is = "note"')
    assert "this file has no sheets" in reasons(read_as(tmp_path, "r.csv", text, YEAR + given))


def test_a_file_in_no_known_encoding_is_one_reject(tmp_path: Path) -> None:
    reading = read_as(tmp_path, "r.csv", b"area,caf\xe9 \xff", YEAR + LONG)
    assert "save the file as UTF-8, or set encoding in [table]" in reasons(reading)
