"""Words take their numbers as people write them: counts in groups of three, years as they are."""

import re

import pytest

from dashboard.text import Text, load


@pytest.mark.parametrize(
    ("language", "said"), [("en", "of 2,800 counties"), ("zh", "2,800个县区中的1,580")]
)
def test_thousands_of_counties_are_grouped_and_years_are_not(language: str, said: str) -> None:
    text = Text(language)
    assert said in text("totals.covers", count=1580, all=2800)
    assert "2025" in text("totals.year", year=2025, count=3)


def test_one_of_a_thing_is_told_in_the_singular() -> None:
    one, two = (Text("en")("gate.and_more", count=count) for count in (1, 2))
    assert one.startswith("One more county") and two.startswith("2 more counties")


def test_texts_of_one_language_are_alike() -> None:
    assert Text("en") == Text("fr") != Text("zh")
    assert len({Text("en"), Text("en"), Text("zh")}) == 2


ONE_OR_MANY = {
    "county.waiting": (
        "; one cannot be read or waits for confirmation",
        "; 2 cannot be read or wait for confirmation",
    ),
    "rows.between": ("one county between", "2 counties between"),
    "rows.needs_review": ("one waits for confirmation", "2 wait for confirmation"),
    "outreach.others": ("one other county", "2 other counties"),
    "outreach.counties": ("one county", "2 counties"),
    "sources.reports_said": ("one report", "2 reports"),
    "sources.figures_said": ("one figure", "2 figures"),
}


@pytest.mark.parametrize("key", ONE_OR_MANY)
def test_none_and_two_are_plural_and_one_is_singular(key: str) -> None:
    section, _, name = key.partition(".")
    words = Text("en").section(section)[name]
    one, two = ONE_OR_MANY[key]
    assert [Text("en")(key, count=count) for count in (1, 2)] == [one, two]
    assert [words.format(count=count) for count in (1, 2)] == [one, two]
    assert words.format(count=0) == Text("en")(key, count=0) == two.replace("2", "0")
    assert Text("zh")(key, count=1) == Text("zh")(key, count=2).replace("2", "1")


# A verb or a noun right behind a count, which one of a thing would need otherwise.
PLURAL = re.compile(
    r"\{count(:,)?\} (?:\w+ )?(counties|figures|reports|checks|numbers|rows|peers|questions|points|"
    r"wait|have|lie|are|do|differ|were|match)\b"
)
# What is only said of two or more, or of one of more.
NEVER_ONE = {
    "compare.title_count", "compare.title_leader", "compare.title_most", "filing_table.first",
    "point.backlog", "position.group", "position.title", "trends.first_panels",
}  # fmt: skip


def test_every_count_of_things_has_its_singular() -> None:
    lacking = {
        key for key, entry in load().items() if PLURAL.search(entry["en"]) and "en_one" not in entry
    }
    assert lacking == NEVER_ONE
