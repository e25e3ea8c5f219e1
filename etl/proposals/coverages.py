"""Whether a sentence says that its counts may have left something out."""

import re

from etl.numbers import Coverage

_INCOMPLETE = re.compile(r"不完全统计|统计不完全|\bincomplete statistics\b")

_LONGEST = 400


def coverage_at(text: str, sentence: int, place: int) -> Coverage:
    """INCOMPLETE where the sentence says so before the place, else UNKNOWN."""
    said = _INCOMPLETE.search(text, max(sentence, place - _LONGEST), place)
    return Coverage.INCOMPLETE if said else Coverage.UNKNOWN
