"""A standing is said only if every value the reference may have supports it."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.statistics.standing import standing
from tests.many import many

NAN = float("nan")


def one(lower: float, upper: float, reference: tuple[float, float], direction: str = "none") -> str:
    return str(standing(lower, upper, *reference, direction))


@pytest.mark.parametrize(
    ("direction", "high", "low"),
    [
        ("none", "higher", "lower"),
        ("higher_is_better", "better", "worse"),
        ("lower_is_better", "worse", "better"),
    ],
)
def test_words_follow_the_direction(direction: str, high: str, low: str) -> None:
    found = standing([6, 1, 3], [9, 2, 7], 5, 5, direction)
    assert list(found) == [high, low, "similar"]


def test_a_limit_on_the_reference_itself_is_similar() -> None:
    assert list(standing([5, 2], [9, 5], 5, 5, "none")) == ["similar", "similar"]


@pytest.mark.parametrize(
    ("lower", "upper", "said"),
    [
        (9, 12, "higher"),
        (1, 3, "lower"),
        (3, 9, "similar"),
        (5, 12, "not_compared"),
        (1, 5, "not_compared"),
        (5, 6, "not_compared"),
    ],
)
def test_a_bounded_reference_supports_only_what_holds_all_over_it(
    lower: float, upper: float, said: str
) -> None:
    assert one(lower, upper, (4, 8)) == said


def test_a_reference_open_above_can_only_show_who_is_lower() -> None:
    assert one(1, 3, (4, NAN)) == "lower"
    assert one(50, 90, (4, NAN)) == "not_compared"
    assert one(3, 90, (4, NAN)) == "not_compared"


def test_a_bound_without_a_far_limit_can_still_be_surely_higher() -> None:
    assert one(9, NAN, (5, 5)) == "higher"
    assert one(4, NAN, (5, 5)) == "not_compared"


def test_a_missing_interval_or_reference_is_not_compared() -> None:
    assert one(NAN, NAN, (5, 5)) == "not_compared"
    assert one(1, 9, (NAN, NAN)) == "not_compared"


def test_an_unknown_direction_is_refused() -> None:
    with pytest.raises(ValueError, match="direction"):
        standing(1, 2, 3, 3, "up")


values = st.floats(0, 100)


@many()
@given(st.tuples(values, values), st.tuples(values, values), st.floats(0, 1))
def test_no_true_reference_contradicts_what_is_said(
    interval: tuple[float, float], reference: tuple[float, float], where: float
) -> None:
    (lower, upper), (below, above) = sorted(interval), sorted(reference)
    truth = min(max(below + where * (above - below), below), above)
    said = one(lower, upper, (below, above))
    alone = one(lower, upper, (truth, truth))
    assert said in (alone, "not_compared")
    assert alone != "not_compared"


@given(st.lists(st.tuples(values, values), min_size=1), values)
def test_many_are_told_as_each_alone(intervals: list[tuple[float, float]], at: float) -> None:
    pairs = np.array([sorted(pair) for pair in intervals])
    found = standing(pairs[:, 0], pairs[:, 1], at, at, "none")
    assert list(found) == [one(low, high, (at, at)) for low, high in pairs]
    assert not any(math.isnan(low) for low, _ in pairs)
