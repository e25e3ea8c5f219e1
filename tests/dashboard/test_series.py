"""What is said of a series: who changed, on which year, and where the quartiles lie."""

import pandas as pd
import pytest

from dashboard.series import borrowed, ends, on_year_before, tally
from dashboard.series_marks import bands

Line = tuple[str, int, float, str, float | None, float | None, int]


def rows(*lines: Line) -> pd.DataFrame:
    names = ["area", "reporting_year", "value", "comparator", "lower", "upper", "stretch"]
    return pd.DataFrame(lines, columns=names)


def exact(area: str, year: int, value: float, stretch: int = 0) -> Line:
    return (area, year, value, "=", value, value, stretch)


def test_counties_are_counted_by_the_way_they_went_since_their_last_break() -> None:
    found = rows(
        exact("rose", 2015, 90),
        exact("rose", 2016, 10, 1),
        exact("rose", 2018, 20, 1),
        exact("fell", 2016, 9),
        exact("fell", 2017, 8),
        ("open", 2016, 50.0, ">", 50.0, None, 0),
        exact("open", 2017, 60),
        exact("alone", 2016, 5),
    )
    assert tally(found) == {"rise": 1, "fall": 1, "open": 1}
    assert ends(found)["rose"][2] == 2
    assert ends(found)["rose"][0]["reporting_year"] == 2016


def told(found: pd.DataFrame) -> list[tuple[object, ...]]:
    plain = found.astype(object).where(found.notna(), None)
    return [tuple(line) for line in plain[["direction", "least", "most"]].to_numpy().tolist()]


def test_the_change_on_the_year_before_skips_no_gap_and_crosses_no_break() -> None:
    found = rows(
        exact("a", 2015, 10), exact("a", 2016, 12), exact("a", 2018, 20), exact("a", 2019, 30, 1)
    )
    assert told(on_year_before(found)) == [
        ("missing", None, None), ("rise", pytest.approx(20), pytest.approx(20)),
        ("missing", None, None), ("break", None, None),
    ]  # fmt: skip


def test_more_than_fifty_after_an_exact_forty_is_at_least_a_quarter_more() -> None:
    found = rows(exact("a", 2016, 40), ("a", 2017, 50.0, ">", 50.0, None, 0))
    assert told(on_year_before(found))[1] == ("rise", 25.0, None)


def test_quartiles_are_values_that_were_reported_and_need_four_of_them() -> None:
    four = [exact(name, 2016, value) for name, value in zip("abcd", (1, 2, 3, 40), strict=True)]
    found = bands(rows(*four, exact("a", 2017, 5)))
    assert [(b.position, b.low, b.middle, b.high, b.count) for b in found] == [(2016, 1, 2, 3, 4)]


def test_residents_of_another_year_are_named_and_those_of_the_same_are_not() -> None:
    assert borrowed({"denominator_year": 2020, "reporting_year": 2016}) == 2020
    assert borrowed({"denominator_year": 2016, "reporting_year": 2016}) is None
    assert borrowed({"denominator_year": None, "reporting_year": 2016}) is None
