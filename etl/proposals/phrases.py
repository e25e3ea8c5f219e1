"""The phrases of the catalog as one matcher: which indicator's phrase stands where."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from etl.catalog import Indicator, Kind
from etl.proposals.fold import fold
from etl.proposals.words import read_words

GAP = "…"
# The indicator of words that count something else.
OTHER = ""
_LONGEST_GAP = {True: 40, False: 90}
_GAP_ENDS = re.compile(r",(?![0-9]{3})|[;:。!?\n]|\.\s")
_FIRST = re.compile(r"[a-z0-9'-]+|[^\s]")


@dataclass(frozen=True)
class Phrase:
    """Words of one indicator; between two `pieces` a few other words may stand.

    A `bare` phrase, written with … in front, names what is counted and leaves the verb to the
    words before. `length` counts the letters of the pieces, Chinese ones as three.
    """

    indicator: str
    pieces: tuple[str, ...]
    bare: bool
    wide: bool
    length: int


@dataclass(frozen=True)
class Hit:
    """A phrase found at [start, end); `gaps` counts the characters between its pieces."""

    phrase: Phrase
    start: int
    end: int
    gaps: int


class PhraseBook:
    """Finds phrases by their first word, or first character in Chinese."""

    def __init__(self, indicators: Mapping[str, Indicator]) -> None:
        self._by_first: dict[str, list[Phrase]] = defaultdict(list)
        for indicator in indicators.values():
            if indicator.kind not in (Kind.PRACTICE, Kind.RATIO):
                for words in (*indicator.phrases.en, *indicator.phrases.zh):
                    self._add(indicator.id, words)
        others = read_words("other_counts")
        for words in (*others["en"], *others["zh"]):
            self._add(OTHER, words)

    def _add(self, indicator: str, words: str) -> None:
        folded = fold(words).text
        pieces = tuple(piece.strip() for piece in folded.split(GAP) if piece.strip())
        if not pieces:
            return
        wide = not folded.replace(GAP, "").isascii()
        length = sum(map(len, pieces)) * (3 if wide else 1)
        bare = folded.startswith(GAP)
        first = _FIRST.match(pieces[0])
        if first:
            self._by_first[first[0]].append(Phrase(indicator, pieces, bare, wide, length))

    def hits(self, text: str, start: int, end: int) -> Iterator[Hit]:
        """Every phrase inside text[start:end], in order of its first word."""
        for word in _FIRST.finditer(text, start, end):
            for phrase in self._by_first.get(word[0], ()):
                if not text.startswith(phrase.pieces[0], word.start()):
                    continue
                hit = _match(text, word.start(), end, phrase)
                if hit:
                    yield hit


def _match(text: str, start: int, end: int, phrase: Phrase) -> Hit | None:
    at, gaps = start, 0
    for number, piece in enumerate(phrase.pieces):
        limit = at + len(piece) if number == 0 else min(end, at + _LONGEST_GAP[phrase.wide])
        found = _find(text, piece, at, min(limit, end), phrase.wide)
        if found < 0 or (number and _GAP_ENDS.search(text, at, found)):
            return None
        gaps += found - at
        at = found + len(piece)
    return Hit(phrase, start, at, gaps)


def _find(text: str, piece: str, start: int, end: int, wide: bool) -> int:
    """The first place of the piece, as whole words where it is not Chinese; -1 if there is none."""
    found = text.find(piece, start, end)
    while found >= 0 and not wide and not _whole(text, found, found + len(piece)):
        found = text.find(piece, found + 1, end)
    return found


def _whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalpha() or text[end : end + 1].isalpha())
