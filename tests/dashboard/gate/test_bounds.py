"""Sums, ratios and orders of hedged figures say no more than their words allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.gate import Bounded, above, change, leader, ratio, settled_order, total
from dashboard.gate.change import Change
from tests.many import many

EXACT = Bounded.exact


def more_than(value: float) -> Bounded:
    return Bounded(value, ">", value, None)


def at_least(value: float) -> Bounded:
    return Bounded(value, ">=", value, None)


def about(value: float) -> Bounded:
    return Bounded(value, "~", None, None)


def test_more_than_5000_and_1000_is_at_least_6000() -> None:
    assert total([more_than(5000), EXACT(1000)]) == Bounded(6000, ">=", 6000, None)


def test_a_sum_with_an_about_is_about() -> None:
    assert total([about(300), EXACT(5)]) == Bounded(305, "~", None, None)


def test_the_sum_of_nothing_is_nothing_and_not_zero() -> None:
    assert total([]) is None


def test_a_ratio_of_bounds_is_a_bound() -> None:
    assert ratio(at_least(53), EXACT(100), 100) == Bounded(53, ">=", 53, None)
    assert ratio(EXACT(53), at_least(100), 100) == Bounded(53, "<=", None, 53)
    assert ratio(EXACT(53), more_than(100), 100) == Bounded(53, "<", None, 53)
    assert ratio(more_than(53), EXACT(100), 100) == Bounded(53, ">", 53, None)
    assert ratio(EXACT(5), EXACT(0), 100) is None
    assert ratio(Bounded(0, "<", None, 0), more_than(1), 100) == Bounded(0, "<=", None, 0)
    assert ratio(EXACT(0), more_than(100), 100) == EXACT(0)
    assert ratio(EXACT(0), about(100), 100) == EXACT(0)


def test_order_needs_bounds_that_settle_it() -> None:
    assert above(more_than(5000), EXACT(5000))
    assert not above(at_least(5000), EXACT(5000))
    assert not above(EXACT(6000), more_than(5000))
    assert not above(about(9000), EXACT(1))


def test_only_a_sure_leader_is_named() -> None:
    assert leader({"a": EXACT(9), "b": EXACT(3)}) == "a"
    assert leader({"a": EXACT(9), "b": at_least(3)}) is None
    assert leader({"a": EXACT(9)}) is None


def test_a_ranking_is_settled_only_when_every_step_is() -> None:
    assert settled_order({"a": at_least(9), "b": EXACT(5), "c": EXACT(1)})
    assert not settled_order({"a": at_least(5), "b": EXACT(5)})


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (EXACT(50), EXACT(75), Change("rise", 50.0)),
        (EXACT(50), EXACT(50), Change("none", 0.0)),
        (EXACT(50), at_least(60), Change("rise")),
        (at_least(50), EXACT(60), Change("open")),
        (at_least(50), EXACT(40), Change("fall")),
        (EXACT(0), EXACT(4), Change("rise")),
    ],
)
def test_change_is_stated_as_far_as_bounds_allow(
    before: Bounded, after: Bounded, said: Change
) -> None:
    assert change(before, after) == said


@st.composite
def figures_with_truth(draw: st.DrawFn) -> tuple[Bounded, float]:
    """A reported figure and one true value that its words allow."""
    value = draw(st.integers(0, 10_000))
    kind = draw(st.sampled_from(["=", ">", ">=", "<"]))
    if kind == "=":
        return EXACT(value), value
    if kind == "<":
        # It also stands for "at most", so the number itself may be true.
        return Bounded(value, "<", None, value), draw(st.integers(0, value))
    extra = draw(st.integers(1 if kind == ">" else 0, 5000))
    return Bounded(value, kind, value, None), value + extra


@many(2_000)
@given(figures_with_truth(), figures_with_truth())
def test_no_true_values_contradict_a_stated_order_or_change(
    first: tuple[Bounded, float], second: tuple[Bounded, float]
) -> None:
    (one, truth_one), (two, truth_two) = first, second
    if above(one, two):
        assert truth_one > truth_two
    said = change(one, two).direction
    assert said != "rise" or truth_two > truth_one
    assert said != "fall" or truth_two < truth_one


@many(2_000)
@given(st.lists(figures_with_truth(), min_size=1, max_size=8))
def test_every_true_sum_lies_inside_the_bounds_of_the_sum(
    found: list[tuple[Bounded, float]],
) -> None:
    said = total([figure for figure, _ in found])
    truth = sum(value for _, value in found)
    assert said is not None
    assert said.lower is None or truth >= said.lower
    assert said.upper is None or truth <= said.upper
    assert said.comparator != ">" or truth > said.value
    assert said.comparator != "=" or truth == said.value


@many(2_000)
@given(figures_with_truth(), figures_with_truth())
def test_every_true_ratio_lies_inside_the_bounds_of_the_ratio(
    above_line: tuple[Bounded, float], below_line: tuple[Bounded, float]
) -> None:
    (top, truth_top), (bottom, truth_bottom) = above_line, below_line
    said = ratio(top, bottom, 100)
    if said is None or truth_bottom <= 0:
        return
    truth = 100 * truth_top / truth_bottom
    assert said.lower is None or truth >= said.lower * (1 - 1e-12)
    assert said.upper is None or truth <= said.upper * (1 + 1e-12)
    assert said.comparator != ">" or truth > said.value * (1 - 1e-12)
    assert said.comparator != "<" or truth < said.value * (1 + 1e-12)
    assert said.comparator != "<" or bottom.comparator == ">"
