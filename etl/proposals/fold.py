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
# 12 345 people: some write thousands apart; a row of numbers has no word on both sides.
_BROKEN_GROUP = re.compile(r"(?<=[0-9],) +(?=[0-9]{3}(?![0-9]))|(?<=[0-9]) +(?=,[0-9]{3}(?![0-9]))")
_APART_GROUP = re.compile(
    r"(?<=[a-z,] [0-9]) (?=[0-9]{3} [a-z])|(?<=[a-z,] [0-9]{2}) (?=[0-9]{3} [a-z])"
    r"|(?<=[a-z,] [0-9]{3}) (?=[0-9]{3} [a-z])"
)
_SPLIT_YEAR = re.compile(r"(?<=\b[12][09]) (?=[0-9]{2}(?![0-9]|[,.][0-9]))")
_LINE_BREAK = re.compile(r"[^\S\n]*\n\s*")
_HEADING = 20
_STOPS = "。！？!?；;：:."
# A line of a list: "Camps held: 65".
_ITEM = re.compile(r"[:：]\s*[0-9][0-9,.]*$")
_GOES_ON = "、，,"
_COUNTED = r"(?:[余多几]|[百千万亿]|人次|人|名|位|件|宗|起|份|册|条|场|期|次|个|元)"
# A number that its line leaves without its noun, and what belongs to a number before it.
_STARTS_COUNTED = re.compile(rf"[0-9０-９][0-9０-９,，.]*\s*{_COUNTED}")
_STARTS_COUNTER = re.compile(rf"{_COUNTED}|[，。、；)）]")


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
    for pattern in (_BLANK_BESIDE_WIDE, _BROKEN_GROUP, _APART_GROUP, _SPLIT_YEAR):
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
        wraps = found[0].count("\n") == 1 and _goes_on(before, text, found.end())
        yield found, wraps
        line = found.end()


def _goes_on(before: str, text: str, behind: int) -> bool:
    """Whether a line's sentence goes on behind its break, where the next line begins."""
    if not before or before[-1] in _STOPS or _ITEM.search(before):
        return False
    if len(before) > _HEADING or before[-1] in _GOES_ON:
        return True
    if before[-1].isdigit():
        return _STARTS_COUNTER.match(text, behind) is not None
    return "\u3400" <= before[-1] <= "\u9fff" and _STARTS_COUNTED.match(text, behind) is not None
