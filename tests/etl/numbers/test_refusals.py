import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.numbers import parse_quantity


@pytest.mark.parametrize(
    "text",
    [
        "2 cases1case",
        "cases1case",
        "0/0",
        "more than 0/0",
        "1,2,3",
        "1,23",
        "12,3456",
        "1, 2",
        "12-15",
        "12—15",
        "300~400",
        "300至400",
        "300 to 400",
        "三百-四百",
        "3.4.5",
        "3..4",
        "5.",
        ".5",
        "-5",
        "－5",
        "(300)",
        "+5",
        "2017-05-07",
        "1e5",
        "1O0O5",
        "300?",
        "300*",
        "300²",
        "5①",
        "½",
        "٣٠٠",
    ],
)
def test_digits_that_do_not_make_one_number(text: str) -> None:
    assert parse_quantity(text) is None


@pytest.mark.parametrize(
    "text",
    ["一百五", "八万五", "8万5", "3千5", "三四百", "七八", "一一", "十两", "一百零两", "二十零五",
     "零五", "一千百", "两十", "万一", "五五十", "一万万", "1.2万3千", "一千 一百"],
)  # fmt: skip
def test_numerals_that_can_be_read_in_two_ways_or_none(text: str) -> None:
    assert parse_quantity(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "万元",
        "万人次",
        "百人",
        "千万",
        "数百",
        "几十",
        "成千上万",
        "一些",
        "两个半",
        "三成",
        "半年",
        "若干",
    ],
)
def test_words_that_hold_a_numeral_but_are_no_count(text: str) -> None:
    assert parse_quantity(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "abc",
        "—",
        "n/a",
        "nan",
        "inf",
        "余",
        "more than",
        "约",
        "据不完全统计",
        "()",
        "三分之一",
    ],
)
def test_texts_without_a_number(text: str) -> None:
    assert parse_quantity(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "300人次（含电话120人次）",
        "共300人次",
        "about 300 people in 12 places",
        "300 copies of all kinds of legal aid materials",
        "300 (see note)人",
        "5 million lakh",
        "5k",
        "300 more",
        "五 million",
        "3万余万",
        "1亿多万",
        "1000000000000000",
        "9" * 400,
    ],
)
def test_what_is_not_understood_to_the_end_is_not_read(text: str) -> None:
    assert parse_quantity(text) is None


@given(
    st.text(alphabet="0123456789,.-/~ ()余万亿千百十零一二两约近超过+>=<人次件copies", max_size=12)
)
def test_no_text_breaks_the_reader_and_no_figure_is_negative(text: str) -> None:
    quantity = parse_quantity(text)
    assert quantity is None or (quantity.value >= 0 and quantity.words == text.strip())


@given(st.integers(min_value=0, max_value=9999), st.integers(min_value=0, max_value=9999))
def test_two_numbers_are_never_joined_to_one(first: int, second: int) -> None:
    for between in (" ", "/", "-", "、", " cases ", "件"):
        assert parse_quantity(f"{first}{between}{second}") is None
