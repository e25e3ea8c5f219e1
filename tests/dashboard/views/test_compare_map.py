"""The map shows counties by classes that their bounds settle, and says what is missing."""

import json
import re
from pathlib import Path

import pandas as pd
import pytest
from plotly import graph_objects
from streamlit.testing.v1 import AppTest

from dashboard.charts.native import drawable
from dashboard.charts.palette import PALETTES, resolve
from dashboard.views.compare_answer import asked
from dashboard.views.compare_map import map_card
from tests import built_data as built
from tests.dashboard.screens import cards, frame, published, sound
from tests.dashboard.views.maps import key, map_of, spoken

INVENTED = {"figures": "demonstration"}
SHAPED = ("350112", "350181", "350503", "350599")  # three counties of Fujian, and none


def exact(indicator: str, year: int) -> pd.Series:
    """The exact figures of full years that count by the commonest definition."""
    found = published("demonstration", year)
    found = found[(found["indicator"] == indicator) & (found["period_kind"] == "year")]
    found = found[(found["lower"] == found["upper"]) & ~found["variant"].isin(["part"])]
    common = found["variant"].mode().iloc[0]
    return found[found["variant"] == common]["value"]


def test_the_key_counts_the_counties_of_each_class_as_pandas_does():
    card = map_of(frame(**INVENTED), "cases_accepted", 2023)
    assert "5 classes of value" in card.title
    words = [each.replace(",", "") for each in key(card)]
    ends = [int(re.search(r"(?:to |over |^)(\d+)(?: or less)? \d+ counties$", w)[1]) for w in words]
    bins = [-1, *ends[:-1], 10**9]
    counted = pd.cut(exact("cases_accepted", 2023), bins).value_counts(sort=False).tolist()
    assert [int(re.search(r"(\d+) counties$", each)[1]) for each in words] == counted
    assert sum(counted) == int(re.search(r": (\d+) counties", card.title)[1])


def test_shapes_are_drawn_where_there_are_some_and_their_origin_is_told():
    card = map_of(frame(**INVENTED), "cases_accepted", 2023)
    assert card.figure["layout"]["yaxis"]["scaleanchor"] == "x"
    assert card.source.endswith("; Boundaries: invented")
    assert "one tile a county" not in card.subtitle


def test_without_shapes_there_are_tiles_and_places_that_are_silent_are_left_out():
    card = map_of(frame(), "cases_accepted", 2024)
    assert "scaleanchor" not in card.figure["layout"]["yaxis"]
    assert "one tile a county" in card.subtitle and "Boundaries" not in card.source
    titles = card.figure["data"][-1]["text"]
    assert titles == ["Chongqing Municipality", "Fujian Province", "Guangdong Province"]
    assert any(mark.startswith("Left out: ") for mark in card.marks)


def test_a_figure_whose_hedge_leaves_the_class_open_gets_none():
    card = map_of(frame(**INVENTED), "consultations", 2025)
    assert "hatched: the hedge leaves the class open (1)" in card.marks
    assert any(note.startswith("Meisheng City · ") for note in spoken(card))


def test_what_is_not_compared_has_a_sign_and_stands_in_the_list():
    view = frame(**INVENTED)
    card = map_of(view, "cases_accepted", 2025)
    assert "≠: reported, but not comparable (2)" in card.marks
    assert len(card.refused) == 2
    assert spoken(card)["Xitang County · reported, but not comparable"] is None


def test_a_click_on_a_county_leads_to_its_figure():
    view = frame(**INVENTED)
    figures = {each for each in spoken(map_of(view, "cases_accepted", 2023)).values() if each}
    ids = set(asked(view, "cases_accepted", 2023).compared["figure_id"])
    assert figures == ids and len(ids) > 10


@pytest.mark.parametrize(
    ("language", "said"), [("en", "effort, not a ranking"), ("zh", "反映投入，不是排名")]
)
def test_effort_is_called_effort_and_no_ranking(language, said):
    assert said in map_of(frame(language, **INVENTED), "materials_distributed", 2023).subtitle


def test_reach_is_no_ranking_either():
    assert "reach, not a ranking" in map_of(frame(**INVENTED), "people_reached", 2024).subtitle


def test_counts_are_said_to_follow_the_residents_and_rates_are_not():
    view = frame(**INVENTED)
    assert "see “Per 10,000 residents”" in map_of(view, "consultations", 2023).subtitle
    assert map_of(view, "cases_closed", 2023).subtitle.endswith("the number of residents")
    rate = map_of(view, "consultations_per_10000_residents", 2023)
    assert "counts follow" not in rate.subtitle


def test_picked_counties_are_outlined_and_named_in_the_language_of_the_reader():
    view = frame("zh", **INVENTED, areas=("yundi", "muying"))
    card = map_of(view, "consultations", 2023)
    assert "橙色边线：所选县区" in card.marks
    names = [words for t in card.figure["data"] if t.get("mode") == "text" for words in t["text"]]
    assert set(names) == {"云笛", "暮萤"}


def test_a_border_that_moved_after_the_year_is_told():
    moved = [
        mark for mark in map_of(frame(**INVENTED), "consultations", 2018).marks if "today" in mark
    ]
    assert len(moved) == 1 and moved[0].endswith("were others in 2018.")
    assert not [m for m in map_of(frame(**INVENTED), "consultations", 2023).marks if "today" in m]


def test_where_nothing_is_compared_there_is_no_map():
    view = frame()
    assert map_card(view, asked(view, "peoples_mediation", 2016)) is None


def test_the_alternative_tells_the_classes():
    card = map_of(frame(**INVENTED), "cases_accepted", 2023)
    assert card.alternative.startswith(card.title)
    assert all(f"({words.rsplit(' ', 2)[1]} counties)" in card.alternative for words in key(card))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("figures", ["filed", "demonstration"])
def test_plotly_accepts_it_in_both_palettes(language, figures):
    card = map_of(frame(language, figures=figures), "cases_accepted", 2022)
    for palette in PALETTES.values():
        graph_objects.Figure(resolve(drawable(card.figure), palette))


@pytest.fixture(scope="module")
def shaped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped reports with a boundary file of a few counties of Fujian."""
    data = built.copy(tmp_path_factory.mktemp("shaped") / "data")
    features = [
        {
            "type": "Feature",
            "properties": {"adcode": int(code), "name": f"Shape {code}"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[118 + i, 25], [119 + i, 25], [119 + i, 26], [118 + i, 25]]],
            },
        }
        for i, code in enumerate(SHAPED)
    ]
    content = {"type": "FeatureCollection", "features": features}
    (data / "boundaries.geojson").write_text(json.dumps(content), encoding="utf-8")
    built.build(data)
    return data


def test_shapes_and_counties_that_do_not_find_each_other_are_named(shaped, monkeypatch):
    monkeypatch.setenv("LEGAL_AID_DATA", str(shaped))
    card = map_of(frame(parent="fujian"), "cases_accepted", 2024)
    assert card.source.endswith("; Boundaries: the bureau's own file")
    without = "Not on the map, for the boundary file has no shape of it: Dehua County."
    assert without in card.marks
    assert "One shape of the boundary file matches no county: Shape 350599." in card.marks


def test_too_few_shapes_give_way_to_tiles(shaped, monkeypatch):
    monkeypatch.setenv("LEGAL_AID_DATA", str(shaped))
    card = map_of(frame(), "cases_accepted", 2022)
    (said,) = [mark for mark in card.marks if mark.startswith("Tiles instead of shapes")]
    assert re.search(r" and \d\d more\.$", said)


def script(figures: str) -> None:
    """A screen with nothing but the map."""
    from dashboard.screen import draw
    from tests.dashboard.screens import frame
    from tests.dashboard.views.maps import map_of

    view = frame(figures=figures)
    draw(view, [map_of(view, "cases_accepted", 2022)], key="map_stage")


@pytest.mark.parametrize("figures", ["filed", "demonstration"])
def test_the_stage_takes_it(figures):
    page = AppTest.from_function(script, kwargs={"figures": figures}, default_timeout=60)
    (card,) = cards(sound(page.run()))
    assert card["id"] == "compare_map_cases_accepted" and card["table"]["rows"]
