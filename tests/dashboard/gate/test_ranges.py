"""Numbers that are told by two bounds stay between them, whatever is done with them."""

import pandas as pd
import pytest

from dashboard.changes import ratios
from dashboard.gate import Bounded, above, change, ratio, total
from dashboard.gate.change import Change
from dashboard.number_words import hedged
from dashboard.ranges import told_as_range, with_least

EXACT = Bounded.exact
FEW = Bounded(1, "..", 1, 4)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([FEW, EXACT(20)], Bounded(21, "..", 21, 24)),
        ([FEW, FEW], Bounded(2, "..", 2, 8)),
        ([FEW, Bounded(20, ">=", 20, None)], Bounded(21, ">=", 21, None)),
        ([FEW, Bounded(20, "<", None, 20)], Bounded(24, "<", None, 24)),
    ],
)
def test_a_sum_is_told_by_what_bounds_it(parts: list[Bounded], expected: Bounded) -> None:
    assert total(parts) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (FEW, EXACT(100), Bounded(1, "..", 1, 4)),
        (EXACT(100), FEW, Bounded(2500, "..", 2500, 10000)),
        (FEW, Bounded(100, ">=", 100, None), Bounded(4, "<=", None, 4)),
        (Bounded(100, ">=", 100, None), FEW, Bounded(2500, ">=", 2500, None)),
    ],
)
def test_a_ratio_is_told_by_what_bounds_it(
    first: Bounded, second: Bounded, expected: Bounded
) -> None:
    assert ratio(first, second, 100) == expected
    many = ratios(_table(first), _table(second), 100).iloc[0]
    told = (many["comparator"], many["value"], many["lower"], many["upper"])
    sides = [None if pd.isna(side) else float(side) for side in told[2:]]
    assert (told[0], float(told[1]), *sides) == (
        expected.comparator, expected.value, expected.lower, expected.upper,
    )  # fmt: skip


def _table(figure: Bounded) -> pd.DataFrame:
    return pd.DataFrame([vars(figure)])


def test_order_and_change_are_stated_only_beyond_both_bounds() -> None:
    assert above(EXACT(5), FEW) and not above(EXACT(4), FEW)
    assert change(FEW, EXACT(5)) == Change("rise")
    assert change(FEW, EXACT(4)) == Change("open")
    assert change(FEW, FEW) == Change("open")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_both_bounds_are_said(language: str) -> None:
    assert hedged(1, "..", "complete", language, 4) == "1–4"
    assert hedged(0.8333, "..", "complete", language, 3.3333) == "0.83–3.34"


def test_rows_begin_at_the_lower_bound_and_others_stay() -> None:
    rows = pd.DataFrame(
        {"value": [None, 7.0, None], "comparator": ["..", "=", None], "lower": [1.0, 7.0, None]}
    )
    assert with_least(rows)["value"].fillna(-1).tolist() == [1.0, 7.0, -1.0]
    assert rows["value"].isna().sum() == 2
    assert [told_as_range(row) for row in ({"comparator": ".."}, {"comparator": "="})] == [
        True, False,
    ]  # fmt: skip
