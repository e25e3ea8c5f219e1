"""Sums cover only what may be added, keep the bounds, and compare only the same counties."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import totals
from dashboard.gate import Bounded, total
from dashboard.totals import Total
from tests.many import many


def of(year: int, figures: dict[str, tuple[float, str, float | None, float | None]]) -> Total:
    """A sum over counties, from value, comparator, lower and upper of each."""
    rows = pd.DataFrame(
        [
            {"area": area, "figure_id": f"{area}:1", "value": value, "comparator": sign}
            | {"lower": lower, "upper": upper}
            for area, (value, sign, lower, upper) in figures.items()
        ]
    )
    summed = total(map(Bounded.from_row, rows.to_dict("records")))
    assert summed is not None
    return Total("consultations", year, "year", summed, rows, rows)


def exact(value: float) -> tuple[float, str, float | None, float | None]:
    return value, "=", value, value


def more_than(value: float) -> tuple[float, str, float | None, float | None]:
    return value, ">", value, None


def test_a_sum_with_an_open_figure_is_open_upwards():
    found = of(2020, {"a": more_than(5000), "b": exact(1000)})
    assert (found.figure.lower, found.figure.upper, found.count) == (6000, None, 2)


def test_accepted_and_closed_are_paired_over_counties_that_have_both():
    accepted = [of(2019, {"a": exact(1)}), of(2020, {"a": exact(10), "b": exact(20)})]
    closed = [of(2020, {"b": exact(15), "c": exact(40)}), of(2021, {"a": exact(2)})]
    first, second = totals.paired(accepted, closed)
    assert [(each.year, each.figure.value) for each in first] == [(2020, 20)]
    assert [(each.year, each.figure.value) for each in second] == [(2020, 15)]


def test_years_without_a_county_that_has_both_are_left_out():
    assert totals.paired([of(2020, {"a": exact(1)})], [of(2020, {"b": exact(1)})]) == ([], [])


def test_a_change_is_only_over_counties_that_are_in_both_years():
    before = of(2019, {"a": exact(100), "gone": exact(900)})
    after = of(2020, {"a": exact(110), "new": exact(1)})
    found = totals.common_change(before, after)
    assert found is not None
    change, count = found
    assert (change.percent, change.direction, count) == (pytest.approx(10), "rise", 1)


def test_without_a_common_county_there_is_no_change():
    assert totals.common_change(of(2019, {"a": exact(1)}), of(2020, {"b": exact(2)})) is None


def test_a_change_through_lower_bounds_has_no_percent():
    found = totals.common_change(of(2019, {"a": exact(100)}), of(2020, {"a": more_than(200)}))
    assert found is not None and found[0].percent is None and found[0].direction == "rise"


def test_a_line_of_years_holds_only_counties_that_reported_in_all_of_them():
    found = [
        of(2019, {"a": exact(1), "b": exact(10)}),
        of(2020, {"a": exact(2)}),
        of(2021, {"a": exact(3), "c": exact(100)}),
    ]
    assert totals.common_series(found) == [(2019, 1), (2020, 2), (2021, 3)]
    assert totals.common_series([of(2019, {"a": exact(1)}), of(2020, {"b": exact(1)})]) == []


def test_only_a_sum_of_one_leads_to_a_sentence():
    assert totals.only_figure(of(2020, {"a": exact(1)})) == "a:1"
    assert totals.only_figure(of(2020, {"a": exact(1), "b": exact(2)})) is None


WORDED = st.one_of(
    st.integers(0, 10**9).map(lambda n: exact(float(n))),
    st.integers(0, 10**9).map(lambda n: more_than(float(n))),
    st.integers(0, 10**9).map(lambda n: (float(n), "=", float(n), None)),
    st.integers(0, 10**9).map(lambda n: (float(n), "<", None, float(n))),
    st.integers(0, 10**9).map(lambda n: (float(n), "~", None, None)),
)


@many()
@given(st.lists(WORDED, max_size=12))
def test_a_sum_by_column_is_the_sum_that_the_gate_makes_figure_by_figure(figures) -> None:
    columns = ("value", "comparator", "lower", "upper")
    rows = pd.DataFrame([dict(zip(columns, each, strict=True)) for each in figures])
    assert totals.sum_of(rows) == total(map(Bounded.from_row, rows.to_dict("records")))
