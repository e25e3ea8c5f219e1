"""The catalog is put in order once a snapshot and shared by every view of it."""

import pytest

from dashboard import catalog, data
from dashboard.edition import FULL
from dashboard.frame import Frame
from dashboard.selection import Selection
from dashboard.text import Text


@pytest.fixture
def snapshot(built_data, monkeypatch) -> data.Snapshot:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))
    found = data.current("demonstration", FULL)
    assert found is not None
    return found


def test_two_views_share_names_and_scope(snapshot):
    first, second = (Frame(Text("en"), snapshot, Selection(parent=None)) for _ in range(2))
    assert first.scope is second.scope
    assert first._area_names is second._area_names


def test_what_one_view_writes_into_its_areas_no_other_sees(snapshot):
    first, second = (Frame(Text("en"), snapshot, Selection()) for _ in range(2))
    first.areas["level"] = "moon"
    assert "moon" not in set(second.areas["level"])
    assert "moon" not in set(Frame(Text("en"), snapshot, Selection()).areas["level"])


def test_the_counties_of_a_parent_are_those_that_lie_in_it(snapshot):
    areas = data.areas(snapshot).set_index("area_id")
    inside = {parent: catalog.counties(snapshot, parent) for parent in catalog.parents(snapshot)}
    assert len(inside) > 2
    for parent, counties in inside.items():
        assert counties, parent
        assert all(parent in list(areas.loc[county, "ancestors"]) for county in counties)
    assert catalog.counties(snapshot, None) == tuple(
        area for area in areas.index if areas.loc[area, "level"] in catalog.COUNTY_LEVELS
    )
    assert catalog.counties(snapshot, "nowhere") == ()


def test_a_label_finds_a_county_by_either_name_and_by_its_pinyin(snapshot):
    areas = data.areas(snapshot).set_index("area_id")
    for language in ("en", "zh"):
        for area, label in catalog.area_labels(snapshot, language).items():
            row = areas.loc[area]
            assert row["name_en"] in label and row["name_zh"] in label
            assert row["pinyin"].replace(" ", "").lower() in label.replace(" ", "").lower()
            assert label.startswith(row[f"name_{language}"])
