"""The frame around rows: names at the left, the number axis on top, labels at the right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.bars import ROW, end_of
from dashboard.charts.lettering import SMALL, escaped, width
from dashboard.charts.marks import Look, Mark
from dashboard.charts.rows import Row, name_of, names_width, places
from dashboard.charts.sheet import Number, Trace, layout, note, plain_axis, value_axis

HEAD = 46
FOOT = 10
NARROW = 170
# As wide as an open end, in the measure of words.
WIDE_OPEN = "\u3000" * 2


@dataclass(frozen=True)
class Rows:
    """Rows with their names: `by` says which field of a mark names it, `tall` how high each is."""

    rows: Sequence[Row]
    words: Mapping[str, str]
    by: str = "name"
    tall: float = 1.0

    @property
    def centres(self) -> list[float]:
        """The middle of every row, from the top, in rows of one line."""
        return places(self.rows, self.words, self.by, self.tall)[0]

    @property
    def high(self) -> float:
        """The height of all rows, at least one, in rows of one line."""
        return max(places(self.rows, self.words, self.by, self.tall)[1], 1.0)

    @property
    def left(self) -> float:
        """The left margin that the names need."""
        return 16 + names_width(self.rows, self.words, self.by)

    def placed(self) -> list[tuple[Mark, float]]:
        """The rows that are marks, each with its middle."""
        pairs = zip(self.rows, self.centres, strict=True)
        return [(row, middle) for row, middle in pairs if isinstance(row, Mark)]

    def axis(self, **more: Any) -> dict[str, Any]:
        """The axis of the names, first row on top."""
        names = [name_of(row, self.words, self.by) for row in self.rows]
        places = {"tickmode": "array", "tickvals": self.centres, "ticktext": names}
        return plain_axis(range=[self.high, 0], ticklabelstandoff=8, **places, **more)

    def layout(
        self,
        far: float,
        *,
        unit: str,
        number: Number,
        right: float,
        head: float = HEAD,
        foot: float = FOOT,
        **more: Any,
    ) -> dict[str, Any]:
        """The layout around these rows, with an axis from zero to `far`."""
        notes = [unit_note(unit), *more.pop("annotations", [])]
        return layout(
            head + foot + ROW * self.high,
            (self.left, right, head, foot),
            xaxis=value_axis(far, number, side="top"),
            yaxis=self.axis(),
            annotations=notes,
            **more,
        )


def unit_note(unit: str, lift: float = 27, **more: Any) -> Trace:
    """The unit, said once, at the left end of the number axis."""
    return note(escaped(unit), 0, 1, xanchor="left", yanchor="middle", yshift=lift, **more)


def label_room(labels: Sequence[tuple[str, float]], far: float) -> float:
    """The right margin for words that begin at a value, on a plot as narrow as a telephone's.

    The space beyond the value is used first.
    """
    rest = [width(words, SMALL) - NARROW * (1 - end / (far or 1)) for words, end in labels]
    return 14 + max([16.0, *rest])


def measured(mark: Mark) -> str:
    """A mark's label with blanks as wide as its open end, for measuring."""
    return (WIDE_OPEN if mark.look is Look.AT_LEAST else "") + mark.label


def reach(marks: Sequence[Mark]) -> float:
    """How far the number axis goes: the longest bar, with room where that bar's end is open."""
    far = max((end_of(mark) for mark in marks), default=0.0)
    ends = [end_of(mark) for mark in marks if mark.look is Look.AT_LEAST]
    return max(far, 1.09 * max(ends, default=0.0))
