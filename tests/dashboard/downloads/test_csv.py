import csv as reader
import re
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.downloads import csv
from tests.dashboard.downloads.cards import LABELS, card

NUMBER = re.compile(r"[+-][0-9][0-9,.]*%?")
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def read(content: bytes) -> list[list[str]]:
    return list(reader.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def table(content: bytes) -> list[list[str]]:
    rows = read(content)
    return rows[rows.index([]) + 1 :]


def test_the_file_opens_in_office_programs_as_utf8():
    assert csv.write(card(), LABELS["en"]).startswith(b"\xef\xbb\xbf")


def test_the_first_rows_say_what_the_table_is():
    notice = "Demonstration figures: invented"
    rows = read(csv.write(card(notice=notice), LABELS["en"]))
    assert rows[:7] == [
        ["# Title", "Heshun accepted 93 cases in 2016"],
        ["# What it shows", "Cases accepted, cases, year 2016"],
        ["# Filters", "Heshun · 2016 · year"],
        ["# Notice", notice],
        ["# Source", "Heshun 2016"],
        ["# Version", "Data version 4f2a of 2026-11-23"],
        [],
    ]


def test_filed_figures_carry_no_notice():
    assert all(row[:1] != ["# Notice"] for row in read(csv.write(card(), LABELS["en"])))


def test_chinese_words_come_back_as_they_went_in():
    content = csv.write(card(("和顺县", 2016, 93), title="和顺县2016年受理93件"), LABELS["zh"])
    assert read(content)[0] == ["# 标题", "和顺县2016年受理93件"]
    assert table(content)[1] == ["和顺县", "2016", "93"]


def test_missing_is_empty_and_zero_is_zero():
    content = csv.write(card(("Heshun", 2016, None), ("Changle", 2016, 0)), LABELS["en"])
    assert table(content)[1:] == [["Heshun", "2016", ""], ["Changle", "2016", "0"]]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ('=HYPERLINK("x")', '\'=HYPERLINK("x")'),
        ("+86 call", "'+86 call"),
        ("-shout", "'-shout"),
        ("@import", "'@import"),
        ("\tcmd", "'\tcmd"),
        ("-12.5", "-12.5"),
        ("+1,200", "+1,200"),
        ("5,000余", "5,000余"),
    ],
)
def test_words_that_an_office_program_would_calculate_are_made_harmless(words, written):
    content = csv.write(card((words, 2016, -12)), LABELS["en"])
    assert table(content)[1] == [written, "2016", "-12"]


def test_titles_and_column_names_are_made_harmless_too():
    content = csv.write(card(columns=("=1+1",), title="=2+2"), LABELS["en"])
    assert read(content)[0] == ["# Title", "'=2+2"]
    assert table(content)[0] == ["'=1+1"]


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")))
def test_any_words_come_back_and_none_is_a_formula(words):
    cell = table(csv.write(card((words, 2016, 1)), LABELS["en"]))[1][0]
    assert cell in (words, f"'{words}")
    assert not cell.startswith(FORMULAS) or NUMBER.fullmatch(cell)
