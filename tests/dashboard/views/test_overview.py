"""The overview sums what may be summed, says how much it covers, and what needs a person."""

import re

import pandas as pd
import pytest

from dashboard.number_words import grouped
from tests.dashboard.screens import cards, frame, markup, opened, published


def headline(page, name: str) -> str:
    """The words of one headline block, without its spark line."""
    blocks = re.findall(r'<section class="headline">(.*?)</section>', markup(page))
    (block,) = (each for each in blocks if f"<h3>{name}" in each)
    return re.sub(r"<[^>]+>", " ", block)


def figures(indicator: str, year: int) -> pd.DataFrame:
    """Every published figure of a whole year in the demonstration, straight from the file."""
    rows = published("demonstration", year)
    kept = rows["indicator"].eq(indicator) & rows["period_kind"].eq("year")
    return rows[kept & rows["variant"].ne("part")]


def test_cases_accepted_is_the_sum_that_pandas_finds_in_the_figures():
    page = opened("overview", figures="demonstration", year=2023)
    rows = figures("cases_accepted", 2023)
    commonest = rows["variant"].value_counts()
    rows = rows[rows["variant"] == commonest.index[0]]
    assert (rows["lower"] == rows["upper"]).all()
    words = headline(page, "Cases accepted")
    assert f" {grouped(rows['value'].sum(), 'en')} " in words
    assert f"{rows['area'].nunique()} of 24 counties" in words


def test_a_sum_with_lower_bounds_in_it_is_said_to_be_at_least():
    page = opened("overview", figures="demonstration", year=2024)
    rows = figures("consultations", 2024)
    assert rows["upper"].isna().any() and rows["lower"].notna().all()
    words = headline(page, "Consultations answered")
    assert f"≥ {grouped(rows['lower'].sum(), 'en')} " in words


def test_a_year_without_an_earlier_one_shows_no_change():
    page = opened("overview", figures="demonstration", year=2016)
    assert "no earlier year to compare with" in headline(page, "Cases accepted")


def test_one_county_has_its_own_figures_and_never_a_remainder_of_others():
    page = opened("overview", areas="heshun", year=2016)
    assert re.search(r"\b93\b", headline(page, "Cases accepted"))
    assert "1 of 1 counties" in headline(page, "Cases accepted")
    assert "not reported for this year and period" in headline(page, "People reached")


def test_what_needs_a_person_is_counted():
    page = opened("overview", year=2016)
    words = markup(page)
    assert "2 numbers cannot be read" in words
    assert "counties have no figure for 2016" in words


def test_a_month_without_any_figure_offers_the_nearest_thing_that_works():
    page = opened("overview", period="month", years="2016-2016", year=2016)
    assert cards(page) == [] or all(card["title"] for card in cards(page))
    assert "not reported for this year and period" in headline(page, "Cases accepted")


@pytest.mark.parametrize(
    ("language", "words"), [("en", "What needs you"), ("zh", "需要处理的事项")]
)
def test_the_overview_speaks_both_languages(language, words):
    page = opened("overview", lang=language)
    assert words in [each.value for each in page.subheader]


def test_sums_are_only_over_the_chosen_parent():
    view = frame(figures="demonstration", parent="guihe-prefecture")
    page = opened("overview", figures="demonstration", parent="guihe-prefecture", year=2023)
    count = len(view.scope)
    assert 0 < count < 24
    assert f"of {count} counties" in headline(page, "Cases accepted")
