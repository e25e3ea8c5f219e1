"""Method tells what every indicator counts, in both languages, and finds it by a word."""

import re

import pytest

from dashboard.statistics import funnel, intervals, trend
from dashboard.text import Text
from dashboard.views import method_statistics
from tests.dashboard.screens import frame, markup, opened, sound


def entries(page) -> set[str]:
    return set(re.findall(r'<section class="indicator" id="([^"]+)"', markup(page)))


def test_every_indicator_of_the_catalog_is_explained():
    page = opened("method")
    assert entries(page) == set(frame().indicators.index)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_definition_stands_in_both_languages_with_the_readers_own_first(language):
    page = opened("method", lang=language)
    section = re.search(r'id="consultations">(.*?)</section>', markup(page), flags=re.DOTALL)
    assert section is not None
    assert re.findall('<div lang="(..)"', section[1])[0] == language
    assert "Consultations answered" in section[1] and "解答法律咨询" in section[1]


@pytest.mark.parametrize("asked", ["closed per 100", "每受理100件", "cases_closed_per_100"])
def test_a_word_in_either_language_finds_an_indicator(asked):
    page = opened("method")
    sound(page.text_input(key="method_search").set_value(asked).run())
    assert "cases_closed_per_100_accepted" in entries(page)
    assert len(entries(page)) < 10


def test_a_search_without_a_hit_says_so():
    page = opened("method")
    sound(page.text_input(key="method_search").set_value("[zzz(").run())
    assert entries(page) == set()
    assert [each.value for each in page.info] == ["No indicator speaks of “[zzz(”."]


def test_a_ratio_shows_what_is_divided_by_what():
    words = markup(opened("method"))
    assert "100 × Cases closed ÷ Cases accepted" in words


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            (
                "Byar", "exact Poisson", "Wilson", "a 95% and a 99.8% interval",
                "Counts of 10 or more", "phi", "Above 2 nobody", "latest 5 years",
                "significant at the 0.2% level (chi-squared above 9.55)", "0.5 to 2 times",
            ),
        ),
        (
            "zh",
            (
                "Byar", "泊松精确法", "Wilson", "95%和99.8%两个区间", "件数在10及以上", "φ",
                "超过2则不标任何县区", "最近连续5年", "显著性水平0.2%下显著（卡方值大于9.55）",
                "0.5至2倍",
            ),
        ),
    ],
)  # fmt: skip
def test_intervals_funnel_test_and_peers_are_explained(language, told):
    words = "".join(each.value for each in opened("method", lang=language).markdown)
    assert [each for each in told if each not in words] == []


def test_what_is_explained_follows_the_code(monkeypatch):
    for name, value in {
        "FEWEST_FOR_BYAR": 17,
        "LEVEL": 0.013,
        "MOST_PHI": 3.5,
        "POINTS": 8,
    }.items():
        monkeypatch.setattr(method_statistics, name, value)
    for language in ("en", "zh"):
        words = method_statistics.statistics(Text(language))
        assert all(number in words for number in ("17", "1.3%", "3.5", "8"))


def test_the_numbers_explained_are_those_of_the_formulas():
    assert method_statistics.FEWEST_FOR_BYAR is intervals.FEWEST_FOR_BYAR
    assert method_statistics.MOST_PHI is funnel.MOST_PHI
    assert method_statistics.POINTS is trend.POINTS and method_statistics.LEVEL is trend.LEVEL
