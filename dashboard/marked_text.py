"""A report's text with the words of every figure marked in place."""

import html
import itertools
from collections.abc import Iterable

Span = tuple[int, int, str, str]


def marked(text: str, spans: Iterable[Span], chosen: str | None = None) -> str:
    """HTML of `text` in which each span (start, end, figure id, note) is a mark.

    Spans may overlap or nest; every stretch of text is marked once and carries all its notes.
    The span of the `chosen` figure gets the id "chosen" so that a page can scroll to it.
    """
    found = [span for span in spans if 0 <= span[0] < span[1] <= len(text)]
    edges = sorted({0, len(text), *(edge for span in found for edge in span[:2])})
    pieces, seen = [], False
    for start, end in itertools.pairwise(edges):
        over = [span for span in found if span[0] <= start and end <= span[1]]
        hit = any(span[2] == chosen for span in over)
        pieces.append(_piece(html.escape(text[start:end]), over, hit, first=hit and not seen))
        seen = seen or hit
    return "".join(pieces)


def _piece(words: str, over: list[Span], chosen: bool, *, first: bool) -> str:
    if not over:
        return words
    note = html.escape(" · ".join(dict.fromkeys(span[3] for span in over)), quote=True)
    name = ' id="chosen"' if first else ""
    look = ' class="chosen"' if chosen else ""
    return f'<mark{name}{look} title="{note}">{words}</mark>'
