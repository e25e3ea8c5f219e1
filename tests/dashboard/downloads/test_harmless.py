"""In a CSV, words that an office program would calculate are words; numbers stay numbers."""

import pytest

from dashboard.downloads.about import harmless
from tests.hostile.words import FORMULAS


@pytest.mark.parametrize("words", FORMULAS)
def test_formulas_of_every_kind_begin_with_an_apostrophe(words: str):
    assert harmless(words) == f"'{words}"


@pytest.mark.parametrize("cell", ["-12", "+3.5%", "-1,234.5", -12, 0.5, None, "Heshun", "a=b"])
def test_numbers_and_other_words_stay(cell: object):
    assert harmless(cell) == cell  # type: ignore[arg-type]
