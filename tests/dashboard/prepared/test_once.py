"""What one process makes of a view another takes; files of a card have all that its chart says."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import made_once
from dashboard.card import Card
from dashboard.collected import cards_of
from dashboard.frame import Frame
from dashboard.prepared import once, prepared_once
from dashboard.prepared.shelf import Shelf
from dashboard.viewed import view_of
from tests.dashboard.screens import frame

VIEWS = [
    "compare", "compare?tab=map", "compare?areas=heshun", "overview", "cases", "outreach",
    "county?area=heshun", "health",
]  # fmt: skip


@pytest.fixture(autouse=True)
def figures_of_this_run(built_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))
    monkeypatch.setattr(once, "_shelf", lambda: Shelf(tmp_path))


def another_process() -> None:
    """What is kept in memory is not known there."""
    made_once.forget()


def test_another_process_takes_what_one_made() -> None:
    made: list[int] = []

    @prepared_once
    def words(view: Frame, year: int) -> list[str]:
        made.append(year)
        return [view.text("pages.compare"), str(year)]

    first = words(frame(), 2017)
    another_process()
    assert words(frame(), 2017) == first
    assert words(frame(), 2016) != first
    assert made == [2017, 2016]


def test_nothing_to_show_is_an_answer_too() -> None:
    made: list[int] = []

    @prepared_once
    def nothing(view: Frame, year: int) -> None:
        made.append(year)

    nothing(frame(), 2017)
    another_process()
    assert nothing(frame(), 2017) is None
    assert made == [2017]


@pytest.mark.parametrize("address", VIEWS)
def test_a_screen_and_its_files_are_the_same_from_the_shelf(address: str) -> None:
    view = view_of(address)
    asked = replace(frame(), selection=view.selection)
    another_process()
    first = cards_of(asked, view.show)
    another_process()
    second = cards_of(asked, view.show)
    assert first and list(map(on_page, first)) == list(map(on_page, second))
    assert [each.for_files() for each in first] == [each.for_files() for each in second]
    assert [each.natives for each in first] == [each.natives for each in second]
    assert any(each.natives for each in second)
    assert any(each.for_files().export.rows for each in second)


def on_page(card: Card) -> object:
    """As the page gets it, where a sequence is a list."""
    return once.plain([card.as_data()])
