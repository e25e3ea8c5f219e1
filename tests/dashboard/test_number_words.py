"""Numbers keep their digits, their grouping and their hedge, and shortening never lies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.number_words import exact, grouped, hedged, signed

COUNTS = st.integers(min_value=0, max_value=10**12)
FACTORS = {"万": 10**4, "亿": 10**8}


def read(words):
    """The number that printed words stand for, as a second route."""
    factor = FACTORS.get(words[-1], 1)
    return float(words.rstrip("万亿").replace(",", "").replace("−", "-")) * factor


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        (0, "0", "0"),
        (53, "53", "53"),
        (2456, "2,456", "2,456"),
        (99_999, "99,999", "99,999"),
        (100_000, "100,000", "10万"),
        (1_234_567, "1,234,567", "123.5万"),
        (2_817_700, "2,817,700", "281.8万"),
        (123_456_789, "123,456,789", "1.23亿"),
        (56.98924731, "57.0", "57.0"),
        (4.256, "4.26", "4.26"),
        (0.0031, "0.0031", "0.0031"),
        (1234.56, "1,234.6", "1,234.6"),
    ],
)
def test_grouping_in_both_languages(value, english, chinese):
    assert grouped(value, "en") == english
    assert grouped(value, "zh") == chinese


@pytest.mark.parametrize(
    ("value", "comparator", "coverage", "words"),
    [
        (5000, ">", "complete", "> 5,000"),
        (6000, "=", "incomplete", "≥ 6,000"),
        (6000, ">", "incomplete", "> 6,000"),
        (12, "=", "unknown", "≥ 12"),
        (2, ">=", "complete", "≥ 2"),
        (300, "~", "complete", "≈ 300"),
        (5, "<", "complete", "≤ 5"),
        (2456, "=", "complete", "2,456"),
        (0, "=", "complete", "0"),
    ],
)
def test_hedges_stand_before_the_number(value, comparator, coverage, words):
    assert hedged(value, comparator, coverage, "en") == words


def test_a_shortened_bound_is_still_true():
    assert hedged(1_234_567, ">", "complete", "zh") == "> 123.4万"
    assert hedged(1_234_567, "<", "complete", "zh") == "≤ 123.5万"
    assert hedged(56.989, ">=", "complete", "en") == "≥ 56.9"


@given(COUNTS)
def test_english_counts_and_exact_digits_read_back_unchanged(count):
    assert read(grouped(count, "en")) == count
    assert read(exact(count)) == count


@given(COUNTS)
def test_chinese_counts_read_back_within_half_of_their_last_digit(count):
    shown = read(grouped(count, "zh"))
    assert shown == count if count < 100_000 else abs(shown - count) <= count * 0.005


@given(COUNTS, st.sampled_from([">", ">=", "<"]), st.sampled_from(["en", "zh"]))
def test_a_bound_never_claims_more_than_was_said(count, comparator, language):
    shown = read(hedged(count, comparator, "complete", language)[2:])
    assert shown >= count if comparator == "<" else shown <= count


@given(st.floats(min_value=1e-9, max_value=1e6))
def test_a_rate_above_zero_never_prints_as_zero(rate):
    assert read(grouped(rate, "en")) > 0


@given(st.floats(min_value=0.1, max_value=1e6), st.sampled_from(["en", "zh"]))
def test_rates_keep_one_or_two_decimals(rate, language):
    assert abs(read(grouped(rate, language)) - rate) <= max(0.051, rate * 0.005)


def test_changes_carry_their_sign():
    assert signed(1234, "en") == "+1,234"
    assert signed(-53, "zh") == "−53"
    assert signed(0, "en") == "0"
