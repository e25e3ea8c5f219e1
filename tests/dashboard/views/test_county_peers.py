"""A county among its peers: who they are by name, and nothing said that the figures forbid."""

from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from dashboard.frame import Frame
from dashboard.peer_groups import peers_of
from dashboard.statistics.intervals import CONFIDENCE_95, count_limits
from dashboard.views import compare_answer, county_peer_names, county_peer_words, county_rows
from dashboard.views.county import narrowed
from dashboard.views.county_peers import Peered, cards, peered
from tests.dashboard.screens import frame, markup, opened, published

RATE = "cases_accepted_per_10000_residents"
YEAR = 2023


@pytest.fixture(autouse=True)
def own_data(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def beside(area: str, language: str = "en", **choices: object) -> tuple[Peered, pd.DataFrame]:
    """The county among its peers, and its rows."""
    view = narrowed(frame(language, **{"figures": "demonstration", **choices}), area)
    rows = county_rows.within(county_rows.figures(view.snapshot, area), view.years)
    found = peered(view, area, rows)
    assert found is not None
    return found, rows


def page(area: str, language: str = "en", **choices: object) -> str:
    found, rows = beside(area, language, **choices)
    answers = [compare_answer.asked(found.frame, rate, found.year) for rate in found.rates]
    return county_peer_words.page(found.frame, area, answers, rows)


def counties() -> list[str]:
    view = frame(figures="demonstration")
    return list(view.scope)


@cache
def figures(year: int) -> pd.DataFrame:
    """Every published figure of a whole year, by county and indicator."""
    rows = published("demonstration", year)
    kept = rows["period_kind"].isin(["year", "stock"]) & rows["variant"].ne("part")
    return rows[kept].set_index(["area", "indicator"])


@pytest.mark.parametrize("group", ["size", "prefecture"])
def test_every_peer_is_named_so_that_a_leader_can_object(group: str) -> None:
    for area in counties():
        found, _ = beside(area, group=group, year=YEAR)
        words = " ".join(county_peer_names.who(found.frame, area, found.year))
        for peer in peers_of(found.frame, area, found.year, group).areas:
            assert found.frame.area_name(peer) in words


def test_a_peer_is_named_with_its_residents_and_their_year() -> None:
    words = page("bifan", year=2025)
    assert "half to double its 297,265 residents (2024)" in words
    assert "Jingju County (307,628)" in words
    assert "Bifan County (297,265 in 2024)" in page("yuanxuan", year=2025)


def test_a_county_is_called_lower_or_higher_only_if_its_interval_is_so_by_hand() -> None:
    words = {"lower than": 0, "higher than": 0, "close to": 0}
    for area in counties():
        found, _ = beside(area, year=YEAR)
        answer = compare_answer.asked(found.frame, RATE, YEAR)
        (sentence,) = county_peer_words.rates_said(found.frame, area, [answer])
        low, high, group = by_hand(found.frame, area)
        for word in words:
            words[word] += f" {word} " in sentence
        if "lower than" in sentence:
            assert high is not None and high < group
        if "higher than" in sentence:
            assert low is not None and low > group
        if "close to" in sentence:
            assert low is not None and high is not None and low <= group <= high
    assert words["lower than"] and words["higher than"] and words["close to"]


def by_hand(view: Frame, area: str) -> tuple[float | None, float | None, float]:
    """The interval of the county's rate, and the rate of it and its peers together."""
    rows = figures(YEAR)
    # One county counts legal help in: by another definition it stands beside nobody.
    rows = rows[rows["variant"] == "unknown"]
    both = [
        (rows.loc[(each, "cases_accepted")], rows.loc[(each, "population")])
        for each in (area, *peers_of(view, area, YEAR, "size").areas)
        if (each, "cases_accepted") in rows.index and (each, "population") in rows.index
    ]
    cases, people = (sum(pair[side]["value"] for pair in both) for side in (0, 1))
    group = 10_000 * cases / people
    if (area, "cases_accepted") not in rows.index:
        return None, None, group
    count = rows.loc[(area, "cases_accepted"), "value"]
    own = rows.loc[(area, "population"), "value"]
    low, high = count_limits(count, CONFIDENCE_95)
    return float(low) * 10_000 / own, float(high) * 10_000 / own, group


def test_the_question_why_is_asked_only_of_a_county_that_is_lower_in_something() -> None:
    said = {"en": ("lower than the", "Why is "), "zh": ("相比偏低", "为什么偏低？")}
    asked = {language: set[bool]() for language in said}
    for area in counties():  # both languages of a county at once: the gate's answers are kept
        for language, (low, why) in said.items():
            words = page(area, language, year=YEAR)
            assert (why in words) == (low in words)
            asked[language].add(why in words)
    assert asked == {"en": {True, False}, "zh": {True, False}}


def test_a_lower_bound_is_never_called_lower_and_says_that_it_may_be_more() -> None:
    for area in counties():
        found, _ = beside(area, year=YEAR, group="prefecture")
        answer = compare_answer.asked(found.frame, "consultations_per_10000_residents", YEAR)
        row = county_peer_words.row_of(area, answer)
        if row is None or not pd.isna(row["upper"]):
            continue
        (sentence,) = county_peer_words.rates_said(found.frame, area, [answer])
        assert "lower than" not in sentence and "close to" not in sentence
        if not pd.isna(row["lower"]):
            assert "the true one may be higher" in page(area, year=YEAR, group="prefecture")


def test_closed_per_accepted_never_goes_without_saying_that_they_are_other_cases() -> None:
    assert "Closed per 100 accepted (not the same cases): " in page("bifan", year=2025)


def test_a_county_whose_residents_are_unknown_has_no_peers_by_size() -> None:
    words = page("dehua", figures="filed")
    assert "The residents of Dehua County are not known, or only about" in words
    assert "Why is" not in words and "lower than" not in words


def test_fuqing_with_legal_help_counted_in_is_set_beside_nobody() -> None:
    for group in ("size", "prefecture"):
        words = page("fuqing", figures="filed", group=group)
        assert "Is Fuqing City low?" in words
        assert "together" not in words and "lower than" not in words


def test_peers_that_reported_nothing_are_named_as_left_out() -> None:
    words = page("heshun", figures="filed")
    assert "none of its peers has a figure that may stand beside it" in words
    assert "Chengkou County and Shiquan County, no figure" in words


def test_each_rate_has_a_chart_whose_title_says_where_the_county_stands() -> None:
    found, _ = beside("bifan", year=2025)
    made = cards(found)
    assert [card.id for card in made] == [f"county_peers_{rate}" for rate in found.rates]
    assert made[0].title.startswith("Consultations per 10,000 residents, 2025: Bifan County with")
    assert "Jingju County" in str(made[0].figure)
    assert {row[0] for row in made[0].table.rows} >= {"Bifan County", "Jingju County"}


def test_the_choice_of_peers_and_of_the_year_is_read_from_the_address() -> None:
    words = markup(opened("county", figures="demonstration", area="bifan"))
    assert "7 peers, of its level" in words and "among its peers, 2025" in words
    choice = {"figures": "demonstration", "area": "bifan", "group": "prefecture", "year": 2020}
    words = markup(opened("county", **choice))
    assert "other counties of Mianxian Prefecture" in words and "among its peers, 2020" in words
