"""Lines over years keep their gaps, show each hedge, and name themselves at their end."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.bands import Band, quartiles
from dashboard.charts.end_labels import EndLabel, pixels_for, spread
from dashboard.charts.series import Break
from dashboard.charts.trend_lines import trend_lines

from .build import NUMBER, WORDS, checked, mark, notes, weight


def drawn(marks, **more):
    return checked(trend_lines(marks, unit="person-times", number=NUMBER, words=WORDS, **more))


def years(name, values, **more):
    """Marks by year; None is a year without a figure."""
    return [
        mark(name, value, position=year, **more)
        for year, value in values.items()
        if value is not None
    ]


def path(figure, colour="@focus1"):
    """The joined line of one colour."""
    return next(
        t for t in figure["data"]
        if t.get("mode") == "lines" and t["line"]["color"] == colour and "customdata" in t
    )  # fmt: skip


def points(figure):
    """Focus points: position, value, fill."""
    trace = next(t for t in figure["data"] if t.get("mode") == "markers")
    return list(zip(trace["x"], trace["y"], trace["marker"]["color"], strict=True))


def test_years_are_whole_numbers_in_words_of_their_own():
    axis = drawn(years("Heshun", {2014: 5, 2015: 6, 2016: 7}))["layout"]["xaxis"]
    assert axis["tickvals"] == [2014, 2015, 2016]
    assert axis["ticktext"] == ["2014", "2015", "2016"]


def test_many_years_keep_the_latest_name():
    axis = drawn(years("Heshun", dict.fromkeys(range(2006, 2026), 5)))["layout"]["xaxis"]
    assert len(axis["tickvals"]) <= 7
    assert axis["ticktext"][-1] == "2025"


def test_a_year_without_a_figure_is_a_gap():
    figure = drawn(years("Heshun", {2014: 5, 2015: 6, 2016: None, 2017: 7, 2018: 8}))
    assert path(figure)["y"] == [5, 6, None, 7, 8, None]
    assert path(figure)["connectgaps"] is False


def test_an_unreadable_year_is_a_gap_with_a_question_at_the_axis():
    marks = years("Heshun", {2014: 5, 2016: 7})
    figure = drawn([*marks, mark("Heshun", position=2015, state="unreadable")])
    assert path(figure)["y"] == [5, None, 7, None]
    words = next(t for t in figure["data"] if t.get("mode") == "text")
    assert words["text"] == ["<b>?</b>"]
    assert words["y"][0] < 1


def test_two_questions_in_one_year_do_not_hide_each_other():
    marks = [mark(name, position=2015, state="unreadable") for name in ("A", "B")]
    words = next(t for t in drawn(marks)["data"] if t.get("mode") == "text")
    assert len(set(words["y"])) == 2


def test_exact_is_filled_bounds_and_about_are_hollow():
    marks = [
        mark("A", 5, position=2014),
        mark("A", 6, ">", position=2015),
        mark("A", 7, "~", position=2016),
    ]
    fills = [fill for _, _, fill in points(drawn(marks))]
    assert fills == ["@focus1", "@paper", "@paper"]


def test_a_lower_bound_has_a_tick_upwards_and_an_upper_bound_one_downwards():
    marks = [mark("A", 50, ">", position=2014), mark("A", 60, "<", position=2015)]
    ticks = next(
        t for t in drawn(marks)["data"] if t.get("mode") == "lines" and "customdata" not in t
    )
    assert ticks["y"][1] > ticks["y"][0] > 50
    assert ticks["y"][4] < ticks["y"][3] < 60


def test_a_part_of_a_year_stands_off_the_line_with_its_name():
    marks = years("A", {2014: 5, 2015: 6})
    part = mark("A", 3, position=2016, partial=True, label="3 (to June)")
    figure = drawn([*marks, part])
    assert path(figure)["y"] == [5, 6, None, None]
    assert (2016, 3, "@focus1") in points(figure)
    words = next(t for t in figure["data"] if t.get("mode") == "text")
    assert words["text"] == ["3 (to June)"]


def test_zero_is_a_point_at_zero():
    assert points(drawn([mark("A", 0, position=2015)])) == [(2015, 0, "@focus1")]


def test_a_break_is_a_dashed_line_with_its_reason_and_no_join_across():
    figure = drawn(
        years("A", {2014: 5, 2015: 6, 2016: 7}), breaks=[Break(2016, "calls counted in")]
    )
    assert path(figure)["y"] == [5, 6, None, 7, None]
    line = next(s for s in figure["layout"]["shapes"] if s["line"].get("dash"))
    assert (line["x0"], line["x1"]) == (2015.5, 2015.5)
    assert "calls counted in" in [text.replace("<br>", " ") for text in notes(figure)]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_reasons_of_breaks_stand_above_every_figure(count):
    breaks = [Break(2015 + i, "the boundary changed in that year") for i in range(count)]
    figure = drawn(years("a", {2014: 900, 2018: 1000}), breaks=breaks)
    said = [n for n in figure["layout"]["annotations"] if "boundary" in n["text"]]
    lowest = min(n["y"] for n in said)
    top = figure["layout"]["yaxis"]["range"][1]
    assert lowest * top - 0.1 * top >= 1000


def test_the_name_of_a_part_year_leans_away_from_the_edge_it_stands_at():
    part = [mark("a", 5, position=year, partial=True) for year in (2014, 2015, 2016)]
    trace = next(t for t in drawn(part)["data"] if t.get("mode") == "text")
    assert trace["textposition"] == ["middle right", "middle center", "middle left"]


def test_a_break_of_one_county_leaves_the_others_joined():
    marks = years("A", {2014: 5, 2015: 6}) + years("B", {2014: 5, 2015: 6})
    figure = drawn(marks, breaks=[Break(2015, "moved", key="a")])
    assert path(figure, "@focus1")["y"] == [5, None, 6, None]
    assert path(figure, "@focus2")["y"] == [5, 6, None]


def test_each_line_is_named_at_its_end_with_its_last_value_and_the_word_of_its_trend():
    figure = drawn(years("Heshun", {2014: 5, 2015: 2456}), verdicts={"heshun": "rising"})
    assert "<b>Heshun</b><br>2,456 · rising" in notes(figure)


def test_a_line_that_ends_early_says_when():
    marks = years("A", {2014: 5, 2015: 6}) + years("B", {2014: 7})
    assert "<b>B</b><br>7 (2014)" in notes(drawn(marks))


def test_context_is_one_quiet_path_in_which_lone_years_are_points():
    marks = years("A", {2014: 5, 2015: 6}, focus=False)
    marks += years("B", {2014: 3}, focus=False) + years("F", {2014: 1, 2015: 2})
    figure = drawn(marks)
    assert path(figure, "@context")["y"] == [5, 6, None, 3, None, None]
    lone = next(t for t in figure["data"] if t.get("mode") == "markers")
    assert (lone["x"], lone["y"]) == ([2014], [3])


def test_above_sixty_lines_the_context_is_the_band_between_its_quartiles():
    marks = [
        mark(f"C{i}", i, position=year, focus=False) for i in range(1, 101) for year in (2015, 2016)
    ]
    figure = drawn(marks)
    band = next(t for t in figure["data"] if t.get("fill") == "toself")
    assert band["y"] == [75, 75, 25, 25]
    assert "middle half of 100 counties" in [text.replace("<br>", " ") for text in notes(figure)]


def test_a_band_can_be_given():
    bands = [Band(2015, 10, 20, 30, 500), Band(2016, 11, 21, 31, 500)]
    figure = drawn(years("A", {2015: 5, 2016: 6}), bands=bands)
    assert next(t for t in figure["data"] if t.get("fill"))["y"] == [30, 31, 11, 10]


def test_quartiles_leave_out_parts_of_years_and_years_with_too_few():
    marks = [mark(f"C{i}", i, position=2015) for i in range(1, 5)]
    marks += [mark("P", 900, position=2015, partial=True), mark("Q", 1, position=2016)]
    assert quartiles(marks) == [Band(2015, 1, 2, 3, 4)]


def test_more_than_twelve_in_focus_leaves_the_rest_as_context():
    figure = drawn([mark(f"C{i}", i, position=year) for i in range(15) for year in (2015, 2016)])
    assert len([text for text in notes(figure) if text.startswith("<b>")]) == 12
    assert path(figure, "@context")["y"].count(14) == 2


def test_named_periods_stand_in_their_order():
    axis = drawn([mark("A", 1, position="May 2016"), mark("A", 2, position="May 2017")])["layout"]
    assert axis["xaxis"]["ticktext"] == ["May 2016", "May 2017"]


@given(st.lists(st.tuples(st.floats(0, 1), st.sampled_from(["", "1,234"])), min_size=1, max_size=9))
def test_names_at_the_ends_never_stand_on_each_other_or_below_the_plot(ends):
    labels = [EndLabel(f"County {i}", said, at, "@focus1") for i, (at, said) in enumerate(ends)]
    pixels = max(310, pixels_for(labels))
    placed = sorted(zip(spread(labels, pixels), labels, strict=True), key=lambda each: each[0])
    edges = [(at - label.height / 2, at + label.height / 2) for at, label in placed]
    assert edges[0][0] >= -1e-6 and edges[-1][1] <= pixels + 16
    assert all(below[1] <= above[0] + 1e-6 for below, above in pairwise(edges))


def test_names_that_have_room_stand_at_their_lines_and_others_around_them():
    far = [EndLabel("A", "1", 0.2, ""), EndLabel("B", "2", 0.5, ""), EndLabel("C", "3", 0.9, "")]
    assert spread(far, 300) == pytest.approx([60, 150, 270])
    near = [replace(far[0], share=0.5), far[1]]
    assert sum(spread(near, 300)) / 2 == pytest.approx(150)


def test_a_chart_grows_with_the_names_at_its_ends():
    words = {f"C{i}": "no significant change" for i in range(6)}
    marks = [
        mark(f"C{i}", 500 + i, position=y, key=f"C{i}") for i in range(6) for y in (2015, 2016)
    ]
    few, many = (
        drawn(marks[:2])["layout"]["height"],
        drawn(marks, verdicts=words)["layout"]["height"],
    )
    assert few == 380 < many < 480


@pytest.mark.parametrize("count", [0, 1, 3, 24, 200, 2800])
def test_any_number_of_counties_gives_a_bounded_chart(count):
    marks = [
        mark(f"C{i}", i + year, ">", position=year, focus=i < 6)
        for i in range(count)
        for year in (2014, 2015, 2017)
    ]
    assert weight(drawn(marks)) <= 300


def test_dots_above_points_tell_the_corrected_from_the_doubted():
    marks = years("Heshun", {2015: 5, 2016: 6, 2017: 7})
    marks = [
        replace(marks[0], corrected=True),
        replace(marks[1], questioned=True),
        marks[2],
    ]
    dots = [t for t in drawn(marks)["data"] if t.get("marker", {}).get("size") == 5]
    assert [dot["marker"]["symbol"] for dot in dots] == [["circle", "circle-open"]]
    assert [list(dot["x"]) for dot in dots] == [[2015, 2016]]
