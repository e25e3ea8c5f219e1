"""A card is read aloud in full sentences and saved under a name that says what it holds."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.cards import alternative, file_name
from dashboard.charts.marks import Mark
from tests.dashboard.screens import frame


@pytest.fixture(autouse=True)
def own_figures(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def mark(name: str, focus: bool = True, note: str = "") -> Mark:
    return Mark(
        key=name,
        name=name,
        position=name,
        value=1,
        comparator="=",
        lower=1,
        upper=1,
        state="reported",
        label="1",
        note=note or f"{name} · 1",
        figure=None,
        focus=focus,
    )


def test_picked_counties_are_told_first_and_the_rest_counted():
    marks = [mark(f"other {at}", focus=False) for at in range(20)] + [mark("Heshun")]
    said = alternative(frame(), "Title", marks)
    assert said.startswith("Title. Heshun · 1; other 0 · 1; ")
    assert said.endswith("9 more in the table.")


def test_sentences_end_once_and_an_empty_chart_says_only_its_title():
    assert alternative(frame(), "Title", [mark("a", note="a did not.")]) == "Title. a did not."
    assert alternative(frame(), "Title", []) == "Title."


def test_a_file_is_named_by_indicators_areas_years_and_version():
    view = frame(areas=("heshun", "changle"))
    rows = pd.DataFrame({"reporting_year": [2017, 2016]})
    version = view.snapshot.version
    assert file_name(view, ["cases_accepted", "cases_closed"], rows) == (
        f"cases_accepted-cases_closed_heshun-changle_2016-2017_{version}"
    )


def test_a_long_choice_is_shortened_and_invented_figures_say_so():
    view = frame(figures="demonstration", areas=("bifan", "cuiwei", "jingju", "qinglu", "xiaohe"))
    rows = pd.DataFrame({"reporting_year": [2020]})
    assert file_name(view, ["events"], rows) == (
        f"events_bifan-cuiwei-jingju-qinglu-and-1-more_2020_demonstration_{view.snapshot.version}"
    )


def test_all_counties_of_a_parent_are_named_by_it():
    view = frame(figures="demonstration", parent="guihe-prefecture")
    assert "_guihe-prefecture_2016-2025_" in file_name(view, ["events"], pd.DataFrame())
