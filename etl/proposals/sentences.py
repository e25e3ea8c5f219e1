"""Where sentences end, and the clauses inside them."""

import re

_ABBREVIATED = (
    r"(?<!\brs)(?<!\bno)(?<!\bu\.s)(?<!\bmr)(?<!\bdr)(?<!\bst)(?<!\bapprox)(?<!\bi\.e)(?<!\be\.g)"
)
_END = re.compile(rf"[。！？!?;\n]|{_ABBREVIATED}\.(?=[\s\"')”]|$)")
_LONGEST = 400
CLAUSE_END = re.compile(r"[,。;!?\n]")


def sentence_starts(text: str) -> list[int]:
    """Where each sentence of a folded text begins, in order; a semicolon ends one too."""
    return [0, *(found.end() for found in _END.finditer(text))]


def sentence_end(text: str, place: int) -> int:
    """Where the sentence that holds a place of a folded text ends, at most some lines on."""
    farthest = min(len(text), place + _LONGEST)
    end = _END.search(text, place, farthest)
    return end.start() if end else farthest
