"""A class is claimed only where every value that the words allow lies in it."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.gate.classes import MOST, OPEN, Classes, quantile_classes, readable
from tests.many import many


def rows(*figures: tuple[float | None, float | None, str]) -> pd.DataFrame:
    """Lower bound, upper bound and comparator of each figure."""
    return pd.DataFrame(figures, columns=["lower", "upper", "comparator"])


@pytest.mark.parametrize(
    ("lower", "upper", "comparator", "expected"),
    [
        (10, 10, "=", 0),
        (11, 11, "=", 1),
        (20, 20, "=", 1),
        (21, 21, "=", 2),
        (20, None, ">", 2),  # more than 20 is above the break at 20
        (20, None, ">=", OPEN),  # at least 20 may be 20
        (10, None, ">", OPEN),
        (None, 10, "<", 0),
        (None, 11, "<", OPEN),
        (None, None, "~", OPEN),
        (12, 18, "~", 1),
        (8, 12, "~", OPEN),
        (0, 0, "=", 0),
    ],
)
def test_bounds_settle_a_class_or_leave_it_open(lower, upper, comparator, expected):
    assert Classes((10.0, 20.0)).of(rows((lower, upper, comparator))).tolist() == [expected]


def test_without_breaks_there_is_one_class_and_nothing_is_open():
    assert Classes(()).of(rows((5, 5, "="), (None, None, "~"))).tolist() == [0, 0]


@st.composite
def figures(draw) -> tuple[tuple[float | None, float | None, str], float]:
    """Bounds with a comparator that fits them, and a true value that they allow."""
    comparator = draw(st.sampled_from(["=", ">", ">=", "<", "~", "within"]))
    low, high = sorted(draw(st.tuples(st.integers(0, 60), st.integers(0, 60))))
    true = low + (high - low) * draw(st.floats(0, 1))
    if comparator == "=":
        return (high, high, "="), high
    if comparator == ">":
        return (low, None, ">"), max(true, np.nextafter(low, 99))
    if comparator == ">=":
        return (low, None, ">="), true
    if comparator == "<":
        return (None, high, "<"), min(true, np.nextafter(high, -99))
    return ((low, high, "~") if comparator == "within" else (None, None, "~")), true


@many(2_000)
@given(st.lists(st.integers(1, 59), max_size=4, unique=True).map(sorted), figures())
def test_no_true_value_within_the_bounds_contradicts_the_class(breaks, figure):
    bounds, true = figure
    (claimed,) = Classes(tuple(map(float, breaks))).of(rows(bounds)).tolist()
    assert claimed in (OPEN, sum(true > each for each in breaks))


VALUES = st.lists(st.integers(0, 100_000) | st.floats(0, 500), min_size=1, max_size=200)


@settings(deadline=None)
@example([0, 1, 5e-324])
@given(VALUES)
def test_breaks_are_the_quantiles_that_numpy_finds_rounded_up(values):
    found = quantile_classes(values)
    wanted = max(1, min(MOST, (len(set(map(float, values))) + 1) // 2))
    shares = [part / wanted for part in range(1, wanted)]
    exact = np.quantile(np.array(values, dtype=float), shares, method="inverted_cdf")
    rounded = {readable(float(each)) for each in exact}
    assert set(found.breaks) == {each for each in rounded if each < max(values)}
    assert list(found.breaks) == sorted(found.breaks)


@settings(deadline=None)
@given(st.lists(st.integers(100, 999), min_size=25, unique=True))
def test_classes_of_different_whole_numbers_hold_about_as_many_each(values):
    exact = rows(*((value, value, "=") for value in values))
    counts = np.bincount(quantile_classes(values).of(exact), minlength=5)
    assert counts.max() - counts.min() <= 1


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, 0), (7, 7), (581, 581), (12_345, 12_400), (41.21, 41.3), (0.123, 0.13), (0.0201, 0.021)],
)
def test_breaks_have_no_more_digits_than_people_are_shown(value, expected):
    assert readable(value) == expected


@pytest.mark.parametrize(("count", "classes"), [(1, 1), (2, 1), (3, 2), (5, 3), (8, 4), (9, 5)])
def test_few_counties_make_few_classes(count, classes):
    assert quantile_classes(range(1, count + 1)).count == classes


def test_without_an_exact_figure_there_is_nothing_to_split_by():
    assert quantile_classes([]) == Classes(())
