"""A phrase may leave room for other words, but never beyond its clause."""

import pytest

from etl.proposals.phrases import PhraseBook
from tests.etl.proposals.shipped import catalog

BOOK = PhraseBook(catalog().indicators)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("办理农民工欠薪法律援助案件", "办理农民工欠薪法律援助案件"),
        ("handled 350 complex cases", "handled 350 complex cases"),
        ("casesaccepted", ""),
    ],
)
def test_the_longest_stretch_found(text: str, found: str) -> None:
    spans = [text[hit.start : hit.end] for hit in BOOK.hits(text, 0, len(text))]
    assert max(spans, key=len, default="") == found


@pytest.mark.parametrize("text", ["办理,案件", "handled it. cases", "办理。案件"])
def test_a_gap_ends_with_its_clause(text: str) -> None:
    whole = [hit for hit in BOOK.hits(text, 0, len(text)) if hit.end - hit.start == len(text)]
    assert whole == []
