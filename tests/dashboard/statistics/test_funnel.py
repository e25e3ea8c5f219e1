"""Funnel limits, and the spread beyond chance that forbids to single anyone out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2, norm
from scipy.stats.mstats import winsorize

from dashboard.statistics.funnel import (
    Funnel,
    between_variance,
    funnel,
    limits,
    outside,
    winsorised,
)
from dashboard.statistics.intervals import CONFIDENCE_95, CONFIDENCE_998, count_limits

BOTH = [CONFIDENCE_95, CONFIDENCE_998]
CALM = Funnel(overall=0.002, phi=1.0, tau_squared=0.0, shares=False)


@pytest.mark.parametrize("confidence", BOTH)
@pytest.mark.parametrize("expected", [0.2, 3.0, 50.0, 4000.0])
def test_a_count_on_the_curve_of_a_rate_has_the_expected_count_as_its_own_limit(
    confidence: float, expected: float
) -> None:
    tail = (1 - confidence) / 2
    low, high = (
        side * expected / CALM.overall for side in limits(CALM, expected / 0.002, confidence)
    )
    assert chi2.ppf(tail, 2 * high) / 2 == pytest.approx(expected, rel=1e-6)
    if low > 0:
        assert chi2.ppf(1 - tail, 2 * low + 2) / 2 == pytest.approx(expected, rel=1e-6)
    else:
        assert chi2.ppf(1 - tail, 2) / 2 >= expected


@given(st.integers(10, 100_000), st.floats(0.5, 2.0), st.sampled_from(BOTH))
def test_who_is_outside_has_an_interval_that_leaves_the_expected_count_out(
    count: int, ratio: float, confidence: float
) -> None:
    expected = count * ratio
    lower, upper = count_limits(count, confidence)
    # Byar's limits differ from the exact ones by a hair; nothing is claimed within it.
    if abs(lower - expected) < 0.02 * expected or abs(upper - expected) < 0.02 * expected:
        return
    said = 1 if lower > expected else -1 if upper < expected else 0
    assert outside(CALM, count, expected / CALM.overall, confidence) == said


@pytest.mark.parametrize(("confidence", "z"), [(CONFIDENCE_95, 0.975), (CONFIDENCE_998, 0.999)])
def test_limits_of_shares_are_normal_and_stay_between_none_and_all(
    confidence: float, z: float
) -> None:
    made = Funnel(overall=0.9, phi=1.0, tau_squared=0.0, shares=True)
    low, high = limits(made, [1, 400], confidence)
    far = norm.ppf(z) * np.sqrt(0.9 * 0.1 / 400)
    assert (low[1], high[1]) == pytest.approx((0.9 - far, min(0.9 + far, 1)))
    assert low[0] >= 0 and high[0] == 1


@given(st.floats(0.0001, 0.9), st.integers(1, 10_000_000), st.booleans())
def test_limits_contain_the_overall_and_99_8_is_wider(
    overall: float, denominator: int, shares: bool
) -> None:
    made = Funnel(overall, 1.0, 0.0, shares)
    low, high = limits(made, denominator, CONFIDENCE_95)
    wide_low, wide_high = limits(made, denominator, CONFIDENCE_998)
    assert 0 <= wide_low <= low <= overall <= high <= wide_high


def test_a_variance_between_counties_widens_the_limits() -> None:
    calm, spread = (Funnel(0.002, 1.5, tau, False) for tau in (1e-9, 0.01))
    n = [10_000, 1_000_000]
    assert (limits(spread, n, 0.95)[1] > limits(calm, n, 0.95)[1]).all()
    assert (limits(spread, n, 0.95)[0] < limits(calm, n, 0.95)[0]).all()
    plain = limits(spread, n, 0.95, widened=False)
    assert plain[1] == pytest.approx(limits(CALM, n, 0.95)[1])


def test_winsorising_agrees_with_scipy_where_the_edges_are_scores_themselves() -> None:
    scores = np.array([-9.0, -1, -0.5, 0, 0.2, 0.4, 0.6, 0.8, 1, 2, 30])
    assert list(winsorised(scores)) == list(np.sort(winsorize(scores, (0.1, 0.1))))


def test_phi_of_a_worked_example() -> None:
    counts, people = [40, 50, 60, 50, 50], [25_000] * 5
    made = funnel(counts, people)
    scores = 2 * (np.sqrt(counts) - np.sqrt(50))
    low, high = np.quantile(scores, [0.1, 0.9])
    assert made is not None
    assert made.overall == pytest.approx(0.002)
    assert made.phi == pytest.approx(np.mean(np.clip(scores, low, high) ** 2))
    assert made.tau_squared == 0 and made.may_single_out


def test_tau_squared_of_equal_areas_is_the_excess_over_chance() -> None:
    spread = np.full(10, 0.1)
    # k phi - (k - 1) over k w - w, with w = 100: (20 - 9) / 900.
    assert between_variance(2.0, spread) == pytest.approx(11 / 900)
    assert between_variance(0.5, spread) == 0


def test_above_a_phi_of_2_nobody_is_singled_out() -> None:
    counts, people = np.array([10, 20, 40, 80, 160, 3000]), np.full(6, 20_000)
    made = funnel(counts, people)
    assert made is not None and made.phi > 2 and not made.may_single_out
    assert not outside(made, counts, people, CONFIDENCE_95).any()


def test_with_chance_alone_the_one_far_away_is_singled_out() -> None:
    counts, people = np.array([100] * 20 + [190, 40]), np.full(22, 20_000)
    made = funnel(counts, people)
    assert made is not None and made.may_single_out
    assert list(outside(made, counts, people, CONFIDENCE_998)) == [0] * 20 + [1, -1]


@given(st.integers(0, 2**32 - 1))
def test_chance_alone_gives_a_phi_near_one(seed: int) -> None:
    people = np.linspace(50_000, 2_000_000, 400)
    made = funnel(np.random.default_rng(seed).poisson(0.002 * people), people)
    assert made is not None and 0.4 < made.phi < 1.3


@pytest.mark.parametrize(
    ("count", "denominator", "shares"),
    [
        ([1, float("nan"), 3], [9, 9, 9], False),
        ([1, -2, 3], [9, 9, 9], False),
        ([1, 2, 3], [9, 0, 9], False),
        ([1, 2, 3], [9, float("nan"), 9], False),
        ([1, 12, 3], [9, 9, 9], True),
        ([1, 2, 3], [9, 9], False),
    ],
)
def test_a_missing_or_senseless_count_is_an_error_and_never_a_zero(
    count: list[float], denominator: list[float], shares: bool
) -> None:
    with pytest.raises(ValueError, match="every area of a funnel"):
        funnel(count, denominator, shares=shares)


def test_two_counties_or_no_events_have_no_funnel() -> None:
    assert funnel([1, 2], [9, 9]) is None
    assert funnel([], []) is None
    assert funnel([0, 0, 0], [9, 9, 9]) is None
    assert funnel([9, 9, 9], [9, 9, 9], shares=True) is None
