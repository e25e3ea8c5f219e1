"""A county is asked the exact question about its own words, and about a figure only once."""

from pathlib import Path

import pytest

from dashboard.questions import Kind, Question, about
from dashboard.views import county_rows
from dashboard.views.county import narrowed
from tests.dashboard.ledger_data import with_ledger
from tests.dashboard.screens import frame


@pytest.fixture
def shipped(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


@pytest.fixture(scope="module")
def ledger_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_ledger(tmp_path_factory.mktemp("ledger"))


def asked(area: str, language: str = "en", **choices: object) -> list[Question]:
    view = narrowed(frame(language, **choices), area)
    rows = county_rows.within(county_rows.figures(view.snapshot, area), view.years)
    return about(view, area, rows)


def of_kind(found: list[Question], kind: Kind) -> list[Question]:
    return [question for question in found if question.kind is kind]


@pytest.mark.parametrize(
    ("language", "ask", "subject", "source"),
    [
        (
            "en",
            "2 or 21 cases? If neither, which number was meant?",
            "People's mediation, 2016, full year",
            "Heshun County: legal aid in 2016 (text prepared by us), report.txt, line 5",
        ),
        (
            "zh",
            "是2还是21件？如均不是，请填写实际数字。",
            "2016年人民调解，全年",
            "《和顺县：2016年法律援助工作》（我单位整理稿），report.txt 第5行",
        ),
    ],
)
def test_a_garbled_number_is_asked_with_its_readings(
    shipped: None, language: str, ask: str, subject: str, source: str
) -> None:
    first, second = of_kind(asked("heshun", language), Kind.UNREAD)
    assert (first.ask, first.subject, first.source) == (ask, subject, source)
    assert '"2 cases1case"' in first.quote
    assert "21" not in second.ask and "cases1case" in second.quote


@pytest.mark.parametrize(
    ("language", "ask"),
    [
        ("en", "851 + 390 = 1,241, the report prints 1,238: which number should be corrected?"),
        ("zh", "851 + 390 = 1,241，而报告所列为1,238：哪个数需要更正？"),
    ],
)
def test_a_failed_check_is_asked_as_the_sum_that_does_not_come_out(
    shipped: None, language: str, ask: str
) -> None:
    found = asked("zhenjiang", language)
    (question,) = of_kind(found, Kind.CHECK)
    assert question.ask == ask
    assert all(f"“{number}”" in question.quote for number in ("1238", "851", "390"))


@pytest.mark.parametrize(
    ("language", "source"),
    [("en", "Zhenjiang District Legal Aid Office, http"), ("zh", "浈江区法律援助处，http")],
)
def test_a_notice_is_cited_in_the_language_of_the_letter(
    shipped: None, language: str, source: str
) -> None:
    (question,) = of_kind(asked("zhenjiang", language), Kind.CHECK)
    assert question.source.startswith(source) and " / " not in question.source


def test_a_filed_document_itself_is_not_called_prepared_by_us(shipped: None) -> None:
    found = [each.source for each in asked("sujian", figures="demonstration") if each.source]
    assert found and not any("prepared by us" in source for source in found)


def test_what_the_ledger_notes_stands_beside_the_question_that_is_there(shipped: None) -> None:
    found = asked("zhenjiang")
    (question,) = of_kind(found, Kind.CHECK)
    assert question.remark.startswith("Our note of 24 November 2026: The notice prints 1,238")
    assert of_kind(found, Kind.LEDGER) == []


def test_a_number_that_waits_is_asked_as_it_was_read(shipped: None) -> None:
    (question,) = of_kind(asked("unnamed-county-2017-1"), Kind.WAITING)
    assert question.ask.startswith("We read it as more than 100 questions. Is that right?")
    (question,) = of_kind(asked("unnamed-county-2017-1", "zh"), Kind.WAITING)
    assert question.ask.startswith("我单位理解为多于100")


def test_missing_core_indicators_are_asked_for_by_group(shipped: None) -> None:
    found = of_kind(asked("heshun"), Kind.MISSING)
    told = {question.subject: question.problem for question in found}
    assert "Losses recovered or benefits obtained" in told["Benefit, 2016"]
    assert all("Cases closed" not in problem for problem in told.values())
    assert all(question.quote == "" for question in found)


def test_years_of_silence_are_asked_about(shipped: None) -> None:
    first = of_kind(asked("cuiwei", figures="demonstration"), Kind.MISSING)[0]
    assert first.problem == "No figure at all was reported for 2020–2021."


def test_a_county_with_nothing_open_is_not_asked(shipped: None) -> None:
    assert asked("qinglu", figures="demonstration") == []


def test_an_unusual_figure_is_asked_about_with_its_words(shipped: None) -> None:
    (question,) = asked("sujian", figures="demonstration")
    assert (question.kind, question.subject) == (Kind.UNUSUAL, "Cases accepted, 2022, full year")
    assert question.ask == "What is Cases accepted of 2022 if each group claim counts once?"
    assert question.quote == "“1222”" and "returns.csv, line" in question.source


def test_a_whole_year_that_is_unusual_has_no_words_of_one_figure(shipped: None) -> None:
    (question,) = asked("xingyan", figures="demonstration")
    assert question.subject == "Year of other days, 2016–2025"
    assert (question.quote, question.figures) == ("", ())
    assert question.source.startswith("Demonstration, invented: ")


def test_only_the_years_in_view_are_asked_about(shipped: None) -> None:
    assert of_kind(asked("zhudeng", figures="demonstration", years=(2016, 2020)), Kind.CHECK) == []


def test_open_entries_of_the_ledger_ask_what_their_action_would_do(
    ledger_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(ledger_data))
    found = asked("heshun")
    (question,) = of_kind(found, Kind.LEDGER)
    assert question.ask == (
        "Is 2,456 person-times made up of Consultations in person 2,000 person-times and "
        "Consultations by telephone 456 person-times?"
    )
    assert question.problem == "Asked already on 20 November 2026: The center counted again."
    assert [question.subject for question in of_kind(found, Kind.UNREAD)] == [
        "Cases handled, 2016, full year"
    ]
