"""The peers of a county are found in the snapshot as one would find them by hand."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard import catalog
from dashboard.peer_groups import PREFECTURE, SIZE, group_of, peers_of, residents
from tests.dashboard.screens import frame, published


@pytest.fixture(autouse=True)
def own_data(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def test_heshuns_peers_are_counties_of_half_to_double_its_residents_of_a_stated_year() -> None:
    view = frame()
    found = peers_of(view, "heshun", 2016, SIZE)
    assert found.areas == ("chengkou", "shiquan")
    known = residents(view, 2016)
    assert {known[area].year for area in (*found.areas, "heshun")} == {2020}
    assert "dongguang" in found.unjudged  # a county whose residents nobody told


@pytest.mark.parametrize("year", [2016, 2020, 2023])
def test_every_county_of_the_province_has_the_peers_that_its_published_residents_say(
    year: int,
) -> None:
    view = frame(figures="demonstration")
    rows = published("demonstration", year)
    people = rows[rows["indicator"].eq("population")].set_index("area")["value"]
    levels = view.areas["level"]
    for area, own in people.items():
        others = people.drop(area)
        fit = others[others.between(own / 2, 2 * own)].index
        wanted = {other for other in fit if levels[other] == levels[area]}
        found = set(peers_of(view, str(area), year, SIZE).areas)
        assert {other for other in found if other in people.index} == wanted


def test_residents_of_a_year_without_any_are_the_nearest_of_the_same_boundary() -> None:
    view = frame(figures="demonstration")
    changes = catalog.boundary_changes(view.snapshot)
    area, year = str(changes.iloc[0]["area_id"]), int(changes.iloc[0]["year"])
    assert residents(view, year)[area].year == year
    assert residents(view, 1990)[area].year < year < residents(view, 2090)[area].year


def test_the_same_prefecture_is_told_by_the_parent() -> None:
    view = frame(figures="demonstration")
    area = "bifan"
    parents = pd.Series(view.areas["parent"])
    wanted = set(parents[parents == parents[area]].index) - {area}
    found = peers_of(view, area, 2023, PREFECTURE)
    assert set(found.areas) == wanted and not found.unjudged
    assert list(found.areas) == sorted(found.areas, key=list(view.areas.index).index)


def test_a_county_is_set_beside_its_size_unless_the_prefecture_is_asked_for() -> None:
    assert group_of(frame()) == SIZE
    assert group_of(frame(group="prefecture")) == PREFECTURE
