"""A screen opens on what has most to show, and knows the nearest thing that would work."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard import choices
from tests.dashboard.screens import frame, opened, sound

YEAR = "control_year"


@pytest.fixture(autouse=True)
def own_figures(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def counted(*rows: tuple[int, str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["reporting_year", "period_kind", "area_count"])


@pytest.mark.parametrize(
    ("rows", "best"),
    [
        ([(2016, "year", 3), (2017, "year", 5), (2018, "year", 5)], 2018),
        ([(2016, "year", 1), (2017, "campaign", 9)], 2016),
        ([(2016, "stock", 4), (2017, "year", 2)], 2016),
        ([(2016, "campaign", 1), (2017, "event", 3)], 2017),
        ([(2016, "year", 0), (2017, "campaign", 2)], 2017),
        ([(2016, "year", 0)], 2016),
    ],
)
def test_the_best_year_is_the_latest_of_the_best_covered_ones(rows, best):
    table = counted(*rows)
    assert choices.best_year(table, "year", sorted(table["reporting_year"])) == best


@pytest.mark.parametrize("figures", ["filed", "demonstration"])
def test_every_screen_opens_on_the_same_year(figures):
    years = {
        screen: {box.value for box in opened(screen, figures=figures).selectbox if box.key == YEAR}
        for screen in ("overview", "compare", "cases")
    }
    view = frame(figures=figures)
    assert years["overview"] == {choices.opening_year(view, choices.HEADLINES)}
    assert years["compare"] == years["overview"] and years["cases"] <= years["overview"]


def test_a_screen_without_a_figure_of_that_year_opens_on_its_own_best_one():
    page = opened("compare", indicator="population")
    (own,) = (box for box in page.selectbox if box.key == YEAR)
    (common,) = (box for box in opened("overview").selectbox if box.key == YEAR)
    assert str(own.value) in own.options and str(common.value) not in own.options


def test_a_year_that_is_picked_stays_on_the_next_screen():
    page = opened("compare", figures="demonstration")
    page = sound(page.selectbox(key=YEAR).set_value(2019).run())
    chosen = dict(page.query_params)
    assert (
        opened("overview", figures="demonstration", year="".join(chosen["year"]))
        .selectbox(key=YEAR)
        .value
        == 2019
    )


def test_the_nearest_is_another_kind_in_the_same_year_before_another_year():
    assert choices.nearest(frame(), "consultations", 2017) == (2017, "campaign", 2)
    assert choices.nearest(frame(), "cases_closed", 2017) == (2016, "year", 1)


def test_what_nobody_can_read_is_not_offered_as_the_nearest():
    assert choices.nearest(frame(), "cases_handled", 2016) is None


def test_only_indicators_with_figures_are_offered_core_ones_first():
    view = frame()
    offered = choices.offered(view)
    core = [bool(view.indicators.loc[each, "core"]) for each in offered]
    assert core == sorted(core, reverse=True)
    assert (view.indicators.loc[offered, "figure_count"] > 0).all()
    assert "duty_roster" not in offered


def test_a_rate_is_offered_where_the_catalog_has_one_with_figures():
    view = frame(figures="demonstration")
    assert choices.per_population(view, "consultations") == "consultations_per_10000_residents"
    assert choices.per_population(view, "banners") is None
