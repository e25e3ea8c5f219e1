"""Intervals stand only where chance has a say, and keep what the words leave open open."""

import numpy as np
import pytest
from scipy import stats

from dashboard.gate import Bounded
from dashboard.gate.limits import with_limits, with_standing
from tests.dashboard.gate.rows import CASES, LEAFLETS, PER_RESIDENTS, ratios, rows


def sides(found, name: str = "95") -> list[tuple[float, float]]:
    lines = zip(found[f"lower{name}"], found[f"upper{name}"], strict=True)
    return [(round(low, 3), round(high, 3)) for low, high in lines]


def test_a_count_has_the_interval_of_its_vectors():
    found = with_limits(rows({"value": 0}, {"value": 5}, {"value": 53}), CASES)
    assert sides(found) == [(0.0, 3.689), (1.623, 11.668), (39.698, 69.327)]
    assert list(found["interval"]) == ["byar"] * 3


def test_a_rate_has_the_limits_of_its_count_over_its_residents():
    found = with_limits(ratios({"above": 5, "below": 100_000}), PER_RESIDENTS)
    low, high = stats.chi2.ppf([0.025, 0.975], [10, 12]) / 2
    assert sides(found) == [(round(low / 10, 3), round(high / 10, 3))]


def test_an_open_bound_leaves_that_side_of_the_interval_open():
    found = with_limits(rows({"comparator": ">", "value": 53}, {"comparator": "<"}), CASES)
    (low, high), (under, over) = sides(found)
    assert low == 39.698 and np.isnan(high)
    assert np.isnan(under) and over == 18.391


def test_residents_of_whom_only_the_least_is_known_bound_a_rate_from_above():
    found = with_limits(ratios({"above": 53, "below": 100_000, "below_word": ">="}), PER_RESIDENTS)
    assert np.isnan(found["lower95"].iloc[0])
    assert found["upper95"].iloc[0] == pytest.approx(6.9327, abs=1e-4)


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ({"comparator": "~"}, CASES),
        ({"variant": "with_group_claim"}, CASES),
        ({}, LEAFLETS),
    ],
)
def test_about_group_claims_and_outreach_have_no_interval(line, asked):
    found = with_limits(rows(line), asked)
    assert found[["lower95", "upper95", "lower998", "upper998"]].isna().all(axis=None)
    assert list(found["interval"]) == [""]


def test_a_county_stands_higher_only_if_its_whole_interval_does():
    found = with_limits(
        ratios({"above": 100, "below": 100_000}, {"above": 40, "below": 100_000}), PER_RESIDENTS
    )
    said = with_standing(found, PER_RESIDENTS, Bounded.exact(4.0))
    assert list(said["standing"]) == ["higher", "similar"]
    unsure = with_standing(found, PER_RESIDENTS, Bounded(4.0, ">=", 4.0, None))
    assert list(unsure["standing"]) == ["not_compared", "not_compared"]
    assert set(with_standing(found, PER_RESIDENTS, None)["standing"]) == {"not_compared"}
