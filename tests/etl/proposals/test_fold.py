"""Folding brings ways of writing together and remembers where each character stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.proposals.fold import fold
from tests.many import many


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ａ１２，３", "a12,3"),
        ("辦理案件萬餘件", "办理案件万余件"),
        ("數(shù)據(jù)", "数据"),
        ("案件 51 件", "案件51件"),
        ("3, 949 cases", "3,949 cases"),
        ("In 20 16, it", "in 2016, it"),
        ("受理(通知)案件", "受理(通知)案件"),
    ],
)
def test_ways_of_writing(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_a_wrapped_line_goes_on_and_a_heading_does_not() -> None:
    wrapped = "this line is long enough to be wrapped\nhere"
    assert "\n" not in fold(wrapped).text
    assert "\n" in fold("heading\nits text").text
    assert "\n" in fold("this line is long enough to be wrapped\n\nanother").text


@many(200)
@given(st.text(max_size=60))
def test_every_character_knows_its_place(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.places)
    assert list(folded.places) == sorted(set(folded.places))
    assert all(0 <= place < len(text) for place in folded.places)
