"""Text tables: delimiters, headers anywhere, lines that are broken."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.readers.delimited import open_delimited
from etl.readers.ragged import read_ragged
from tests.etl.report_folder import LONG, WIDE, YEAR, read_as, reasons, rows


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_every_delimiter_in_every_encoding(tmp_path: Path, delimiter: str, encoding: str) -> None:
    text = "县区,指标,数值\r\nheshun,cases_accepted,93\r\nchangle,consultations,0\r\n"
    raw = text.replace(",", delimiter).encode(encoding)
    reading = read_as(tmp_path, "returns.csv", raw, YEAR + LONG)
    assert reading.rejects == []
    assert rows(reading, "row", "area", "indicator", "value_text", "place") == [
        (1, "heshun", "cases_accepted", "93", "returns.csv, line 2"),
        (2, "changle", "consultations", "0", "returns.csv, line 3"),
    ]
    assert reading.rows["locator"][1] == '{"file": "returns.csv", "line": 3}'


def test_a_value_keeps_the_exact_words_of_its_cell(tmp_path: Path) -> None:
    text = '县区,指标,数值\nheshun,a, ５０００余 \nheshun,b,"1,200"\nheshun,c,=1+1\n'
    reading = read_as(tmp_path, "returns.csv", text, YEAR + LONG)
    assert rows(reading, "value_text", "quote") == [
        (" ５０００余 ", " ５０００余 "),
        ("1,200", "1,200"),
        ("=1+1", "=1+1"),
    ]


def test_a_wide_table_gives_a_row_for_each_cell_that_reports(tmp_path: Path) -> None:
    text = "县区,受理,咨询\nheshun,93,2456\nchangle,—,0\nfuqing,未报,Ｎ／Ａ\n"
    reading = read_as(tmp_path, "returns.csv", text, YEAR + WIDE)
    assert rows(reading, "row", "area", "indicator", "measure_word", "value_text", "place") == [
        (1, "heshun", "cases_accepted", None, "93", "returns.csv, line 2, column 受理"),
        (2, "heshun", "consultations", "人次", "2456", "returns.csv, line 2, column 咨询"),
        (4, "changle", "consultations", "人次", "0", "returns.csv, line 3, column 咨询"),
    ]
    assert reading.rows["locator"][0] == '{"file": "returns.csv", "line": 2, "column": "受理"}'
    assert reading.skipped == 3


def test_titles_above_and_notes_below_are_no_rows(tmp_path: Path) -> None:
    above, below = "2023年统计表\n单位：件\n\n", "注：1月至12月\nNote: all, or most\n"
    text = f"{above}县区,受理,咨询\nheshun,93,1\n合 计,93,1\n{below}"
    skip = WIDE.replace('shape = "wide"', 'shape = "wide"\nskip_rows = ["合计", "总*"]')
    reading = read_as(tmp_path, "returns.csv", text, YEAR + skip)
    assert rows(reading, "area", "value_text", "place") == [
        ("heshun", "93", "returns.csv, line 5, column 受理"),
        ("heshun", "1", "returns.csv, line 5, column 咨询"),
    ]
    assert (reading.rejects, reading.skipped) == ([], 0)


def test_a_total_that_nobody_named_is_left_for_the_rules_to_refuse(tmp_path: Path) -> None:
    reading = read_as(tmp_path, "returns.csv", "县区,受理,咨询\n合计,93,1\n", YEAR + WIDE)
    assert rows(reading, "area", "value_text") == [("合计", "93"), ("合计", "1")]


def test_headings_of_two_rows_are_joined(tmp_path: Path) -> None:
    text = "县区,案件,,咨询\n,受理,结案,人次\nheshun,93,53,2456\n"
    table = """
[table]
shape = "wide"
header_rows = 2
ignore = ["咨询 / 人次"]
columns = { area = "县区" }
indicators = { "案件 / 受理" = "cases_accepted", "案件／结案" = "cases_closed" }
"""
    reading = read_as(tmp_path, "returns.csv", text, YEAR + table)
    assert rows(reading, "indicator", "value_text") == [
        ("cases_accepted", "93"),
        ("cases_closed", "53"),
    ]


def test_a_broken_line_is_named_and_the_others_load(tmp_path: Path) -> None:
    lines = ["县区,指标,数值", "heshun,a,1", "heshun,b", 'heshun,c,"2', "heshun,d,3,4"]
    text = "\n".join([*lines, "heshun,e,5,,", 'heshun,f,"6"', ""])
    reading = read_as(tmp_path, "returns.csv", text, YEAR + LONG)
    assert rows(reading, "indicator", "value_text", "place") == [
        ("a", "1", "returns.csv, line 2"),
        ("e", "5", "returns.csv, line 6"),
        ("f", "6", "returns.csv, line 7"),
    ]
    assert [(reject.place, reject.raw) for reject in reading.rejects] == [
        ("line 3", "heshun,b"),
        ("line 4", 'heshun,c,"2'),
        ("line 5", "heshun,d,3,4"),
    ]
    assert "the line has 4 columns and the header has 3" in reasons(reading)


def test_a_cell_with_a_line_break_keeps_the_lines_below_it_in_place(tmp_path: Path) -> None:
    text = '县区,指标,"数\n值"\nheshun,a,"1\n2"\nheshun,b,3\n'
    table = LONG.replace("数值", "数 值")
    reading = read_as(tmp_path, "returns.csv", text, YEAR + table)
    assert rows(reading, "value_text", "place") == [
        ("1\n2", "returns.csv, line 3"),
        ("3", "returns.csv, line 5"),
    ]


def test_old_line_ends_are_lines_too(tmp_path: Path) -> None:
    text = "县区,指标,数值\rheshun,a,1\rheshun,b,2\r"
    reading = read_as(tmp_path, "returns.csv", text, YEAR + LONG)
    assert rows(reading, "value_text", "place") == [
        ("1", "returns.csv, line 2"),
        ("2", "returns.csv, line 3"),
    ]


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\ufeff"), max_size=6)


@settings(deadline=None)
@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=8))
def test_a_table_is_read_the_same_at_once_and_line_by_line(table: list[list[str]]) -> None:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([["a", "b", "c"], *table])
    sheet = open_delimited("returns.csv", stream.getvalue(), ["a", "b", "c"])
    body = sheet.body(1, 3)
    slow = read_ragged("returns.csv", stream.getvalue()[6:], ",", 3, 1)
    assert body.cells.to_numpy().tolist() == slow.cells.to_numpy().tolist()
    assert list(body.lines) == list(slow.lines)
    whole = [row for row in slow.cells.to_numpy().tolist() if any(cell.strip() for cell in row)]
    assert whole == [row for row in table if any(cell.strip() for cell in row)]
