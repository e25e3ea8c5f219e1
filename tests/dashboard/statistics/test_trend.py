"""The words rising and falling need five counted years and hold whichever of them is left out."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2

from dashboard.statistics.intervals import CONFIDENCE_95, count_limits
from dashboard.statistics.trend import CHI_SQUARED_LIMIT, LEVEL, Point, Word, trend


def points(*counts: float) -> list[Point]:
    """Counts with the 95% limits of a Poisson count."""
    lower, upper = count_limits(counts, CONFIDENCE_95)
    return [Point(*each) for each in zip(counts, lower.tolist(), upper.tolist(), strict=True)]


def fitted(found: list[Point], times: list[int]) -> tuple[float, float]:
    """Slope and chi-squared by numpy's weighted least squares: the second route."""
    roots = [3.92 / (p.upper - p.lower) for p in found]
    values = [p.value for p in found]
    matrix = (
        np.column_stack([np.array(times, float), np.ones(len(times))]) * np.array(roots)[:, None]
    )
    slope = np.linalg.lstsq(matrix, np.array(values) * roots, rcond=None)[0][0]
    return float(slope), float(slope**2 / np.linalg.inv(matrix.T @ matrix)[0, 0])


@pytest.mark.parametrize(
    ("counts", "chi_squared", "word"),
    [
        ((80, 85, 93, 101, 115), "7.06", Word.NO_CHANGE),
        ((60, 80, 93, 110, 130), "30.2", Word.RISING),
        ((130, 110, 93, 80, 60), "30.2", Word.FALLING),
        ((90, 90, 90, 90, 90), "0", Word.NO_CHANGE),
    ],
)
def test_the_published_examples_come_out_to_the_printed_digits(
    counts: tuple[float, ...], chi_squared: str, word: Word
) -> None:
    found = trend(points(*counts))
    assert found is not None and found.word is word
    assert f"{found.chi_squared:.3g}" == chi_squared


def test_the_limit_is_that_of_99_8_percent() -> None:
    assert chi2.sf(CHI_SQUARED_LIMIT, 1) == pytest.approx(LEVEL)
    assert pytest.approx(chi2.ppf(0.998, 1), abs=1e-9) == CHI_SQUARED_LIMIT


def test_one_far_year_makes_no_trend_when_the_line_turns_without_it() -> None:
    found = trend(points(100, 98, 96, 94, 200))
    assert found is not None and found.chi_squared > CHI_SQUARED_LIMIT
    assert found.word is Word.NO_CHANGE


def test_a_fit_that_is_level_keeps_no_sign_whatever_rounding_leaves_of_it() -> None:
    counts = (203, 1, 1, 203, 35)  # without the last the four are level
    for order in (counts, counts[::-1]):
        found = trend(points(*order))
        assert found is not None and found.chi_squared > CHI_SQUARED_LIMIT
        assert found.word is Word.NO_CHANGE


@pytest.mark.parametrize("at", range(5))
@pytest.mark.parametrize(
    "unknown", [None, Point(93, 93, 93), Point(93, math.nan, 110), Point(93, 80, math.inf)]
)
def test_a_year_without_an_interval_leaves_no_word(at: int, unknown: Point | None) -> None:
    found: list[Point | None] = [*points(60, 80, 93, 110, 130)]
    found[at] = unknown
    assert trend(found) is None


def test_four_years_make_no_trend_and_of_six_the_latest_five_count() -> None:
    assert trend(points(10, 100, 1_000, 10_000)) is None
    assert trend([]) is None
    assert trend([None, *points(60, 80, 93, 110, 130)]) == trend(points(60, 80, 93, 110, 130))


COUNTS = st.lists(st.integers(0, 100_000), min_size=5, max_size=5)


@settings(deadline=None, max_examples=300)
@given(COUNTS)
def test_numpy_finds_the_same_line_and_the_same_test(counts: list[int]) -> None:
    known = points(*counts)
    found = trend(known)
    slope, chi_squared = fitted(known, [1, 2, 3, 4, 5])
    assert found is not None
    assert found.slope == pytest.approx(slope, rel=1e-6, abs=1e-6 * (1 + max(counts)))
    assert found.chi_squared == pytest.approx(chi_squared, rel=1e-6, abs=1e-6)


@settings(deadline=None, max_examples=300)
@given(COUNTS)
def test_a_word_is_said_only_where_every_other_fit_goes_the_same_way(counts: list[int]) -> None:
    known = points(*counts)
    found = trend(known)
    assert found is not None
    ways = []
    for out in range(5):
        kept = [at for at in range(5) if at != out]
        ways.append(fitted([known[at] for at in kept], [at + 1 for at in kept])[0])
    if found.word is Word.RISING:
        assert all(way > 0 for way in ways) and found.chi_squared > CHI_SQUARED_LIMIT
    elif found.word is Word.FALLING:
        assert all(way < 0 for way in ways) and found.chi_squared > CHI_SQUARED_LIMIT


@settings(deadline=None, max_examples=200)
@given(COUNTS, st.floats(0.001, 1_000))
def test_the_order_of_years_turns_the_word_and_the_unit_leaves_it(
    counts: list[int], scale: float
) -> None:
    known = points(*counts)
    found, back = trend(known), trend(known[::-1])
    assert found is not None and back is not None
    turned = {Word.RISING: Word.FALLING, Word.FALLING: Word.RISING}
    assert back.word is turned.get(found.word, Word.NO_CHANGE)
    rates = trend([Point(p.value * scale, p.lower * scale, p.upper * scale) for p in known])
    assert rates is not None and rates.chi_squared == pytest.approx(found.chi_squared, abs=1e-6)
