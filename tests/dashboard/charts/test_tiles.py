"""Without boundaries there is one tile a county, under the name of the place it lies in."""

from itertools import pairwise

import pytest

from dashboard.charts.regions import Fill
from dashboard.charts.tiles import county_tiles

from .build import checked, weight
from .regions import CLASSES, filled, pieces, region, spoken, written


def drawn(*sizes: int, **more):
    groups = [
        (f"Place {g}", [region(f"R{g}-{i}", **more) for i in range(size)])
        for g, size in enumerate(sizes)
    ]
    return checked(county_tiles(groups, classes=CLASSES))


def titles(figure) -> dict[str, float]:
    """The height of each title, from the top in pixels."""
    trace = figure["data"][-1]
    return dict(zip(trace["text"], trace["y"], strict=True))


def test_each_county_is_one_tile_of_the_same_size():
    (trace,) = filled(drawn(6, 3))
    assert pieces(trace) == 9
    corners = [i for i, x in enumerate(trace["x"]) if x is None]
    sizes = {
        (
            round(max(trace["x"][a + 1 : b]) - min(trace["x"][a + 1 : b]), 3),
            max(trace["y"][a + 1 : b]) - min(trace["y"][a + 1 : b]),
        )
        for a, b in pairwise([-1, *corners])
    }
    assert len(sizes) == 1


def test_tiles_stand_under_the_title_of_their_place():
    figure = drawn(6, 3)
    first, second = titles(figure).values()
    (trace,) = filled(figure)
    tops = [y for y in trace["y"] if y is not None]
    assert first < min(tops) and sum(y > second for y in tops) == 3 * 5


def test_up_to_sixty_tiles_carry_their_names_and_signs():
    assert "R0-5" in written(drawn(30, 30))
    assert "R0-5" not in written(drawn(30, 31))
    assert "R0-0<br><b>–</b>" in written(drawn(1, fill=Fill.SILENT))


def test_every_tile_speaks():
    assert len(spoken(drawn(100, 100))) == 200


def test_small_tiles_are_many_in_a_row():
    assert drawn(24)["layout"]["xaxis"]["range"] == [0, 4]
    assert drawn(2)["layout"]["xaxis"]["range"] == [0, 2]
    assert drawn(*[100] * 28)["layout"]["xaxis"]["range"] == [0, 50]


def test_the_sheet_has_room_for_every_row():
    layout = drawn(6, 3)["layout"]
    low = layout["yaxis"]["range"][0]
    assert layout["height"] == low + layout["margin"]["t"] + layout["margin"]["b"]
    assert max(y for y in filled(drawn(6, 3))[0]["y"] if y is not None) < low


@pytest.mark.parametrize("sizes", [(1,), (6, 6, 6, 6), (50,) * 4, (100,) * 28, (1,) * 40])
def test_any_number_of_counties_gives_a_bounded_chart(sizes):
    assert weight(drawn(*sizes)) <= 250
