"""Whatever a text holds, the reader answers, and each proposal leads back to its words."""

import random

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.fuzz_reader import SCRAPS, account_for, random_text
from tests.etl.proposals.shipped import propose
from tests.many import many

MIXED = st.lists(
    st.one_of(st.sampled_from(SCRAPS), st.integers(0, 10**9).map(str), st.text(max_size=3)),
    max_size=40,
)


@many(300)
@given(MIXED, st.sampled_from(["", " "]))
def test_scraps_of_reports(parts: list[str], between: str) -> None:
    text = between.join(parts)
    account_for(text, propose(text))


@many(150)
@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    account_for(text, propose(text))


@many(100)
@given(st.integers(min_value=2, max_value=10**6), st.text(alphabet="，。 \n（）件", max_size=8))
def test_the_words_hold_the_number(number: int, behind: str) -> None:
    text = f"受理法律援助案件{number}件{behind}"
    account_for(text, propose(text))
    assert str(number) in propose(text)[0].quote


def test_random_texts_of_the_long_run() -> None:
    for seed in range(200):
        text = random_text(random.Random(seed))
        account_for(text, propose(text))


def test_an_empty_text_has_no_figures() -> None:
    assert propose("") == [] and propose(" \n ") == []
