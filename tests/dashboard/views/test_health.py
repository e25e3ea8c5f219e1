"""Data health says what is missing, what fails and what to ask, for what is in view."""

import html
import re

import pytest

from dashboard.text import Text
from dashboard.views import health_rows
from dashboard.views.health_unusual_words import gaps, readings
from etl.catalog.unusual_file import GAPS
from tests.dashboard.screens import cards, frame, markup, opened


def card(page, name: str) -> dict:
    (found,) = (each for each in cards(page) if each["id"] == f"health_{name}")
    return found


def lines(page) -> list[str]:
    """The sentences of the lists, without their markup."""
    items = re.findall(r"<li[^>]*>(.*?)</li>", markup(page))
    return [html.unescape(re.sub(r"<[^>]+>", " ", item)) for item in items]


def test_zhenjiang_prints_another_total_than_its_visits_and_calls_make():
    page = opened("health")
    (line,) = (each for each in lines(page) if each.startswith("Zhenjiang"))
    assert line.startswith(
        "Zhenjiang District 2024: Consultations in person 851 + Consultations by telephone 390"
        " = 1,241; the report prints Consultations answered 1,238, a difference of 3."
    )
    table = card(page, "checks")["table"]
    assert [row[0] for row in table["rows"]] == ["Zhenjiang District"]
    assert table["figures"][0].startswith("public-notices:")
    assert "Visits and calls within consultations (1)" in markup(page)


def test_the_same_in_chinese():
    page = opened("health", lang="zh")
    assert any("浈江区2024年" in line and "而报告所列" in line for line in lines(page))


def test_garbled_words_are_quoted_with_the_question_they_leave():
    page = opened("health", areas="heshun")
    (line,) = (each for each in lines(page) if "mediation" in each and "Ask: " in each)
    assert "2 cases1case" in line and line.rstrip().endswith("People's mediation of 2016: 2 or 21?")


@pytest.mark.parametrize(
    ("words", "language", "said"),
    [
        ("2 cases1case", "en", "2 or 21"),
        ("2 cases1case", "zh", "2还是21"),
        ('in 2016 "only 4" is left', "en", "which number"),
        ('only "0/0" is printed', "en", "which number"),
        ("nothing left", "en", "which number"),
        ("1 2 3 4 5", "en", "which number"),
    ],
)
def test_the_numbers_that_garbled_words_may_mean(built_data, monkeypatch, words, language, said):
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))
    assert readings(frame(language), "peoples_mediation", words) == said


def test_every_gap_that_the_sentences_may_leave_is_filled(built_data, monkeypatch):
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))
    view = frame(figures="demonstration")
    row = health_rows.unusual(view).iloc[0].to_dict()
    assert tuple(gaps(view, row)) == GAPS


def test_years_of_other_days_are_one_sentence():
    page = opened("health", figures="demonstration")
    (line,) = (each for each in lines(page) if "its year runs" in each)
    assert line.startswith("Xingyan District 2016–2025: its year runs from 12-01 to 11-30")


def test_the_demonstration_has_few_suspicions_beside_the_planted_ones():
    page = opened("health", figures="demonstration")
    rows = card(page, "unusual")["table"]["rows"]
    kinds = [row[2] for row in rows]
    assert {"Group claim counted by applicant", "Year of other days", "Boundary moved"} <= set(
        kinds
    )
    assert len(rows) <= 8


def test_the_lists_keep_to_the_counties_and_years_in_view():
    page = opened("health", figures="demonstration", areas="zhudeng", years="2024-2025")
    assert any("No check fails" in words for words in [markup(page)])
    page = opened("health", figures="demonstration", areas="zhudeng", years="2022-2024")
    assert card(page, "checks")["title"].startswith("One of")


def test_the_grid_counts_what_is_missing_and_names_the_counties():
    page = opened("health", figures="demonstration", indicator="cases_accepted")
    grid = card(page, "coverage")
    assert re.match(
        r"Cases accepted, 2016–2025: \d+ of 240 expected figures are missing", grid["title"]
    )
    said = [each["sentence"] for each in grid["refused"]]
    assert "Cuiwei County has no figure for 2020–2021." in said
    assert any(word.startswith("– not reported") for word in grid["marks"])


def test_a_picked_county_has_a_grid_of_its_own():
    page = opened("health", figures="demonstration", areas="cuiwei")
    own = card(page, "coverage-county")
    assert own["title"].startswith("Cuiwei County, 2016–2025")


def test_the_overview_leads_here():
    page = opened("overview", figures="demonstration", year=2021)
    assert "One figure is unusual" in markup(page) or "figures are unusual" in markup(page)
    assert 'href="./health?' in markup(page)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_screen_opens_in_both_languages(language):
    page = opened("health", lang=language)
    assert Text(language)("health.question") in markup(page)
