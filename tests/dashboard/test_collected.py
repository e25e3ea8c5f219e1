"""An address is enough: the cards of a view come without anybody looking at it."""

import pytest

from dashboard.collected import cards_of
from dashboard.viewed import ViewError, view_of
from tests.dashboard.screens import frame


@pytest.fixture(autouse=True)
def own_data(built_data, monkeypatch):
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def titles(address: str) -> list[str]:
    view = view_of(address)
    chosen = {k: v for k, v in vars(view.selection).items() if k != "language"}
    return [card.title for card in cards_of(frame(**chosen), view.show)]


def test_the_cards_are_those_of_the_screen_in_its_order():
    found = titles("cases?figures=demonstration&year=2024")
    assert [words.split(" in 2024")[0] for words in found] == [
        "Cases accepted and closed",
        "Cases closed per 100 accepted",
        "Cases still open at the end of 2024, 24 counties",
    ]


def test_a_whole_address_means_the_same_as_what_follows_its_host():
    short = "compare?figures=demonstration&indicator=cases_accepted&year=2024"
    assert titles(short) == titles(f"http://127.0.0.1:8501/{short}") != []


def test_an_unknown_screen_is_named_with_those_that_are_known():
    with pytest.raises(ViewError, match="no screen 'nowhere'; known are overview, trends"):
        view_of("nowhere?year=2024")
