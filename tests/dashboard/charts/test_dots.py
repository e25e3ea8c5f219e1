"""Ratios are dots: filled when exact, hollow when bounded, read against one line."""

import pytest

from dashboard.charts.dots import dots

from .build import NUMBER, WORDS, checked, mark, notes, texts, weight


def drawn(marks, **more):
    return checked(dots(marks, unit="closed per 100 accepted", number=NUMBER, words=WORDS, **more))


def points(figure):
    return next(t for t in figure["data"] if t.get("mode") == "markers")


def arrows(figure):
    return [s for s in figure["layout"]["shapes"] if s["type"] == "path"]


def test_exact_is_filled_and_hedged_is_hollow():
    figure = drawn([mark("A", 57), mark("B", 41, ">"), mark("C", 109, "~")])
    assert points(figure)["x"] == [57, 41, 109]
    assert points(figure)["marker"]["color"] == ["@focus1", "@paper", "@paper"]


def test_an_unknown_side_is_an_arrow_towards_it():
    more, less = (arrows(drawn([mark("A", 50, sign)]))[0] for sign in (">", "<"))
    assert more["path"].startswith("M6,0L22")
    assert less["path"].startswith("M-6,0L-22")
    assert more["xanchor"] == less["xanchor"] == 50


def test_a_range_is_a_line_from_bound_to_bound():
    figure = drawn([mark("A", 70, "~", lower=61, upper=80, label="61 – 80")])
    line = next(t for t in figure["data"] if t.get("mode") == "lines")
    assert line["x"] == [61, 80, None]
    assert texts(figure) == ["61 – 80"]


def test_the_reference_is_one_named_line_inside_the_axis():
    figure = drawn([mark("A", 57)], reference=100, reference_label="100: not the same cases")
    line = next(s for s in figure["layout"]["shapes"] if s["type"] == "line")
    assert (line["x0"], line["x1"]) == (100, 100)
    assert figure["layout"]["xaxis"]["range"][1] > 100
    assert "not the same cases" in notes(figure)[-1].replace("<br>", " ")


def test_without_a_number_there_is_a_sign_and_no_dot():
    figure = drawn([mark("A", state="not_reported"), mark("B", state="unreadable")])
    assert texts(figure) == ["–", "?"]
    assert not [t for t in figure["data"] if t.get("mode") == "markers"]


@pytest.mark.parametrize("count", [0, 1, 3, 24, 60, 200, 2800])
def test_any_number_of_counties_gives_a_bounded_chart(count):
    marks = [mark(f"C{i}", 100 - i / 40, focus=i == 50) for i in range(count)]
    assert weight(drawn(marks, reference=100)) <= 400
