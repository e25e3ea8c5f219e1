"""Which rows a list of counties shows: all of them, or the ends, the focus and folds between."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from dashboard.charts.lettering import SMALL, broken, escaped, lines, widest
from dashboard.charts.marks import Look, Mark, top
from dashboard.charts.sheet import Trace

MOST_ROWS = 60
EDGE = 10
NAME_ROOM = 130
BINS = 80
_SILENT = (Look.UNREADABLE, Look.NEEDS_REVIEW, Look.NOT_COMPARED, Look.NOT_REPORTED)


@dataclass(frozen=True)
class Fold:
    """Rows that are counted instead of shown; `look` tells why when they have no number.

    `values` are numbers of counties that were folded before any mark was made of them, `others`
    counts those among them without a number here. `word` names the row by another word than
    "between"; a fold of nobody is a heading.
    """

    marks: tuple[Mark, ...] = ()
    look: Look | None = None
    values: tuple[float, ...] = ()
    others: int = 0
    word: str = "between"

    @property
    def count(self) -> int:
        """How many counties the row stands for."""
        return len(self.marks) + len(self.values) + self.others

    @property
    def numbers(self) -> list[float]:
        """Every number among them."""
        return [mark.drawn for mark in self.marks if mark.drawn is not None] + list(self.values)

    def words(self, words: Mapping[str, str]) -> str:
        """The row's name, from its word or from that of the look, with its count."""
        return words[self.look.value if self.look else self.word].format(count=self.count)


Row = Mark | Fold


def shown(marks: Sequence[Row], most: int = MOST_ROWS) -> list[Row]:
    """The rows to draw, in the order given; never more than about `most`.

    Above `most`: the first and last ten that have a number, the focus with a neighbour on either
    side, a fold for each stretch between them, and one fold for each reason to have no number.
    A focus too large to keep is folded like the rest. Rows that are folded already stay so.
    """
    alone = [mark for mark in marks if isinstance(mark, Mark)]
    if len(marks) <= most or len(alone) < len(marks):
        return list(marks)
    numbered = [mark for mark in alone if mark.drawn is not None]
    silent = [mark for mark in alone if mark.drawn is None]
    focus = [at for at, mark in enumerate(numbered) if mark.focus]
    kept = spared(len(numbered), focus, most - len(sign_rows(silent, keep_focus=True)))
    rows: list[Row] = [
        numbered[place] if isinstance(place, int) else Fold(tuple(numbered[place]))
        for place in stretches(len(numbered), kept or ())
    ]
    return rows + sign_rows(silent, keep_focus=kept is not None)


def spared(count: int, focus: Sequence[int], most: int, edge: int = EDGE) -> set[int] | None:
    """The places kept for the focus among so many rows; None when it is too large to be kept."""
    for around in (1, 0) if len(focus) <= most else ():
        kept = {at + step for at in focus for step in range(-around, around + 1)}
        if len(stretches(count, kept, edge)) <= most:
            return kept
    return None


def stretches(count: int, kept: Collection[int], edge: int = EDGE) -> list[int | slice]:
    """The places of so many rows that stand alone, and the stretches between them to fold.

    `edge` rows at either end are never folded. A single row between two others needs no fold:
    it takes the same room by itself.
    """
    ends = {*range(min(edge, count)), *range(max(count - edge, 0), count)}
    alone = sorted(ends | {at for at in kept if 0 <= at < count})
    places: list[int | slice] = []
    for at, after in zip(alone, [*alone[1:], count], strict=True):
        places.append(at)
        if after - at == 2:
            places.append(at + 1)
        elif after - at > 2:
            places.append(slice(at + 1, after))
    return places


def sign_rows(marks: Sequence[Mark], keep_focus: bool) -> list[Row]:
    """Rows of marks without a number: the focus alone where it is kept, else a fold a reason."""
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
    signs = [(fold.marks[0].label, y) for fold, y in folds if fold.look and fold.marks]
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
    width = max((farthest([fold]) for fold, _ in folds), default=0) / bins
    return [
        (value * width, y, count)
        for fold, y in folds
        if width
        for value, count in sorted(Counter(round(n / width) for n in fold.numbers).items())
    ]


def farthest(rows: Iterable[Row]) -> float:
    """The largest number that any row needs room for, folded ones too; 0 when none has one."""
    return max(
        (
            top([row]) if isinstance(row, Mark) else max(top(row.marks), *row.values, 0)
            for row in rows
        ),
        default=0,
    )


def _name_lines(row: Row, words: Mapping[str, str], by: str) -> list[str]:
    name = row.words(words) if isinstance(row, Fold) else str(getattr(row, by))
    return lines(name, NAME_ROOM)
