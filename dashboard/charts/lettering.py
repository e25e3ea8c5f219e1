"""How wide words will be, where they break, and how they are kept from being read as markup."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from dashboard.charts.marks import Mark

FONT = (
    "system-ui, -apple-system, 'Segoe UI', 'Noto Sans SC', 'Noto Sans CJK SC', "
    "'PingFang SC', 'Microsoft YaHei', sans-serif"
)
SIZE = 13
SMALL = 12
_WIDE = "\u2e80-\u9fff\uf900-\ufaff"
_OPENING = r"(（\[【“「《"
# Closing punctuation stays with the character before it, opening with the one after it.
_PIECE = re.compile(
    rf"[{_OPENING}]*[{_WIDE}][^\w\s{_OPENING}{_WIDE}]*\s*|[{_OPENING}]*[^\s{_OPENING}{_WIDE}]+\s*|."
)
_NARROW = set("ijltfI.,:;'|! ·()[]/-")


def escaped(words: str) -> str:
    """Words safe inside Plotly's small HTML, where "<" would start a tag."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def width(words: str, size: float = SIZE) -> float:
    """Pixels a line of words will take, at a guess: a Chinese character is a full square."""
    return size * _ems(words)


@lru_cache(maxsize=2**15)
def _ems(words: str) -> float:
    """Most pieces of sentences come again and again."""
    return sum(map(_em, words))


@cache
def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in _NARROW:
        return 0.34
    return 0.68 if character.isupper() else 0.58


def lines(words: str, room: float, most: int = 2, size: float = SIZE) -> list[str]:
    """Break words into at most `most` lines of `room` pixels; what is left over ends in "…".

    Lines come out about equally long, so that no last word hangs alone.
    """
    if most == 1:
        return [words if width(words, size) <= room else _cut(words, room, size)]
    done = _filled(words, room, size)
    if 1 < len(done) <= most:
        even = _filled(words, min(room, width(words, size) / len(done) + 2 * size), size)
        done = even if len(even) == len(done) else done
    kept = [line.rstrip() for line in done[:most]]
    if len(done) > most:
        kept[-1] = _cut(kept[-1], room, size)
    return [line if width(line, size) <= room else _cut(line, room, size) for line in kept]


def _filled(words: str, room: float, size: float) -> list[str]:
    done: list[str] = []
    used = 0.0
    for piece in _PIECE.findall(words):
        if done and used + width(piece.rstrip(), size) <= room:
            done[-1] += piece
            used += width(piece, size)
        else:
            done.append(piece.lstrip())
            used = width(piece, size)
    return done


@lru_cache(maxsize=8192)
def broken(words: str, room: float, most: int = 2, size: float = SIZE) -> str:
    """Escaped words with <br> where they break."""
    return "<br>".join(escaped(line) for line in lines(words, room, most, size))


def hover(mark: Mark) -> str:
    """What a mark says when pointed at: its note in short lines, or else its name and label."""
    return broken(mark.note or f"{mark.name} {mark.label}", 330, most=12)


def widest(words: Sequence[str], size: float = SIZE) -> float:
    """Pixels of the longest of several lines; 0 when there are none."""
    return max((width(line, size) for line in words), default=0.0)


def _cut(line: str, room: float, size: float) -> str:
    while line and width(line + "…", size) > room:
        line = line[:-1]
    return line.rstrip() + "…"
