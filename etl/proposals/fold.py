"""Folds a text into one way of writing while every character remembers where it stood."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from etl.proposals.words import read_words

_SIMPLIFIED = {pair[0]: pair[1] for pair in read_words("characters")["pairs"].split()}
_FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SIGNS = {
    "’": "'",
    "‘": "'",
    "`": "'",
    "\u3000": " ",
    "～": "~",
    "〜": "~",
    "‐": "-",
    "–": "-",
    "—": "-",
}
_SAME: dict[str, str] = {**_SIMPLIFIED, **_FULL_WIDTH, **_SIGNS}
# Some texts carry the reading behind a character, 數(shù): it is no word of the sentence.
_READING = re.compile(r"(?<=[\u3400-\u9fff])[(（][a-zà-ɏ]{1,6}[)）]")
_WIDE = "\u2e80-\u9fff\uff00-\uffef"
_BLANK_BESIDE_WIDE = re.compile(rf"(?<=[{_WIDE}]) +| +(?=[{_WIDE}])")
_BROKEN_GROUP = re.compile(r"(?<=[0-9],) +(?=[0-9]{3}(?![0-9]))|(?<=[0-9]) +(?=,[0-9]{3}(?![0-9]))")
_SPLIT_YEAR = re.compile(r"(?<=\b[12][09]) (?=[0-9]{2}(?![0-9]|[,.][0-9]))")
_LINE_BREAK = re.compile(r"[^\S\n]*\n\s*")
_HEADING = 20
_STOPS = "。！？!?；;：:."


@dataclass(frozen=True)
class Folded:
    """`text` is half-width, simplified and in small letters; `places[i]` is where character i was.

    Its line breaks are the ones between sentences; those inside a sentence are closed.
    """

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text as it was, from a span that is not empty of the folded one."""
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """Bring the text together; nothing is added, characters only change or fall out."""
    out = [_folded(character) for character in text]
    dropped = [False] * len(out)
    for found in _READING.finditer(text):
        if _accented(found[0]):
            _drop(dropped, found.span())
    _close_lines(text, out, dropped)
    line = "".join(out)
    for pattern in (_BLANK_BESIDE_WIDE, _BROKEN_GROUP, _SPLIT_YEAR):
        for found in pattern.finditer(line):
            _drop(dropped, found.span())
    kept = [place for place in range(len(out)) if not dropped[place]]
    return Folded("".join(out[place] for place in kept), tuple(kept))


def _folded(character: str) -> str:
    same = _SAME.get(character)
    if same is None:
        same = " " if character != "\n" and character.isspace() else character
    lower = same.lower()
    return lower if len(lower) == 1 else same


def _accented(reading: str) -> bool:
    return any(unicodedata.combining(sign) for sign in unicodedata.normalize("NFD", reading))


def _drop(dropped: list[bool], span: tuple[int, int]) -> None:
    for place in range(*span):
        dropped[place] = True


def _close_lines(text: str, out: list[str], dropped: list[bool]) -> None:
    """A break after a long line without a full stop only wraps it; others end a sentence."""
    for found, wraps in _breaks(text):
        first = found.start()
        out[first] = " " if wraps else "\n"
        for place in range(first + 1, found.end()):
            out[place] = " "
            dropped[place] = True


def _breaks(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    line = 0
    for found in _LINE_BREAK.finditer(text):
        before = text[line : found.start()].strip()
        wraps = len(before) > _HEADING and before[-1] not in _STOPS and found[0].count("\n") == 1
        yield found, wraps
        line = found.end()
