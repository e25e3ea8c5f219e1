"""Where sentences end, and the clauses inside them."""

import re

_ABBREVIATED = (
    r"(?<!\brs)(?<!\bno)(?<!\bu\.s)(?<!\bmr)(?<!\bdr)(?<!\bst)(?<!\bapprox)(?<!\bi\.e)(?<!\be\.g)"
)
_END = re.compile(rf"[。！？!?;\n]|{_ABBREVIATED}\.(?=[\s\"')”]|$)")
_LONGEST = 400
_THEY = re.compile(r"\s*they\b")
CLAUSE_END = re.compile(r"[,。;!?\n]")


def sentence_starts(text: str) -> list[int]:
    """Where each sentence of a folded text begins, in order; a semicolon ends one too."""
    return [0, *(found.end() for found in _END.finditer(text))]


def sentence_end(text: str, place: int) -> int:
    """Where the sentence that holds a place of a folded text ends, at most some lines on."""
    farthest = min(len(text), place + _LONGEST)
    end = _END.search(text, place, farthest)
    return end.start() if end else farthest


def whole_sentence(text: str, start: int) -> int:
    """Where a sentence begins with the ones that it goes on from, by a semicolon or a "they"."""
    while start and (text[start - 1] == ";" or _THEY.match(text, start)):
        ends = [end.end() for end in _END.finditer(text, max(0, start - _LONGEST), start - 1)]
        start = ends[-1] if ends else 0
    return start
