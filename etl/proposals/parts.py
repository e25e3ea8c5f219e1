"""Which figures a text tells as parts of the figure before them."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from etl.proposals.figure import Figure
from etl.proposals.found_numbers import Mention
from etl.proposals.words import any_of, read_words

_OPENING = re.compile(any_of(read_words("context")["part_openings"]))
_ENDS = re.compile(r"[。;!?\n]|\.(?=\s|$)")
_BRACKET = re.compile(r"(?:(?<=[件人次宗起份个名])|(?<=[a-z] ))\([^()]{0,300}\)")
_COUNTED = re.compile(r"[0-9][余多]?[个家所名处]")
_LONGEST = 600
_WHOLE_FIRST = frozenset({"out of "})
_INSIDE = frozenset({"含", "包含", "包括"})


@dataclass(frozen=True)
class PartOf:
    """Where "of which" stands and how far it reaches; `strict` words only ever name parts.

    `first` says that the number asked for is the first behind the words, `whole_first` that the
    first one is their whole, as in "out of 90 cases, 40 were civil".
    """

    start: int
    end: int
    strict: bool
    bracket: bool
    first: bool = False
    whole_first: bool = False


class Parts:
    """Every "of which" of a folded text, and the numbers that it speaks of."""

    def __init__(self, text: str) -> None:
        self._text = text
        found = [*_openings(text), *_brackets(text)]
        self._parts = sorted(found, key=lambda part: part.start)
        self._starts = [part.start for part in self._parts]
        self._first: dict[int, Mention] = {}

    def of(self, mention: Mention) -> PartOf | None:
        """The "of which" that a number belongs to; numbers have to be asked for in order.

        Behind the first part only numbers with the same measure word are parts as well.
        """
        at = bisect_right(self._starts, mention.digits) - 1
        if at < 0 or self._parts[at].end <= mention.start:
            return None
        part = self._parts[at]
        if part.start not in self._first and self._passed_over(part, mention):
            return None
        first = self._first.setdefault(part.start, mention)
        if not part.bracket and first.measure_word != mention.measure_word:
            return None
        return replace(part, first=first is mention)

    def _passed_over(self, part: PartOf, mention: Mention) -> bool:
        """True where the words spoke of a number that is no figure: 其中5个已申报,工作站9家."""
        return not part.bracket and bool(_COUNTED.search(self._text, part.start, mention.start))


def whole_of(part: PartOf, found: list[Figure], starts: list[int]) -> Figure | None:
    """The last figure before "of which", in the same sentence or the one before."""
    before = [figure for figure in found[-12:] if figure.mention.end <= part.start + 1]
    if not before:
        return None
    sentence = bisect_right(starts, part.start) - 1
    allowed = starts[max(0, sentence - 1)]
    return before[-1] if before[-1].mention.start >= allowed else None


def _openings(text: str) -> list[PartOf]:
    found = []
    for opening in _OPENING.finditer(text):
        end, bracket = _end(text, opening.end())
        strict, whole_first = opening[0] in _INSIDE, opening[0] in _WHOLE_FIRST
        found.append(PartOf(opening.start(), end, strict, bracket, whole_first=whole_first))
    return found


def _brackets(text: str) -> list[PartOf]:
    return [
        PartOf(bracket.start(), bracket.end(), strict=False, bracket=True)
        for bracket in _BRACKET.finditer(text)
    ]


def _end(text: str, start: int) -> tuple[int, bool]:
    """In brackets it reaches to their end, else to the end of the sentence."""
    farthest = min(len(text), start + _LONGEST)
    ends = _ENDS.search(text, start, farthest)
    end = ends.start() if ends else farthest
    opened = text.rfind("(", max(0, start - 12), start)
    closed = text.find(")", start, end)
    if opened >= 0 and closed >= 0 and ")" not in text[opened:start]:
        return closed, True
    return end, False
