"""Which rows a list of counties shows: all of them, or the ends, the focus and folds between."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from dashboard.charts.lettering import SMALL, broken, escaped, lines, widest
from dashboard.charts.marks import Look, Mark, top
from dashboard.charts.sheet import Trace

MOST_ROWS = 60
EDGE = 10
NAME_ROOM = 130
BINS = 80
_SILENT = (Look.UNREADABLE, Look.NEEDS_REVIEW, Look.NOT_REPORTED)


@dataclass(frozen=True)
class Fold:
    """Rows that are counted instead of shown; `look` tells why when they have no number."""

    marks: tuple[Mark, ...]
    look: Look | None = None

    def words(self, words: Mapping[str, str]) -> str:
        """The row's name, from "between" or from the word of the look, with its count."""
        return words[self.look.value if self.look else "between"].format(count=len(self.marks))


Row = Mark | Fold


def shown(marks: Sequence[Mark], most: int = MOST_ROWS) -> list[Row]:
    """The rows to draw, in the order given; never more than about `most`.

    Above `most`: the first and last ten that have a number, the focus with a neighbour on either
    side, a fold for each stretch between them, and one fold for each reason to have no number.
    A focus too large to keep is folded like the rest.
    """
    if len(marks) <= most:
        return list(marks)
    numbered = [mark for mark in marks if mark.drawn is not None]
    focus = [i for i, mark in enumerate(numbered) if mark.focus]
    silent = [mark for mark in marks if mark.drawn is None]
    for around in (1, 0):
        kept = {i + step for i in focus for step in range(-around, around + 1)}
        rows = _folded(numbered, kept) + _silent(silent, keep_focus=True)
        if len(rows) <= most:
            return rows
    return _folded(numbered, set()) + _silent(silent, keep_focus=False)


def _folded(marks: list[Mark], kept: set[int]) -> list[Row]:
    rows: list[Row] = []
    between: list[Mark] = []
    for i, mark in enumerate(marks):
        if i < EDGE or i >= len(marks) - EDGE or i in kept:
            rows.extend(_closed(between))
            between = []
            rows.append(mark)
        else:
            between.append(mark)
    return rows + _closed(between)


def _closed(between: list[Mark]) -> list[Row]:
    """A single county needs no fold: its own row takes the same room."""
    return list(between) if len(between) < 2 else [Fold(tuple(between))]


def _silent(marks: list[Mark], keep_focus: bool) -> list[Row]:
    alone: list[Row] = [mark for mark in marks if mark.focus and keep_focus]
    rest = [mark for mark in marks if not (mark.focus and keep_focus)]
    folds: list[Row] = [
        Fold(group, look)
        for look in _SILENT
        if (group := tuple(mark for mark in rest if mark.look is look))
    ]
    return alone + folds


def name_of(row: Row, words: Mapping[str, str], by: str = "name") -> str:
    """The words at a row's left: bold in focus, broken into two lines where they are long."""
    if isinstance(row, Fold):
        return f"<i>{broken(row.words(words), NAME_ROOM)}</i>"
    name = broken(str(getattr(row, by)), NAME_ROOM)
    return f"<b>{name}</b>" if row.focus else name


def names_width(rows: Sequence[Row], words: Mapping[str, str], by: str = "name") -> float:
    """Pixels the names need at the left, bold letters included."""
    return 1.1 * widest([line for row in rows for line in _name_lines(row, words, by)])


def places(
    rows: Sequence[Row], words: Mapping[str, str], by: str = "name", tall: float = 1.0
) -> tuple[list[float], float]:
    """The middle of every row and the height of all, in rows of one line; long names take more."""
    heights = [tall if len(_name_lines(row, words, by)) < 2 else max(tall, 1.5) for row in rows]
    ends = list(accumulate(heights))
    return [end - high / 2 for end, high in zip(ends, heights, strict=True)], sum(heights)


def strip_traces(rows: Sequence[Row], centres: Sequence[float], bins: int = BINS) -> list[Trace]:
    """For every fold a strip of ticks, one a bin of values, darker where there are more."""
    folds = [(row, y) for row, y in zip(rows, centres, strict=True) if isinstance(row, Fold)]
    ticks = _ticks(folds, bins)
    most = max((count for _, _, count in ticks), default=1)
    strip = {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, _, _ in ticks],
        "y": [y for _, y, _ in ticks],
        "marker": {
            "symbol": "line-ns-open",
            "size": 11,
            "color": "@context",
            "opacity": [0.35 + 0.65 * count / most for _, _, count in ticks],
            "line": {"width": 1.5},
        },
        "hoverinfo": "skip",
    }
    return ([strip] if ticks else []) + _silent_signs(folds)


def _silent_signs(folds: list[tuple[Fold, float]]) -> list[Trace]:
    """The sign of the counties that a fold counts because they have no number."""
    signs = [(fold.marks[0].label, y) for fold, y in folds if fold.look]
    sign = {
        "type": "scatter",
        "mode": "text",
        "x": [0.0] * len(signs),
        "y": [y for _, y in signs],
        "text": ["\u2004" + escaped(label) for label, _ in signs],
        "textposition": "middle right",
        "textfont": {"size": SMALL, "color": "@quiet"},
        "hoverinfo": "skip",
    }
    return [sign] if signs else []


def _ticks(folds: list[tuple[Fold, float]], bins: int) -> list[tuple[float, float, int]]:
    """Where each strip has a tick: value, row, and how many counties share the bin."""
    width = top([mark for fold, _ in folds for mark in fold.marks]) / bins
    return [
        (value * width, y, count)
        for fold, y in folds
        if width
        for value, count in sorted(Counter(_bins(fold.marks, width)).items())
    ]


def _bins(marks: Sequence[Mark], width: float) -> list[int]:
    return [round(mark.drawn / width) for mark in marks if mark.drawn is not None]


def _name_lines(row: Row, words: Mapping[str, str], by: str) -> list[str]:
    name = row.words(words) if isinstance(row, Fold) else str(getattr(row, by))
    return lines(name, NAME_ROOM)
