"""A comparison carries its intervals, its reference and everything that it leaves out."""

import random
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from dashboard import choices, comparison, data
from dashboard.edition import FULL
from dashboard.gate import Reason
from tests.dashboard.screens import frame, published
from tests.many import many

COUNTIES = ("county", "district", "county_level_city")


@pytest.fixture(autouse=True)
def figures_of_this_run(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def compared(indicator: str, year: int, figures: str = "demonstration", **choices):
    snapshot = data.current(figures, FULL)
    assert snapshot
    areas = data.areas(snapshot)
    counties = tuple(areas[areas["level"].isin(COUNTIES)]["area_id"])
    chosen = {"areas": counties, **choices}
    return comparison.compare(snapshot, indicator, year, **chosen)


def test_the_reference_of_a_rate_is_what_pandas_makes_of_cases_and_residents():
    answer = compared("cases_accepted", 2023, per="population")
    figures = published("demonstration", 2023).set_index("area")
    cases = figures[(figures["indicator"] == "cases_accepted") & (figures["period_kind"] == "year")]
    people = figures[figures["indicator"] == "population"]
    own = people.loc[list(answer.areas), "value"].sum()
    assert len(answer.areas) > 15
    assert answer.reference is not None
    assert answer.reference.value == pytest.approx(
        10_000 * cases.loc[list(answer.areas), "value"].sum() / own
    )


def test_every_county_asked_for_is_compared_or_refused():
    for indicator in ("cases_accepted", "consultations", "materials_distributed", "lawyers"):
        answer = compared(indicator, 2025)
        areas = data.areas(data.current("demonstration", FULL))
        told = {*answer.areas, *(each.area for each in answer.refused)}
        assert told == set(areas[areas["level"].isin(COUNTIES)]["area_id"])


def test_an_unknown_indicator_or_ratio_is_an_error():
    with pytest.raises(KeyError):
        compared("no_such_indicator", 2023)
    with pytest.raises(KeyError):
        compared("cases_accepted", 2023, per="banners")


def test_a_campaign_month_has_its_own_comparison():
    answer = compared("consultations", 2025, period="campaign")
    assert set(answer.compared["period_kind"]) == {"campaign"}
    assert Reason.OTHER_PERIOD in {each.reason for each in answer.refused}
    assert isinstance(answer.compared, pd.DataFrame)


@pytest.mark.parametrize("figures", ["filed", "demonstration"])
def test_an_answer_that_picked_counties_do_not_change_is_that_for_all(figures: str):
    view, chance, shared = frame(figures=figures), random.Random(11), 0
    offered = choices.offered(view)
    for _ in range(many().max_examples):
        indicator, year = chance.choice(offered), chance.choice(view.all_years)
        areas = tuple(chance.sample(view.scope, chance.choice([3, 8, len(view.scope)])))
        picked = tuple(chance.sample(view.scope, chance.choice([1, 2, 6])))
        asked = comparison.of(view.snapshot, indicator)
        found = comparison.compare(view.snapshot, indicator, year, areas, deciding=picked)
        alone = comparison._compare.__wrapped__(view.snapshot, asked, year, areas, "year", picked)
        assert_frame_equal(found.compared, alone.compared)
        assert replace(found, compared=None) == replace(alone, compared=None)
        shared += comparison._nothing_to_decide(view.snapshot, asked, areas, picked)
    assert shared  # the shorter way was taken
