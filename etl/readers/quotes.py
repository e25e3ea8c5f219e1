"""Finds a quote in a report's text, and the passage nearest to it where it is not there."""

import re
from difflib import SequenceMatcher

Span = tuple[int, int]

_SENTENCE_END = re.compile(r"(?<=[。！？；\n])|(?<=[.!?;])\s+")
_WIDE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]")
_SHOWN = 200


def find_quote(text: str, quote: str) -> list[Span]:
    """Every span of the text that is the quote: its exact characters, else but for spaces.

    A line break inside a sentence counts as the space it replaces, and between Chinese
    characters as nothing, so that text taken from a printed page is still found.
    """
    quote = " ".join(quote.split())
    if not quote:
        return []
    exact = [match.span() for match in re.finditer(re.escape(quote), text)]
    return exact or [match.span() for match in _loose(quote).finditer(text)]


def nearest_passage(text: str, quote: str) -> str:
    """The sentence that shares most pairs of letters with the quote, "" where none shares any."""
    wanted = _pairs(quote)
    sentences = [sentence.strip() for sentence in _SENTENCE_END.split(text)]
    best = max(sentences, key=lambda sentence: len(wanted & _pairs(sentence)), default="")
    if not wanted & _pairs(best):
        return ""
    return best if len(best) <= _SHOWN else _around(best, quote)


def _loose(quote: str) -> re.Pattern[str]:
    """The quote with any space for each of its own, and any or none beside wide characters."""
    pattern = ""
    for before, character, after in zip(" " + quote, quote, quote[1:] + " ", strict=False):
        if character == " ":
            pattern += r"\s*" if _WIDE.match(before) or _WIDE.match(after) else r"\s+"
            continue
        if before != " " and (_WIDE.match(before) or _WIDE.match(character)):
            pattern += r"\s*"
        pattern += re.escape(character)
    return re.compile(pattern)


def _pairs(text: str) -> set[str]:
    letters = text.casefold()
    return {letters[index : index + 2] for index in range(len(letters) - 1)}


def _around(sentence: str, quote: str) -> str:
    match = SequenceMatcher(None, sentence, quote, autojunk=False).find_longest_match()
    start = max(0, match.a - match.b)
    return sentence[start : start + max(len(quote), _SHOWN)].strip()
