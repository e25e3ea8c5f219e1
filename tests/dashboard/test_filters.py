"""What is picked goes into the address, holds across screens, and finds counties by any name."""

from pathlib import Path

import pytest

from dashboard.filters import area_label
from dashboard.screens import SCREENS
from tests.dashboard.screens import cards, frame, opened, sound


@pytest.fixture(autouse=True)
def own_figures(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def address(page) -> dict[str, str]:
    """The address; AppTest gives lists for what a browser gives as text."""
    return {
        name: value if isinstance(value, str) else value[0]
        for name, value in page.query_params.items()
    }


@pytest.mark.parametrize(
    ("language", "label"), [("en", "Heshun County · 和顺县"), ("zh", "和顺县 · Heshun County")]
)
def test_a_county_is_found_by_either_name(language, label):
    assert area_label(frame(language), "heshun") == label


def test_pinyin_is_added_where_the_english_name_lacks_it():
    assert "weijumingxian" in area_label(frame(), "unnamed-county-2017-1")


def test_picking_counties_years_and_period_writes_ids_into_the_address():
    page = opened("compare", figures="demonstration")
    sound(page.multiselect(key="control_areas").set_value(["cuiwei", "bifan"]).run())
    sound(page.selectbox(key="control_first_year").set_value(2019).run())
    sound(page.selectbox(key="control_period").set_value("campaign").run())
    found = address(page)
    assert found["areas"] == "cuiwei,bifan"
    assert found["years"] == "2019-2025"
    assert found["period"] == "campaign"


def test_a_choice_that_is_the_default_again_leaves_the_address():
    page = opened("compare", period="campaign")
    sound(page.selectbox(key="control_period").set_value("year").run())
    assert "period" not in address(page)


def test_counties_outside_the_chosen_parent_are_not_offered_and_not_shown():
    view = frame(figures="demonstration", parent="guihe-prefecture", areas=("cuiwei", "yundi"))
    assert view.focus == ("yundi",)
    page = opened("compare", figures="demonstration", parent="guihe-prefecture")
    assert len(page.multiselect(key="control_areas").options) == len(view.scope) < 24


def test_other_figures_keep_the_rest_of_the_view():
    version = frame().snapshot.version
    page = opened("compare", indicator="consultations", year=2016, version=version)
    assert address(page)["version"] == version
    sound(page.selectbox(key="control_figures").set_value("demonstration").run())
    found = address(page)
    assert "version" not in found
    assert (found["figures"], found["indicator"], found["year"]) == (
        "demonstration",
        "consultations",
        "2016",
    )


def test_grey_context_can_be_left_out_once_a_county_is_picked():
    assert not opened("compare", figures="demonstration").toggle
    page = opened("compare", figures="demonstration", areas="cuiwei")
    sound(page.toggle(key="control_context").set_value(False).run())
    assert address(page)["context"] == "0"


@pytest.mark.parametrize("screen", [name for name, *_ in SCREENS])
def test_only_where_it_changes_something_can_the_others_be_left_out(screen):
    view = {"figures": "demonstration", "areas": "bifan,cuiwei", "area": "bifan", "year": 2023}
    with_others, alone = (opened(screen, **view, context=context) for context in (1, 0))
    offered = [each.key for each in with_others.toggle if each.key == "control_context"]
    drawn = [[card["figure"] for card in cards(page)] for page in (with_others, alone)]
    assert bool(offered) == (drawn[0] != drawn[1])


def test_an_open_report_stays_out_of_the_address_of_other_screens():
    page = opened("compare", report="heshun-2016", figure="heshun-2016:4")
    assert "report" not in address(page) and "figure" not in address(page)
