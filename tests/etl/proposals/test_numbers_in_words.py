"""A number that is written in any way, with any hedge, is read back from a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.etl.numbers.writing import WAYS_TO_WRITE, numbers, writings
from tests.etl.proposals.shipped import propose
from tests.many import many

BEFORE = {"": "=", "约": "~", "近": "~", "超过": ">", "逾": ">", "至少": ">=", "不足": "<"}
BEHIND = {"": "=", "以上": ">=", "左右": "~", "以下": "<"}
ENGLISH = {
    "": "=", "more than ": ">", "over ": ">", "at least ": ">=", "about ": "~", "nearly ": "~",
    "some ": "~", "fewer than ": "<", "up to ": "<",
}  # fmt: skip


@many(150)
@given(numbers.filter(lambda number: number > 1), writings, st.sampled_from(sorted(BEFORE)))
def test_chinese_hedges_stand_before(number: int, way: str, hedge: str) -> None:
    text = f"今年以来受理案件{hedge}{WAYS_TO_WRITE[way](number)}件，办结2件。"
    first = propose(text)[0]
    assert (first.value, first.comparator) == (number, BEFORE[hedge])
    assert first.measure_word == "件" and first.quote.endswith("件")


@many(60)
@given(numbers.filter(lambda number: number > 1), st.sampled_from(sorted(BEHIND)))
def test_chinese_hedges_stand_behind(number: int, hedge: str) -> None:
    (only,) = propose(f"接待咨询{number}人次{hedge}。")
    assert (only.value, only.comparator) == (number, BEHIND[hedge])


@many(150)
@given(
    st.integers(min_value=2, max_value=10**8).filter(lambda number: not 1900 <= number < 2100),
    st.sampled_from(sorted(ENGLISH)),
    st.sampled_from(["{}", "{:,}"]),
)
def test_english_hedges(number: int, hedge: str, way: str) -> None:
    (only,) = propose(f"Last year it closed {hedge}{way.format(number)} cases.")
    assert (only.value, only.comparator) == (number, ENGLISH[hedge])


@pytest.mark.parametrize(
    ("words", "value", "comparator"),
    [
        ("300余", 300, ">"),
        ("300多", 300, ">"),
        ("3千余", 3000, ">"),
        ("10余万", 100_000, ">"),
        ("1.2万余", 12_000, ">"),
        ("千余", 1000, ">"),
        ("近百", 100, "~"),
        ("上万", 10_000, ">="),
        ("三十多", 30, ">"),
        ("8万5千余", 85_000, ">"),
        ("１２０", 120, "="),
        ("3, 949", 3949, "="),
    ],
)
def test_hedged_chinese_counts(words: str, value: float, comparator: str) -> None:
    (only,) = propose(f"接待咨询{words}人次。")
    assert (only.value, only.comparator) == (value, comparator)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twelve", 12),
        ("twenty-five", 25),
        ("three hundred", 300),
        ("4.3 lakh", 430_000),
        ("1.5 crore", 15_000_000),
        ("2 million", 2_000_000),
        ("12,34,567", 1_234_567),
        ("3, 949", 3949),
    ],
)
def test_english_counts(words: str, value: float) -> None:
    (only,) = propose(f"It closed {words} cases.")
    assert only.value == value
