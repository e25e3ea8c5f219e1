"""Words take their numbers as people write them: counts in groups of three, years as they are."""

import pytest

from dashboard.text import Text


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
