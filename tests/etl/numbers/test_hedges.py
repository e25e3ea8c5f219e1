import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.numbers import Comparator, Coverage, bounds, parse_quantity
from tests.etl.numbers.writing import WAYS_TO_WRITE, in_chinese, numbers, writings

BEFORE = {
    ">": ["超过", "超", "逾", "多于", "突破", ">", "＞", "more than ", "over ", "in excess of "],
    ">=": ["至少", "不少于", "不低于", ">=", "≥", "at least ", "no fewer than ", "not less than "],
    "~": ["约", "大约", "近", "将近", "接近", "~", "～", "≈", "about ", "around ", "nearly ",
          "almost ", "approximately ", "approx. ", "some "],
    "<": ["不足", "不到", "少于", "不超过", "<", "less than ", "fewer than ", "under ", "up to "],
}  # fmt: skip
AFTER = {
    ">": ["余", "多", "餘"],
    ">=": ["以上", "+", " plus", " or more", " and above"],
    "~": ["左右", "上下", " or so"],
    "<": ["以下", "以内"],
}
PAIRS_BEFORE = [(word, sign) for sign, words in BEFORE.items() for word in words]
PAIRS_AFTER = [(word, sign) for sign, words in AFTER.items() for word in words]


@pytest.mark.parametrize(("word", "sign"), PAIRS_BEFORE)
@pytest.mark.parametrize("number", ["5000", "5,000", "五千", "0.5万"])
def test_hedges_before(word: str, sign: str, number: str) -> None:
    quantity = parse_quantity(word + number)
    assert quantity is not None and (quantity.value, quantity.comparator) == (5000, sign)


@pytest.mark.parametrize(("word", "sign"), PAIRS_AFTER)
@pytest.mark.parametrize("number", ["5000", "5,000", "五千", "0.5万"])
def test_hedges_after(word: str, sign: str, number: str) -> None:
    quantity = parse_quantity(number + word)
    assert quantity is not None and (quantity.value, quantity.comparator) == (5000, sign)


@pytest.mark.parametrize(
    ("text", "value", "sign", "word"),
    [
        ("一千一百多", 1_100, ">", ""),
        ("五千余", 5_000, ">", ""),
        ("8万5千余", 85_000, ">", ""),
        ("8万5千余件", 85_000, ">", "件"),
        ("百余", 100, ">", ""),
        ("百余万", 1_000_000, ">", ""),
        ("千余份", 1_000, ">", "份"),
        ("两万余份", 20_000, ">", "份"),
        ("十几人", 10, ">", "人"),
        ("二十几", 20, ">", ""),
        ("十来人", 10, "~", "人"),
        ("上万人次", 10_000, ">=", "人次"),
        ("过百场", 100, ">", "场"),
        ("30余萬人次", 300_000, ">", "人次"),
        ("3110余万元", 31_100_000, ">", "元"),
        ("1.3億余元", 130_000_000, ">", "元"),
        ("50多万人次", 500_000, ">", "人次"),
        ("五千万余元", 50_000_000, ">", "元"),
        ("600余人次", 600, ">", "人次"),
        ("25800多平方米", 25_800, ">", "平方米"),
        ("300人次以上", 300, ">=", "人次"),
        ("300人次左右", 300, "~", "人次"),
        ("5000+ copies", 5_000, ">=", "copies"),
        ("5,000-odd copies", 5_000, ">", "copies"),
        ("over 5 million yuan", 5_000_000, ">", "yuan"),
        ("nearly 2 lakh", 200_000, "~", ""),
        ("More than 2,300 persons", 2_300, ">", "persons"),
        ("（约）300", 300, "~", ""),
        ("300（余）", 300, ">", ""),
    ],
)
def test_phrases_from_reports(text: str, value: float, sign: str, word: str) -> None:
    quantity = parse_quantity(text)
    assert quantity is not None
    assert (quantity.value, quantity.comparator, quantity.measure_word) == (value, sign, word)
    assert quantity.words == text


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("近50余", "~"),
        ("近百余场", "~"),
        ("约5000余份", "~"),
        ("约300左右", "~"),
        ("超过5000余", ">"),
        ("超过5000以上", ">="),
        ("至少5000余", ">="),
    ],
)
def test_mixed_hedges_make_the_weakest_claim(text: str, sign: str) -> None:
    quantity = parse_quantity(text)
    assert quantity is not None and quantity.comparator == sign


@pytest.mark.parametrize("text", ["不足300余", "less than 300 or more", "=300左右", "超过300以下"])
def test_hedges_that_contradict_are_not_read(text: str) -> None:
    assert parse_quantity(text) is None


@pytest.mark.parametrize(
    ("text", "value", "sign"),
    [
        ("据不完全统计，300余人次", 300, ">"),
        ("據不完全統計:1000", 1000, "="),
        ("300（不完全统计）", 300, "="),
        ("300 (incomplete statistics)", 300, "="),
        ("According to incomplete statistics, 1,000 times", 1000, "="),
        ("12 times (incomplete)", 12, "="),
    ],
)
def test_incomplete_statistics_are_noticed(text: str, value: float, sign: str) -> None:
    quantity = parse_quantity(text)
    assert quantity is not None
    assert (quantity.value, quantity.comparator) == (value, sign)
    assert quantity.coverage is Coverage.INCOMPLETE


def test_coverage_is_left_open_where_the_cell_does_not_say() -> None:
    quantity = parse_quantity("300人次")
    assert quantity is not None and quantity.coverage is None


@given(numbers, writings, st.sampled_from(PAIRS_BEFORE))
def test_a_hedge_before_keeps_the_value(number: int, way: str, pair: tuple[str, str]) -> None:
    quantity = parse_quantity(pair[0] + WAYS_TO_WRITE[way](number))
    assert quantity is not None
    assert (quantity.value, quantity.comparator) == (number, pair[1])


@given(numbers, st.sampled_from(PAIRS_BEFORE), st.sampled_from(PAIRS_AFTER))
def test_more_hedges_never_claim_more(
    number: int, before: tuple[str, str], after: tuple[str, str]
) -> None:
    with_one = parse_quantity(before[0] + in_chinese(number))
    with_two = parse_quantity(before[0] + in_chinese(number) + after[0])
    assert with_one is not None
    if with_two is not None:
        lower, upper = bounds(with_one.value, with_one.comparator, Coverage.COMPLETE)
        wider_lower, wider_upper = bounds(with_two.value, with_two.comparator, Coverage.COMPLETE)
        assert with_two.comparator != Comparator.EXACT
        assert wider_lower is None or wider_lower == lower
        assert wider_upper is None or wider_upper == upper
