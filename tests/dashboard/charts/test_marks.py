"""A mark knows how it looks, and looks never say more than its bounds."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.marks import Look, by_value, looks, top

from .build import BOUNDS, mark


def test_every_kind_of_figure_has_its_look():
    assert mark("A", 2456).look is Look.EXACT
    assert mark("A", 5000, ">").look is Look.AT_LEAST
    assert mark("A", 6000, "=", upper=None).look is Look.AT_LEAST
    assert mark("A", 5, "<").look is Look.AT_MOST
    assert mark("A", 300, "~").look is Look.ABOUT
    assert mark("A", 70, "~", lower=61, upper=80).look is Look.BETWEEN
    assert mark("A", 0).look is Look.ZERO
    assert mark("A", state="unreadable").look is Look.UNREADABLE
    assert mark("A", state="not_reported").look is Look.NOT_REPORTED


def test_a_figure_that_awaits_review_has_no_number_to_draw():
    waiting = mark("A", 100, ">", state="needs_review")
    assert waiting.look is Look.NEEDS_REVIEW
    assert waiting.drawn is None


def test_an_incomplete_zero_is_a_lower_bound_and_not_a_zero():
    assert mark("A", 0, "=", upper=None).look is Look.AT_LEAST


@given(st.floats(min_value=1, max_value=1e9), st.sampled_from(sorted(BOUNDS)))
def test_only_figures_with_both_bounds_equal_look_exact(value, comparator):
    found = mark("A", value, comparator)
    assert (found.look is Look.EXACT) == (found.lower == found.upper == value)


def test_order_is_by_number_then_name_and_what_has_none_comes_last():
    marks = [
        mark("D", state="not_reported"),
        mark("C", state="unreadable"),
        mark("B", 5),
        mark("A", 5),
        mark("E", 9, ">"),
    ]
    assert [found.name for found in by_value(marks)] == ["E", "A", "B", "C", "D"]


def test_a_legend_explains_the_looks_that_occur_and_no_others():
    marks = [mark("A", 5), mark("B", 5, ">", partial=True), mark("C", state="unreadable")]
    assert looks(marks) == ("exact", "at_least", "unreadable", "partial")


def test_top_is_the_largest_number_that_needs_room():
    assert top([mark("A", 5), mark("B", 3, "~", lower=2, upper=9), mark("C")]) == 9
    assert top([]) == 0
