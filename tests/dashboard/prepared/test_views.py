"""Which views are likely: every year and indicator from the latest year on, and few others."""

from itertools import pairwise
from pathlib import Path

import pytest

from dashboard import choices, made_once
from dashboard.collected import cards_of, prepare
from dashboard.prepared import once
from dashboard.prepared.shelf import Shelf
from dashboard.prepared.views import likely
from dashboard.views import compare, compare_answer
from tests.dashboard.screens import frame


@pytest.fixture(autouse=True)
def figures_of_this_run(built_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))
    monkeypatch.setattr(once, "_shelf", lambda: Shelf(tmp_path))


def test_each_indicator_is_compared_in_each_year_the_latest_first() -> None:
    view = frame()
    found = [each.selection for show, each in likely(view) if show is compare.show]
    assert len(found) == len(choices.offered(view)) * len(view.all_years)
    assert all((a.year or 0) >= (b.year or 0) for a, b in pairwise(found))


def test_every_county_has_its_page() -> None:
    view = frame()
    counties = {each.selection.area for _, each in likely(view) if each.selection.area}
    assert counties == set(view.scope)


def test_what_was_prepared_is_what_a_reader_comes_to(monkeypatch: pytest.MonkeyPatch) -> None:
    view = frame()
    year = view.all_years[-1]
    for show, each in likely(view):
        if show is compare.show and each.selection.year == year:
            prepare(each, show)
    made_once.forget()
    monkeypatch.setattr(compare_answer, "compare", None)  # nothing is asked of the gate any more
    assert cards_of(view.settled(year=year), compare.show)
    prepare(view.settled(year=year), compare.show)  # the words beside the cards as well
