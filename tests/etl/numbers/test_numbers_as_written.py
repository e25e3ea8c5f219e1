import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.numbers import Comparator, parse_quantity
from tests.etl.numbers.writing import WAYS_TO_WRITE, in_chinese, numbers, writings


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("93", 93),
        ("2456.0", 2456),
        ("0.5", 0.5),
        ("5,000", 5000),
        ("3, 949", 3949),
        ("３，９４９", 3949),
        ("１２．５", 12.5),
        ("1,234,567", 1_234_567),
        ("12,34,567", 1_234_567),
        ("  53\u3000", 53),
        ("1.2万", 12_000),
        ("1.2 万", 12_000),
        ("5.17万", 51_700),
        ("1,200万", 12_000_000),
        ("13.94亿", 1_394_000_000),
        ("1.3億", 130_000_000),
        ("53.65萬", 536_500),
        ("8万5千", 85_000),
        ("8万5000", 85_000),
        ("1亿2000万", 120_000_000),
        ("5千万", 50_000_000),
        ("3万2千5百", 32_500),
        ("2.5万亿", 2_500_000_000_000),
        ("2 lakh", 200_000),
        ("1.5 crore", 15_000_000),
        ("3 crores", 30_000_000),
        ("5.2 million", 5_200_000),
        ("6.8 Billion", 6_800_000_000),
        ("549 thousand", 549_000),
    ],
)
def test_digits(text: str, value: float) -> None:
    quantity = parse_quantity(text)
    assert quantity is not None
    assert (quantity.value, quantity.comparator) == (value, Comparator.EXACT)
    assert (quantity.measure_word, quantity.words) == ("", text.strip())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", 0),
        ("〇", 0),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一十二", 12),
        ("一百一十", 110),
        ("一百十五", 115),
        ("三百零五", 305),
        ("三百〇五", 305),
        ("两千", 2_000),
        ("一千一百", 1_100),
        ("一千零五十", 1_050),
        ("一千五十", 1_050),
        ("一万零三百", 10_300),
        ("八万五百", 80_500),
        ("十万零五千", 105_000),
        ("一百二十万", 1_200_000),
        ("一亿二千万", 120_000_000),
        ("三亿零五十万零六", 300_500_006),
        ("一万亿", 1_000_000_000_000),
        ("叁佰零伍", 305),
        ("二〇一七", 2_017),
        ("一二三四八", 12_348),
    ],
)
def test_chinese_numerals(text: str, value: int) -> None:
    quantity = parse_quantity(text)
    assert quantity is not None and quantity.value == value


@given(numbers)
def test_every_chinese_numeral_comes_back(number: int) -> None:
    quantity = parse_quantity(in_chinese(number))
    assert quantity is not None and quantity.value == number


@pytest.mark.parametrize("number", [10, 11, 100, 101, 110, 1001, 1010, 10_001, 100_010, 10_100_000])
def test_chinese_numerals_with_gaps_come_back(number: int) -> None:
    quantity = parse_quantity(in_chinese(number))
    assert quantity is not None and quantity.value == number


@given(numbers, writings)
def test_one_number_is_the_same_however_it_is_written(number: int, way: str) -> None:
    quantity = parse_quantity(WAYS_TO_WRITE[way](number))
    assert quantity is not None
    assert (quantity.value, quantity.comparator) == (number, Comparator.EXACT)


@given(numbers, writings, st.sampled_from(["件", "人次", " copies", " person-times"]))
def test_a_measure_word_changes_nothing(number: int, way: str, word: str) -> None:
    quantity = parse_quantity(WAYS_TO_WRITE[way](number) + word)
    assert quantity is not None
    assert (quantity.value, quantity.measure_word) == (number, word.strip())
