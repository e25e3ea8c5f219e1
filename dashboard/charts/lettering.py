"""How wide words will be, where they break, and how they are kept from being read as markup."""

import re
import unicodedata
from collections.abc import Sequence

from dashboard.charts.marks import Mark

FONT = (
    "system-ui, -apple-system, 'Segoe UI', 'Noto Sans SC', 'Noto Sans CJK SC', "
    "'PingFang SC', 'Microsoft YaHei', sans-serif"
)
SIZE = 13
SMALL = 12
_WIDE = "\u2e80-\u9fff\uf900-\ufaff"
# Punctuation stays with the character before it, so that none begins a line.
_PIECE = re.compile(rf"[{_WIDE}][^\w{_WIDE}]*|[^\s{_WIDE}]+\s*|\s+")
_NARROW = set("ijltfI.,:;'|! ·()[]/-")


def escaped(words: str) -> str:
    """Words safe inside Plotly's small HTML, where "<" would start a tag."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def width(words: str, size: float = SIZE) -> float:
    """Pixels a line of words will take, at a guess: a Chinese character is a full square."""
    return size * sum(_em(character) for character in words)


def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in _NARROW:
        return 0.34
    return 0.68 if character.isupper() else 0.58


def lines(words: str, room: float, most: int = 2, size: float = SIZE) -> list[str]:
    """Break words into at most `most` lines of `room` pixels; what is left over ends in "…"."""
    done: list[str] = []
    for piece in _pieces(words):
        if done and width(done[-1] + piece, size) <= room:
            done[-1] += piece
        else:
            done.append(piece.lstrip())
    kept = [line.rstrip() for line in done[:most]]
    if len(done) > most:
        kept[-1] = _cut(kept[-1] + "…", room, size)
    return [line if width(line, size) <= room else _cut(line, room, size) for line in kept]


def broken(words: str, room: float, most: int = 2, size: float = SIZE) -> str:
    """Escaped words with <br> where they break."""
    return "<br>".join(escaped(line) for line in lines(words, room, most, size))


def hover(mark: Mark) -> str:
    """What a mark says when pointed at: its note in short lines, or else its name and label."""
    return broken(mark.note or f"{mark.name} {mark.label}", 330, most=12)


def widest(words: Sequence[str], size: float = SIZE) -> float:
    """Pixels of the longest of several lines; 0 when there are none."""
    return max((width(line, size) for line in words), default=0.0)


def _pieces(words: str) -> list[str]:
    """Where a line may break: after a space, and after every Chinese character."""
    return _PIECE.findall(words)


def _cut(line: str, room: float, size: float) -> str:
    line = line.removesuffix("…")
    while line and width(line + "…", size) > room:
        line = line[:-1]
    return line.rstrip() + "…"
