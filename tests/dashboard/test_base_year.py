"""An index keeps the bounds of its figures and never crosses a break."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.base_year import base_years, default_base, to_base
from dashboard.gate import Reason

Line = tuple[str, int, float, str, float | None, float | None, int]


def rows(*lines: Line) -> pd.DataFrame:
    names = ["area", "reporting_year", "value", "comparator", "lower", "upper", "stretch"]
    found = pd.DataFrame(lines, columns=names)
    return found.assign(figure_id=[f"r:{n}" for n in range(len(lines))], coverage="complete")


def exact(area: str, year: int, value: float, stretch: int = 0) -> Line:
    return (area, year, value, "=", value, value, stretch)


def bounds(found: pd.DataFrame) -> list[tuple[object, ...]]:
    plain = found[["value", "comparator", "lower", "upper"]].astype(object)
    return [tuple(None if pd.isna(v) else v for v in line) for line in plain.to_numpy().tolist()]


def test_the_base_year_is_a_hundred_and_the_others_follow() -> None:
    index, refused = to_base(rows(exact("a", 2016, 80), exact("a", 2017, 100)), 2016)
    assert bounds(index) == [(100.0, "=", 100.0, 100.0), (125.0, "=", 125.0, 125.0)]
    assert refused == []


def test_more_than_stays_a_bound_above_and_below_the_line_of_division() -> None:
    more = ("a", 2016, 50.0, ">", 50.0, None, 0)
    index, _ = to_base(rows(more, exact("a", 2017, 100)), 2016)
    assert bounds(index) == [(100.0, "=", 100.0, 100.0), (200.0, "<", None, 200.0)]
    index, _ = to_base(rows(exact("a", 2015, 25), more), 2015)
    assert bounds(index)[1] == (200.0, ">", 200.0, None)


@pytest.mark.parametrize(
    ("base", "reason"),
    [
        (exact("a", 2015, 10), Reason.NO_BASE),
        (exact("a", 2016, 0), Reason.ZERO_BASE),
        (("a", 2016, 300.0, "~", None, None, 0), Reason.OPEN_BASE),
    ],
)
def test_without_a_base_there_is_no_index_and_a_reason(base: Line, reason: Reason) -> None:
    index, refused = to_base(rows(base, exact("a", 2017, 5)), 2016)
    assert index.empty
    assert [(each.area, each.year, each.reason) for each in refused] == [("a", 2016, reason)]


def test_years_beyond_a_break_have_no_index_and_are_named_together() -> None:
    lines = [exact("a", 2016, 10), exact("a", 2017, 12, 1), exact("a", 2018, 14, 1)]
    index, refused = to_base(rows(*lines), 2016)
    assert list(index["reporting_year"]) == [2016]
    assert [(each.reason, each.values) for each in refused] == [
        (Reason.BEYOND_BREAK, {"others": "2017–2018"})
    ]


def test_the_first_year_that_serves_more_than_half_is_the_base() -> None:
    found = rows(
        exact("a", 2015, 1), exact("a", 2016, 1), exact("b", 2016, 1), exact("c", 2017, 1),
        exact("b", 2017, 0), exact("d", 2014, 1),
    )  # fmt: skip
    assert default_base(found, ["a", "b", "c"]) == 2016
    assert base_years(found, ["a", "b", "c"]) == [2015, 2016, 2017]
    assert default_base(found, ["b"]) == 2016
    assert default_base(found, ["e"]) is None


@settings(deadline=None, max_examples=40)
@given(st.floats(1, 1e6), st.floats(0, 1e6), st.floats(0, 1e6))
def test_every_value_the_words_allow_lies_within_the_index(
    base: float, lower: float, more: float
) -> None:
    line = ("a", 2017, lower, "~", lower, lower + more, 0)
    index, _ = to_base(rows(exact("a", 2016, base), line), 2016)
    _, after = bounds(index)
    assert after[2] == pytest.approx(100 * lower / base)
    assert after[3] == pytest.approx(100 * (lower + more) / base)
