"""Words picked in a filter lead to the choice that the filter itself would make."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.picked import picked
from dashboard.selection import Selection
from dashboard.text import Text
from tests.dashboard.screens import frame

BEFORE = Selection(areas=("heshun",), years=(2016, 2017), year=2016)


@pytest.fixture(autouse=True)
def figures_of_this_run(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Views stand on figures that were built for the tests, not on those in the checkout."""
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


@pytest.mark.parametrize(
    ("field", "words", "change"),
    [
        ("year", "2017", {"year": 2017}),
        ("first_year", "2017", {"years": (2017, 2017)}),
        ("last_year", "2016", {"years": (2016, 2016)}),
        ("indicator", "Cases accepted (cases)", {"indicator": "cases_accepted"}),
        ("parent", "Everywhere", {"parent": None}),
        ("period", "campaign month", {"period": "campaign"}),
        ("areas", "", {"areas": ()}),
        ("areas", "Changle District · 长乐区", {"areas": ("heshun", "changle")}),
        ("areas", "Heshun County · 和顺县", {"areas": ()}),
    ],
)
def test_the_words_of_a_list_make_its_choice(field, words, change):
    view = replace(frame(), text=Text("en"), selection=BEFORE)
    assert picked(view, field, words) == replace(BEFORE, **change)


@pytest.mark.parametrize(
    ("field", "words"), [("year", "two"), ("areas", "Nowhere"), ("tab", "map")]
)
def test_other_words_and_other_controls_make_none(field, words):
    assert picked(replace(frame(), text=Text("en"), selection=BEFORE), field, words) is None
