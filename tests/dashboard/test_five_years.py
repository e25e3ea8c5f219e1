"""A county of a series has a word only if its latest five years are all counted exactly."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.five_years import five_years, untested
from dashboard.frame import Frame
from dashboard.series import Series, against_base, gather
from dashboard.statistics.intervals import CONFIDENCE_95, count_limits
from dashboard.statistics.trend import Point, Word, trend
from tests.dashboard.screens import frame, published


@pytest.fixture(autouse=True)
def own_data(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


Line = tuple[int, float, str, float | None, float | None, int]
COUNTS = (60, 80, 93, 110, 130)


def exact(year: int, value: float, stretch: int = 0) -> Line:
    return (year, value, "=", value, value, stretch)


def series(*lines: Line, indicator: str = "cases_accepted") -> Series:
    """One county in colour with these figures."""
    names = ["reporting_year", "value", "comparator", "lower", "upper", "stretch"]
    rows = pd.DataFrame(lines, columns=names).assign(area="a", variant="unknown")
    return Series(indicator, rows, rows.iloc[:0], (), ("a",))


def five(*counts: float, first: int = 2016, stretch: int = 0) -> list[Line]:
    return [exact(first + at, count, stretch) for at, count in enumerate(counts)]


def word(*lines: Line) -> Word | None:
    found = five_years(frame(), series(*lines)).get("a")
    return found.word if found else None


def test_five_exact_years_in_a_row_have_the_word_of_the_test_and_its_years() -> None:
    found = five_years(frame(), series(*five(*COUNTS)))["a"]
    assert (found.word, found.first, found.last) == (Word.RISING, 2016, 2020)
    assert word(*five(*COUNTS[::-1])) is Word.FALLING
    assert word(*five(80, 85, 93, 101, 115)) is Word.NO_CHANGE


@pytest.mark.parametrize(
    "lines",
    [
        five(*COUNTS)[1:],  # four years
        [*five(*COUNTS[:4]), exact(2021, 130)],  # five, but one year is missing between
        [*five(*COUNTS[:2]), (2018, 93, ">", 93, None, 0), *five(110, 130, first=2019)],
        [*five(*COUNTS[:4]), (2020, 130, "~", None, None, 0)],
        [*five(*COUNTS[:4]), (2020, 130, "=", 130, None, 0)],  # incomplete statistics
        [*five(*COUNTS[:4]), (2020, 130, "=", 120, 140, 0)],
        [*five(*COUNTS[:3]), *five(110, 130, first=2019, stretch=1)],  # another definition
    ],
)
def test_no_word_without_five_exact_years_in_a_row_of_one_definition_and_boundary(
    lines: list[Line],
) -> None:
    assert word(*lines) is None


def test_a_hedge_before_the_latest_five_years_takes_no_word_away() -> None:
    assert word((2015, 50, ">", 50, None, 0), *five(*COUNTS)) is Word.RISING


@pytest.mark.parametrize(
    ("indicator", "reason"),
    [
        ("cases_accepted", ""),
        ("cases_accepted_per_10000_residents", ""),
        ("materials_distributed", "outreach"),
        ("materials_per_10000_residents", "outreach"),
        ("wages_recovered_cny", "money"),
        ("lawyers", "stock"),
        ("briefs", "chosen"),
    ],
)
def test_only_counts_of_independent_events_and_their_rates_are_tested(
    indicator: str, reason: str
) -> None:
    assert untested(frame(), indicator) == reason
    if reason:
        assert five_years(frame(), series(*five(*COUNTS), indicator=indicator)) == {}


def gathered(view: Frame, indicator: str) -> Series:
    found = gather(view, indicator)
    assert found is not None
    return found


def test_a_rate_is_tested_with_the_limits_of_its_count_over_its_residents() -> None:
    rate, view = "cases_accepted_per_10000_residents", frame(figures="demonstration")
    found = five_years(view, gathered(view, rate))
    assert found
    for area, each in found.items():
        points = [by_hand(area, year) for year in range(each.first, each.last + 1)]
        again = trend(points)
        assert again is not None and again.word is each.word


def by_hand(area: str, year: int) -> Point:
    """The rate of one county and year with its limits, straight from the published figures."""
    rows = published("demonstration", year)
    rows = rows[rows["area"].eq(area)].set_index("indicator")
    count, people = rows.loc["cases_accepted", "value"], rows.loc["population", "value"]
    low, high = count_limits(count, CONFIDENCE_95)
    return Point(*(float(each) * 10_000 / people for each in (count, low, high)))


def test_an_index_keeps_the_words_of_its_figures_as_counted() -> None:
    view = frame(figures="demonstration")
    counted = gathered(view, "cases_accepted")
    index = against_base(counted, 2019)
    whole = five_years(view, counted)
    assert five_years(view, index) == {area: whole[area] for area in index.areas if area in whole}
