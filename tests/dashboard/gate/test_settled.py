"""A figure has a place among many only where every value that its words allow has it."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.gate import Bounded, above, leader
from dashboard.gate.settled import leading, settled
from tests.many import many

BOUNDS = {
    "=": lambda v: (v, v),
    ">": lambda v: (v, None),
    ">=": lambda v: (v, None),
    "<": lambda v: (None, v),
    "<=": lambda v: (None, v),
    "~": lambda v: (None, None),
}


def table(*figures: tuple[str, float]) -> pd.DataFrame:
    """One row a figure, named a, b, c and so on."""
    rows = [
        {"area": f"{chr(97 + i % 26)}{i // 26 or ''}", "value": float(value), "comparator": sign}
        | dict(zip(("lower", "upper"), BOUNDS[sign](float(value)), strict=True))
        for i, (sign, value) in enumerate(figures)
    ]
    columns = ["area", "value", "comparator", "lower", "upper"]
    return pd.DataFrame(rows, columns=columns).astype({"lower": float, "upper": float})


@pytest.mark.parametrize(
    ("figures", "placed"),
    [
        ([("=", 5), ("=", 9), ("=", 9)], [True, True, True]),
        ([("=", 5), (">", 20)], [True, True]),
        ([("=", 5), (">", 3)], [True, False]),
        ([("=", 5000), (">", 5000)], [True, True]),
        ([("=", 5000), (">=", 5000)], [True, False]),
        ([("=", 5), ("<", 5)], [True, False]),
        ([("=", 6), ("<", 5)], [True, True]),
        ([(">", 9), (">", 20)], [False, False]),
        ([("=", 5), ("~", 300)], [True, False]),
        ([("~", 300)], [True]),
    ],
)
def test_only_a_bound_that_settles_its_place_has_one(figures, placed) -> None:
    assert settled(table(*figures))[0].tolist() == placed


def test_heights_put_more_than_5000_above_an_exact_5000() -> None:
    _, height = settled(table(("=", 5000), (">", 5000), ("<", 9), ("=", 10)))
    assert height[1] > height[0] > height[3] > height[2]


def test_nobody_leads_an_empty_table_and_one_alone_leads_nobody() -> None:
    assert leading(table()) is None
    assert leading(table(("=", 9))) is None


signs = st.sampled_from(["=", "=", "=", ">", ">=", "<", "<=", "~"])
figures = st.lists(st.tuples(signs, st.integers(0, 30)), max_size=25)


def bounded(rows: pd.DataFrame) -> dict[str, Bounded]:
    return {row["area"]: Bounded.from_row(row) for row in rows.to_dict("records")}


@many()
@given(figures)
def test_the_order_by_height_is_never_contradicted(found) -> None:
    rows = table(*found)
    placed, height = settled(rows)
    known = list(bounded(rows).values())
    for first, own, high in zip(known, placed, height, strict=True):
        for second, other, low in zip(known, placed, height, strict=True):
            if own and other and high > low:
                assert above(first, second)


@many()
@given(figures)
def test_the_one_that_leads_is_the_one_the_slow_way_finds(found) -> None:
    rows = table(*found)
    assert leading(rows) == leader(bounded(rows))
