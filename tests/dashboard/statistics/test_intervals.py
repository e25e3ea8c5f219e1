"""Limits of counts and shares hold to the printed digits and by a second route."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq
from scipy.stats import binomtest, chi2, norm, poisson

from dashboard.statistics.intervals import (
    CONFIDENCE_95,
    CONFIDENCE_998,
    count_limits,
    normal_quantile,
    proportion_limits,
)

BOTH = [CONFIDENCE_95, CONFIDENCE_998]
counts = st.integers(0, 10_000_000)


@pytest.mark.parametrize(
    ("confidence", "z"), [(CONFIDENCE_95, 1.959964), (CONFIDENCE_998, 3.090232)]
)
def test_z_is_the_exact_quantile_of_the_normal_distribution(confidence: float, z: float) -> None:
    assert round(normal_quantile(confidence), 6) == z
    assert normal_quantile(confidence) == pytest.approx(norm.ppf((1 + confidence) / 2), rel=1e-14)


@pytest.mark.parametrize(
    ("count", "lower", "upper"),
    [
        (0, 0, 3.689),
        (5, 1.623, 11.668),
        (10, 4.787, 18.391),
        (53, 39.698, 69.327),
        (93, 75.061, 113.932),
        (2456, 2359.818, 2555.096),
    ],
)
def test_limits_of_a_count_hold_to_the_printed_digits(
    count: int, lower: float, upper: float
) -> None:
    found = count_limits(count, CONFIDENCE_95)
    assert (round(float(found[0]), 3), round(float(found[1]), 3)) == (lower, upper)


@pytest.mark.parametrize(
    ("count", "total", "confidence", "lower", "upper"),
    [
        (53, 93, CONFIDENCE_95, 0.4685, 0.6658),
        (65, 100, CONFIDENCE_95, 0.5525, 0.7364),
        (53, 93, CONFIDENCE_998, 0.4122, 0.7146),
    ],
)
def test_limits_of_a_share_hold_to_the_printed_digits(
    count: int, total: int, confidence: float, lower: float, upper: float
) -> None:
    found = proportion_limits(count, total, confidence)
    assert (round(float(found[0]), 4), round(float(found[1]), 4)) == (lower, upper)


@pytest.mark.parametrize("confidence", BOTH)
@pytest.mark.parametrize("count", range(10))
def test_below_ten_the_limits_are_where_the_poisson_tails_leave_half_the_rest(
    count: int, confidence: float
) -> None:
    tail = (1 - confidence) / 2
    lower, upper = count_limits(count, confidence)
    above = brentq(lambda mean: poisson.cdf(count, mean) - tail, count, 60, xtol=1e-12)
    assert float(upper) == pytest.approx(above, rel=1e-9)
    if count:
        below = brentq(lambda mean: poisson.sf(count - 1, mean) - tail, 1e-9, count, xtol=1e-12)
        assert float(lower) == pytest.approx(below, rel=1e-9)


@pytest.mark.parametrize("confidence", BOTH)
def test_byar_stays_close_to_the_exact_limits(confidence: float) -> None:
    x = np.array([10, 11, 25, 93, 2456, 1_000_000])
    tail = (1 - confidence) / 2
    lower, upper = count_limits(x, confidence)
    assert lower == pytest.approx(chi2.ppf(tail, 2 * x) / 2, rel=0.02)
    assert upper == pytest.approx(chi2.ppf(1 - tail, 2 * x + 2) / 2, rel=0.005)


@settings(deadline=None)  # scipy works out a whole test first
@given(st.integers(1, 2000), st.data(), st.sampled_from(BOTH))
def test_wilson_agrees_with_scipy(total: int, data: st.DataObject, confidence: float) -> None:
    count = data.draw(st.integers(0, total))
    found = proportion_limits(count, total, confidence)
    other = binomtest(count, total).proportion_ci(confidence, method="wilson")
    assert float(found[0]) == pytest.approx(other.low, abs=1e-12)
    assert float(found[1]) == pytest.approx(other.high, abs=1e-12)


@given(st.lists(counts, min_size=1, max_size=20))
def test_limits_contain_the_count_and_99_8_is_wider_than_95(found: list[int]) -> None:
    lower, upper = count_limits(found, CONFIDENCE_95)
    wide_lower, wide_upper = count_limits(found, CONFIDENCE_998)
    x = np.array(found)
    assert (lower <= x).all() and (x < upper).all() and (lower >= 0).all()
    assert (wide_lower <= lower).all() and (upper < wide_upper).all()


@given(counts, st.sampled_from(BOTH))
def test_limits_rise_with_the_count(count: int, confidence: float) -> None:
    lower, upper = count_limits([count, count + 1], confidence)
    assert lower[0] < lower[1] and upper[0] < upper[1]


@given(st.integers(1, 1_000_000), st.data())
def test_limits_of_a_share_contain_it_and_stay_between_none_and_all(
    total: int, data: st.DataObject
) -> None:
    count = data.draw(st.integers(0, total))
    lower, upper = proportion_limits(count, total, CONFIDENCE_95)
    wide_lower, wide_upper = proportion_limits(count, total, CONFIDENCE_998)
    share = count / total
    assert 0 <= wide_lower <= lower <= share + 1e-12
    assert share - 1e-12 <= upper <= wide_upper <= 1


def test_a_missing_count_has_no_limits_and_spoils_no_other() -> None:
    lower, upper = count_limits([np.nan, 0], CONFIDENCE_95)
    assert np.isnan([lower[0], upper[0]]).all() and lower[1] == 0
    lower, upper = proportion_limits([np.nan, 1, 1], [4, np.nan, 4], CONFIDENCE_95)
    assert list(np.isnan(lower)) == list(np.isnan(upper)) == [True, True, False]


def test_what_is_no_share_has_no_limits() -> None:
    lower, upper = proportion_limits([5, 0], [4, 0], CONFIDENCE_95)
    assert np.isnan(lower).all() and np.isnan(upper).all()


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        count_limits([3, -1], CONFIDENCE_95)
