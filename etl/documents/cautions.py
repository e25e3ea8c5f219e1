"""Characters that a person cannot see or that have no meaning: kept in the text, and named."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from etl.documents.model import Caution, Span
from etl.documents.words import say

# The text is never changed, so that a place in it stays true; whoever shows it must mark these.
_SUSPECT = {
    "control": re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]"),
    "direction": re.compile(r"[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]"),
    "unmapped": re.compile(r"[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]"),
}


def cautions_of(text: str, spans: Sequence[Span]) -> Iterator[Caution]:
    """One caution for each kind of suspect character, with how many and where the first is."""
    for code, pattern in _SUSPECT.items():
        first = pattern.search(text)
        if first:
            count = sum(1 for _ in pattern.finditer(text))
            index = bisect_right(spans, first.start(), key=lambda span: span.start) - 1
            place = spans[index].place.words
            words = say("cautions", code, count=count, place=place.en, place_zh=place.zh)
            yield Caution(code, count, words)
