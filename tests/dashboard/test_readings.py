"""Garbled words suggest the numbers they may stand for, and nothing where they suggest none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.readings import readings

CASES = ("cases", "case", "件")


@pytest.mark.parametrize(
    ("quote", "words", "found"),
    [
        ('the original prints "2 cases1case"', CASES, (2, 21)),
        ("人民调解纠纷13件件5", CASES, (13, 135)),
        ("办理2件1件", CASES, (2, 21)),
        ("1,200 Cases3case", CASES, (1200, 12003)),
        ('with only "cases1case" left of it', CASES, ()),
        ('only "0/0" is printed', ("briefs", "份"), ()),
        ("came to 1?-/1", ("briefs", "份"), ()),
        ("0件3件", CASES, ()),
        ("53 cases were closed", CASES, ()),
        ("of 2 cases, 15 were won", CASES, ()),
        ("2016年3月办结5件", CASES, ()),
        ("2 cases1case", (), ()),
        ("2 cases1case", ("copies",), ()),
        ("5 c.se1c.se", ("c.se",), (5, 51)),
    ],
)
def test_readings(quote: str, words: tuple[str, ...], found: tuple[int, ...]) -> None:
    assert readings(quote, words) == found


@given(first=st.integers(1, 9999), second=st.integers(0, 999))
def test_one_is_the_first_number_and_the_other_both_in_a_row(first: int, second: int) -> None:
    found = readings(f"we settled {first}件{second}件 in all", ("件",))
    assert found == (first, int(f"{first}{second}"))


@given(st.text("0123456789 件cases-/", max_size=30))
def test_a_suggestion_is_made_of_printed_digits_only(quote: str) -> None:
    found = readings(quote, CASES)
    digits = "".join(letter for letter in quote if letter.isdigit())
    assert all(str(number) in digits for number in found)
    assert len(found) in (0, 2)
