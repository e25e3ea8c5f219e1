"""Which figures a text tells as parts of the figure before them."""

import re
from dataclasses import dataclass

from etl.proposals.words import any_of, read_words

_OPENING = re.compile(any_of(read_words("context")["part_openings"]))
_ENDS = re.compile(r"[。;!?\n]|\.(?=\s|$)")
_INSIDE = frozenset({"含", "包含", "包括"})


@dataclass(frozen=True)
class PartOf:
    """Where "of which" stands and how far it reaches; `strict` words only ever name parts."""

    start: int
    end: int
    strict: bool


def read_parts(text: str) -> list[PartOf]:
    """Every "of which" of a folded text in order; in brackets it reaches to their end."""
    found = []
    for opening in _OPENING.finditer(text):
        start, limit = opening.start(), _end(text, opening.end())
        found.append(PartOf(start, limit, opening[0] in _INSIDE))
    found += [
        PartOf(bracket.start(), bracket.end(), strict=False)
        for bracket in re.finditer(
            r"(?:(?<=[件人次宗起份个名])|(?<=[a-z] ))\([^()]*[0-9][^()]*\)", text
        )
    ]
    return sorted(found, key=lambda part: part.start)


def _end(text: str, start: int) -> int:
    ends = _ENDS.search(text, start)
    end = ends.start() if ends else len(text)
    opened = text.rfind("(", max(0, start - 12), start)
    closed = text.find(")", start, end)
    return closed if opened >= 0 and closed >= 0 and ")" not in text[opened:start] else end
