"""The numbers that garbled words may stand for, where the words themselves suggest any."""

import re
from collections.abc import Iterable

from dashboard import data
from dashboard.frame import Frame

_DIGITS = r"\d[\d,，]*"


def suggested(frame: Frame, indicator: str, quote: str) -> tuple[int, ...]:
    """The readings of a figure's words in whatever the indicator is counted."""
    found = data.rows(frame.snapshot, "measure_words", indicator=indicator)
    return readings(quote, found["word"])


def readings(quote: str, words: Iterable[str]) -> tuple[int, ...]:
    """What "2 cases1case" may mean: 2, the word printed twice, or 21, printed through the number.

    `words` are the measure words of the indicator, in any language and number. Without two numbers
    glued together by them nothing is suggested: a lost number is never guessed.
    """
    stems = sorted({re.escape(_stem(word)) for word in words if word}, key=len, reverse=True)
    if not stems:
        return ()
    glued = rf"({_DIGITS})\s*(?:(?:{'|'.join(stems)})s?)+({_DIGITS})"
    found = re.search(glued, quote, re.IGNORECASE)
    if found is None:
        return ()
    first, second = (re.sub(r"\D", "", part) for part in found.groups())
    if first.startswith("0"):
        return ()
    return int(first), int(first + second)


def _stem(word: str) -> str:
    return word.removesuffix("s") if word.isascii() else word
