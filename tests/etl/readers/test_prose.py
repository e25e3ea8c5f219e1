"""A text, its figures with their exact words, and the practices it tells of."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.readers import Reading
from etl.readers.quotes import find_quote, nearest_passage
from tests.etl.report_folder import YEAR, read_as, reasons, rows

SENTENCE = "This year the county accepted 93 cases and closed 53 cases."
TEXT = f"The center reports.\n{SENTENCE}\nOpen daily.\n"
HEADER = "indicator,value,comparator,quote\n"
AREA = 'area = "heshun"'


def prose(home: Path, figures: str, text: str | bytes = TEXT, practices: str = "") -> Reading:
    beside = {"figures.csv": figures} | ({"practices.csv": practices} if practices else {})
    return read_as(home, "report.txt", text, YEAR, beside, AREA)


def test_a_figure_leads_to_the_span_of_its_words(tmp_path: Path) -> None:
    reading = prose(tmp_path, HEADER + 'cases_accepted,93,=,"accepted 93 cases"\n')
    assert rows(reading, "row", "area", "indicator", "value_text", "comparator", "quote") == [
        (1, "heshun", "cases_accepted", "93", "=", "accepted 93 cases")
    ]
    locator = json.loads(reading.rows["locator"][0])
    assert (locator["file"], locator["line"]) == ("report.txt", 2)
    assert TEXT[locator["start"] : locator["end"]] == "accepted 93 cases"
    assert reading.rows["place"][0] == "report.txt, line 2"
    assert reading.text == TEXT


def test_an_unreadable_figure_is_a_row_without_a_value(tmp_path: Path) -> None:
    figures = "indicator,value,status,quote\ncases_handled,,unreadable,closed 53 cases\n"
    reading = prose(tmp_path, figures)
    assert rows(reading, "value_text", "status") == [(None, "unreadable")]
    assert reading.skipped == 0


def test_words_that_are_not_in_the_text_are_refused_with_the_nearest(tmp_path: Path) -> None:
    figures = HEADER + "cases_accepted,94,,accepted 94 cases\ncases_closed,53,,closed 53 cases\n"
    reading = prose(tmp_path, figures)
    assert rows(reading, "row", "indicator") == [(2, "cases_closed")]
    assert [(r.file, r.place, r.raw) for r in reading.rejects] == [
        ("figures.csv", "line 2", "cases_accepted,94,,accepted 94 cases")
    ]
    assert reasons(reading) == (
        f"the quote 'accepted 94 cases' is not in the text; the nearest words are '{SENTENCE}'"
    )


def test_a_figure_without_words_is_refused(tmp_path: Path) -> None:
    reading = prose(tmp_path, HEADER + "cases_closed,53,,\n")
    assert len(reading.rows) == 0
    assert "give the exact words of the text" in reasons(reading)


@pytest.mark.parametrize(
    ("start", "found"), [("", None), ("0", 0), ("12", 12), ("5", None), ("x", None)]
)
def test_words_that_stand_twice_need_their_start(
    tmp_path: Path, start: str, found: int | None
) -> None:
    figures = f"indicator,value,quote,start\ncases_closed,5,5 cases,{start}\n"
    reading = prose(tmp_path, figures, "5 cases and 5 cases")
    spans = [json.loads(locator)["start"] for locator in reading.rows["locator"]]
    assert spans == ([] if found is None else [found])
    if found is None:
        assert "0, 12" in reasons(reading)


def test_a_line_break_inside_the_words_is_a_space(tmp_path: Path) -> None:
    reading = prose(tmp_path, HEADER + "a,93,,accepted 93 cases\n", "It accepted\r\n93  cases.")
    locator = json.loads(reading.rows["locator"][0])
    assert (locator["start"], locator["end"]) == (3, 22)
    assert reading.rows["quote"][0] == "accepted\r\n93  cases"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_chinese_text_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    text = "据不完全统计，今年共受理法律援\n助案件93件，解答咨询5000余人次。"
    figures = HEADER + "cases_accepted,93,=,受理法律援助案件93件\nconsultations,5000,>,5000余人次\n"
    reading = prose(tmp_path, figures, text.encode(encoding))
    assert rows(reading, "quote", "comparator") == [
        ("受理法律援\n助案件93件", "="),
        ("5000余人次", ">"),
    ]
    assert reading.text == text


def test_practices_come_with_their_words(tmp_path: Path) -> None:
    practices = "practice,quote\nduty_roster,Open daily\nreturn_visits,we call back\n"
    reading = prose(tmp_path, HEADER, practices=practices)
    assert reading.practices["practice"].tolist() == ["duty_roster"]
    assert json.loads(reading.practices["locator"][0])["start"] == TEXT.index("Open daily")
    assert [(r.file, r.place) for r in reading.rejects] == [("practices.csv", "line 3")]


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ("indicator,valeu,quote\n", "the column 'value' is missing: is it 'valeu'?"),
        ("indicator,value,quote,remark\n", "the column 'remark' is unknown: remove it"),
        ("indicator,value,quote,periodkind\n", "did you mean 'period_kind'?"),
        ("indicator,value,quote,note,note\n", "the column 'note' stands twice"),
        ("indicator,value,quote,\n", "a column has no heading"),
        ("", "the column 'quote' is missing: add it"),
    ],
)
def test_a_wrong_column_of_the_figures_keeps_the_report_out(
    tmp_path: Path, figures: str, reason: str
) -> None:
    reading = prose(tmp_path, figures)
    assert (len(reading.rows), len(reading.practices)) == (0, 0)
    assert [reject.file for reject in reading.rejects] == ["figures.csv"]
    assert reason in reasons(reading)


def test_a_broken_line_costs_only_itself(tmp_path: Path) -> None:
    figures = HEADER + "cases_accepted,93\n\ncases_closed,53,=,closed 53 cases\n"
    reading = prose(tmp_path, figures)
    assert rows(reading, "indicator") == [("cases_closed",)]
    assert [(r.file, r.place) for r in reading.rejects] == [("figures.csv", "line 2")]


def test_a_text_in_no_known_encoding_is_one_reject(tmp_path: Path) -> None:
    reading = prose(tmp_path, HEADER, b"caf\xe9 \xff")
    assert [reject.file for reject in reading.rejects] == ["report.txt"]


@settings(deadline=None)
@given(st.text(min_size=1), st.text(), st.text())
def test_any_words_are_found_where_they_stand(quote: str, before: str, after: str) -> None:
    text = before + quote + after
    stripped = quote.strip()
    spans = find_quote(text, quote)
    assert bool(spans) == bool(stripped)
    for start, end in spans:
        assert "".join(text[start:end].split()) == "".join(quote.split())


def test_the_nearest_passage_of_a_long_sentence_is_cut_to_its_part() -> None:
    text = "x" * 1000 + " the county accepted 93 cases " + "y" * 1000
    passage = nearest_passage(text, "the county accepted 94 cases")
    assert passage.startswith("the county accepted 93 cases") and len(passage) <= 200
    assert nearest_passage("abc", "93") == ""
