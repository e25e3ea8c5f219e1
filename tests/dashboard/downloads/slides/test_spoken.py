"""The notes of a slide are sentences: county, year, figure, hedge, and the report's words."""

import pytest

from dashboard.card import Table
from dashboard.downloads.slides.spoken import sentences
from dashboard.export import EXPORT_COLUMNS
from dashboard.text import Text
from tests.dashboard.downloads.slides.reading import LABELS

ROW = {
    "county": "Heshun County", "indicator": "Cases accepted", "year": 2016, "period": "full year",
    "unit": "cases", "value": 5093, "comparator": "exactly", "coverage": "complete",
    "compared": "yes", "words": "5,093 cases were accepted",
}  # fmt: skip


def told(**changes) -> list[str]:
    text = Text("en")
    columns = tuple(text(f"table.{name}") for name in EXPORT_COLUMNS)
    row = ROW | changes
    return list(sentences(Table(columns, (tuple(map(row.get, EXPORT_COLUMNS)),)), LABELS["en"]))


def test_a_figure_is_a_sentence_with_its_words():
    assert told() == [
        "Heshun County, Cases accepted, 2016 (full year): 5,093 cases."
        " In the report: “5,093 cases were accepted”."
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"comparator": "more than"}, "more than 5,093 cases."),
        ({"coverage": "incomplete statistics"}, "at least 5,093 cases."),
        ({"value": None, "lower": 7, "comparator": None}, "at least 7 cases."),
        ({"value": None, "upper": 7, "comparator": None}, "at most 7 cases."),
        ({"value": 0}, ": 0 cases."),
        ({"ledger": "corrected"}, "5,093 cases; corrected."),
    ],
)
def test_its_hedge_and_what_the_ledger_says_are_said(changes, said):
    (sentence,) = told(words=None, **changes)
    assert sentence.endswith(said)


def test_a_cell_that_holds_the_number_alone_is_not_quoted():
    assert told(words="5,093")[0].endswith("cases.")


@pytest.mark.parametrize("changes", [{"compared": "Counts another thing."}, {"value": None}])
def test_what_was_not_compared_or_has_no_number_is_no_sentence(changes):
    assert told(**changes) == []


def test_chinese_sentences_have_chinese_marks():
    text = Text("zh")
    columns = tuple(text(f"table.{name}") for name in EXPORT_COLUMNS)
    row = {
        "county": "和顺县", "indicator": "受理案件", "year": 2016, "period": "全年", "unit": "件",
        "value": 93, "comparator": "多于", "compared": "是", "words": "受理93余件",
    }  # fmt: skip
    table = Table(columns, (tuple(map(row.get, EXPORT_COLUMNS)),))
    assert list(sentences(table, LABELS["zh"])) == [
        "和顺县2016年（全年）受理案件多于93件。报告原文：“受理93余件”。"
    ]


def test_a_table_of_other_columns_tells_its_heads():
    table = Table(("Rule", "Times"), (("Adds up", 1), ("Parts", None)))
    assert list(sentences(table, LABELS["en"])) == ["Rule: Adds up; Times: 1.", "Rule: Parts."]
