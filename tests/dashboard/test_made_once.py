"""Charts of one view are made once, whoever asks, and again for every other view."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.frame import Frame
from dashboard.made_once import made_once
from dashboard.selection import Selection
from dashboard.text import Text
from tests.dashboard.screens import frame


@pytest.fixture(autouse=True)
def figures_of_this_run(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Views stand on figures that were built for the tests, not on those in the checkout."""
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def of(view: Frame, **changes: object) -> Frame:
    return replace(view, text=Text("en"), selection=view.selection.with_(**changes))


def test_the_same_view_is_made_once_whatever_figure_is_open_beside_it() -> None:
    made: list[Selection] = []

    @made_once
    def chart(view: Frame, year: int) -> int:
        made.append(view.selection)
        return year + len(made)

    view = frame()
    first = chart(view, 2017)
    assert chart(of(view, figure="a:1", report="a"), 2017) == first
    assert made == [view.selection]


def test_another_language_selection_or_argument_is_another_chart() -> None:
    made: list[tuple[str, int]] = []

    @made_once
    def chart(view: Frame, year: int) -> None:
        made.append((view.text.language, year))

    view = frame()
    chart(view, 2017)
    chart(view, 2016)
    chart(replace(view, text=Text("zh")), 2017)
    chart(of(view, areas=("heshun",)), 2017)
    assert made == [("en", 2017), ("en", 2016), ("zh", 2017), ("en", 2017)]
