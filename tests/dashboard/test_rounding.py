"""Numbers that were worked out lose digits, and bounds never move inward by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.rounding import claimed, down, limit, number, up


@pytest.mark.parametrize(
    ("value", "low", "middle", "high"),
    [
        (5.6989247311827955, 5.698, 5.699, 5.699),
        (56.98924731182796, 56.98, 56.99, 56.99),
        (569.8924731182796, 569.8, 569.9, 569.9),
        (56989.24731182796, 56989.2, 56989.2, 56989.3),
        (0.005698924731182796, 0.005698, 0.005699, 0.005699),
        (57.0, 57.0, 57.0, 57.0),
        (56_989_247.0, 56_989_247.0, 56_989_247.0, 56_989_247.0),
        (0.0, 0.0, 0.0, 0.0),
        (0.1 + 0.2, 0.3, 0.3, 0.3),
    ],
)
def test_four_digits_and_never_fewer_decimals_than_the_screen(
    value: float, low: float, middle: float, high: float
) -> None:
    assert (down(value), claimed(value), up(value)) == (low, middle, high)


@pytest.mark.parametrize(
    ("sign", "said"),
    [("", 12.35), ("~", 12.35), (">", 12.34), (">=", 12.34), ("<", 12.35), ("<=", 12.35)],
)
def test_a_hedged_value_is_shortened_away_from_its_claim(sign: str, said: float) -> None:
    assert claimed(12.346, sign) == said


@given(st.floats(1e-6, 1e9))
def test_bounds_hold_what_they_held(value: float) -> None:
    noise = 1e-11 * value
    assert down(value) <= value + noise and up(value) >= value - noise
    assert up(value) - down(value) <= max(1e-3 * value, 1e-9)


def test_cells_are_whole_numbers_where_they_can_be_and_empty_where_nothing_is() -> None:
    assert [number(each) for each in (5.0, 5.25, None, float("nan"))] == [5, 5.25, None, None]
    assert (limit(2.34567, "lower95"), limit(2.34567, "upper95")) == (2.345, 2.346)
    assert limit(None, "upper") is None
