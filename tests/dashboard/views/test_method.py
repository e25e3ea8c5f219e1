"""Method tells what every indicator counts, in both languages, and finds it by a word."""

import re

import pytest

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
