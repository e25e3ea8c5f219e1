"""Funnels and planes: points filled when exact, open where no bound closes, never too many."""

import numpy as np
import pytest

from dashboard.charts.density import Crowd, loud, squares
from dashboard.charts.funnel import Curve, funnel_chart
from dashboard.charts.plane import Axes, Point
from dashboard.charts.scatter import scatter

from .build import NUMBER, checked, mark, notes, texts, weight

AXES = Axes("Residents (persons)", "cases per 10,000", (1000.0, 20.0), NUMBER)
CURVE = Curve([100, 500, 1000], [2, 5, 6], [18, 14, 12], "solid", "99.8%")


def point(name="A", x=400.0, y=9.0, signs=("=", "="), **more) -> Point:
    across, up = mark(name, x, signs[0]), mark(name, y, signs[1])
    return Point(across, up, f"{name} · {y}", **more)


def dots(figure):
    return next(t for t in figure["data"] if t.get("mode") == "markers" and "customdata" in t)


def arrows(figure):
    return [s for s in figure["layout"]["shapes"] if s["type"] == "path"]


def test_a_funnel_has_its_points_curves_and_the_overall_line() -> None:
    figure = checked(funnel_chart([point()], AXES, [CURVE], 10.0, "all 3 together"))
    (curve,) = [t for t in figure["data"] if t.get("mode") == "lines"]
    assert curve["y"] == [18, 14, 12, None, 2, 5, 6]
    assert [s["y0"] for s in figure["layout"]["shapes"] if s["type"] == "line"] == [10.0]
    assert "all 3 together" in notes(figure)
    assert dots(figure)["x"] == [400.0] and dots(figure)["customdata"] == ["a-2016:1"]


def test_the_axes_say_what_they_count() -> None:
    words = notes(checked(scatter([point()], AXES)))
    assert "Residents (persons)" in words and "cases per 10,000" in words


def test_an_axis_above_zero_still_has_lines_to_read_it_by() -> None:
    near = Axes("Accepted", "closed per 100", (1000.0, 128.0), NUMBER, 77.0)
    axis = checked(scatter([point(y=100.0)], near))["layout"]["yaxis"]
    assert axis["range"] == [77.0, 128.0]
    assert len([tick for tick in axis["tickvals"] if tick > 77]) >= 2


@pytest.mark.parametrize(
    ("signs", "path"),
    [
        (("=", ">"), "M0,6L0,16"),
        (("=", "<"), "M0,-6L0,-16"),
        ((">", "="), "M6,0L16,0"),
        (("<", "="), "M-6,0L-16,0"),
    ],
)
def test_an_open_side_is_an_arrow_towards_it_and_the_dot_is_hollow(signs, path) -> None:
    figure = checked(scatter([point(signs=signs)], AXES))
    (arrow,) = arrows(figure)
    assert arrow["path"].startswith(path)
    assert dots(figure)["marker"]["color"] == ["@paper"]


def test_about_is_hollow_and_claims_no_side() -> None:
    figure = checked(scatter([point(signs=("=", "~"))], AXES))
    assert arrows(figure) == [] and dots(figure)["marker"]["color"] == ["@paper"]


def test_names_stand_only_at_those_that_were_picked() -> None:
    figure = checked(scatter([point("A"), point("B", named=True)], AXES))
    assert texts(figure) == ["<b>B</b>"]
    assert dots(figure)["hovertext"] == ["A · 9.0", "B · 9.0"]


def test_thousands_of_counties_become_squares_and_some_stay_points() -> None:
    crowd = Crowd([i % 997 + 1.0 for i in range(2790)], [i % 19 + 0.5 for i in range(2790)])
    points = [point(f"L{i}", 500.0, 15.0, colour="@focus1") for i in range(10)]
    for figure in (
        checked(scatter(points, AXES, crowd)),
        checked(funnel_chart(points, AXES, [CURVE], 10.0, "all", crowd)),
    ):
        assert len(dots(figure)["x"]) == 10
        assert weight(figure) < 500


def test_the_squares_hold_every_county_of_the_crowd_once() -> None:
    (trace,) = squares(Crowd([1, 1, 2, 900], [1, 1, 1, 19]), (1000.0, 20.0), 0.0)
    assert sum(int(words) for words in trace["hovertext"]) == 4
    assert max(trace["marker"]["opacity"]) == 1


def test_few_are_all_points_and_of_many_only_the_picked() -> None:
    assert loud(np.array([False, True])).tolist() == [True, True]
    assert loud(np.array([False, True, True]), most=2).tolist() == [False, True, True]
    assert loud(np.array([True, True, True]), most=2).tolist() == [True, True, False]


def test_nothing_at_all_is_an_empty_plane() -> None:
    assert checked(scatter([], AXES))["data"] == []
