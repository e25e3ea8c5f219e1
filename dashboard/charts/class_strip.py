"""The key of a map: a strip of the classes in order, each with its range in words below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.lettering import broken
from dashboard.charts.palette import class_colours
from dashboard.charts.sheet import Trace, note

BAR = 14
SIZE = 11
LINE = 15
GAP = 10
MOST_LINES = 3
# What a telephone leaves for the whole strip.
_TELEPHONE = 325


@dataclass(frozen=True)
class Class:
    """A class in words: the ends of its range, and how many counties lie in it."""

    ends: tuple[str, ...]
    count: str

    @property
    def said(self) -> str:
        """Both in one line."""
        return f"{' '.join(self.ends)} ({self.count})"


def strip_height(classes: Sequence[Class]) -> int:
    """Pixels the strip takes above a chart; at least one class."""
    return BAR + LINE * max(len(lines) for lines in _lines(classes)) + GAP


def class_strip(classes: Sequence[Class]) -> tuple[list[Trace], list[Trace]]:
    """Shapes and annotations for the margin above the chart, as broad as the chart is."""
    colours, top, share = class_colours(len(classes)), strip_height(classes), 1 / len(classes)
    shapes = [
        {
            "type": "rect",
            "xref": "paper",
            "yref": "paper",
            "x0": i * share,
            "x1": (i + 1) * share,
            "ysizemode": "pixel",
            "yanchor": 1,
            "y0": top - BAR,
            "y1": top,
            "fillcolor": colour,
            "line": {"width": 1, "color": "@paper"},
        }
        for i, colour in enumerate(colours)
    ]
    notes = [
        note(
            "<br>".join(lines),
            i * share,
            1,
            xanchor="left",
            yanchor="top",
            align="left",
            yshift=top - BAR,
            font={"size": SIZE, "color": "@text"},
        )
        for i, lines in enumerate(_lines(classes))
    ]
    return shapes, notes


def _lines(classes: Sequence[Class]) -> list[list[str]]:
    """The words of each class, broken to its share of the strip on a telephone."""
    room = _TELEPHONE / len(classes)
    return [
        [
            line
            for words in (*each.ends, each.count)
            for line in broken(words, room, MOST_LINES, SIZE).split("<br>")
        ]
        for each in classes
    ]
