"""The frame of a matrix: names down the side, heads along the top, slanted only where they must."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.bars import ROW
from dashboard.charts.lettering import SIZE, SMALL, broken, lines, widest, width
from dashboard.charts.sheet import layout, plain_axis

NAME_ROOM = 150
HEAD_ROOM = 150
MOST_HEADS = 7
FEW_HEADS = 4
_FLAT = 62


@dataclass(frozen=True)
class Name:
    """The words of a row or a column, and how they are set ("<b>{}</b>")."""

    words: str
    setting: str = "{}"

    @property
    def strong(self) -> bool:
        """Whether it is that of a picked county."""
        return self.setting.startswith("<b>")

    def text(self, room: float, most: int, size: float) -> str:
        """The words broken to `room`, in their setting."""
        return self.setting.format(broken(self.words, room, most, size))


def grid_layout(down: Sequence[Name], across: Sequence[Name]) -> dict[str, Any]:
    """The layout around cells at whole numbers; row 0 is at the top."""
    count = max(len(down), 1)
    angle, head = _heads(across)
    names = [lines(name.words, NAME_ROOM) for name in down]
    room = 1.05 * widest([line for name in names for line in name])
    high = 36 if any(len(name) > 1 for name in names) else ROW
    right = 30 if angle in (0, -90) else 60
    return layout(
        head + 14 + high * count,
        (16 + room, right, head, 14),
        xaxis=plain_axis(
            side="top",
            range=[-0.6, max(len(across), 1) - 0.4],
            tickmode="array",
            tickangle=angle,
            ticklabeloverflow="allow",  # a slanted name at the edge is longer than its column
            tickfont={"size": SMALL, "color": "@text"},
            automargin=False,
            **_ticks(across, angle),
        ),
        yaxis=plain_axis(
            range=[count - 0.4, -0.6],
            tickmode="array",
            tickvals=list(range(len(down))),
            ticktext=[name.text(NAME_ROOM, 2, SIZE) for name in down],
            showgrid=True,
            gridcolor="@grid",
            ticklabelstandoff=8,
        ),
    )


def _heads(across: Sequence[Name]) -> tuple[int, float]:
    """The angle of the heads, and the pixels they take above the cells."""
    words = [name.words for name in across]
    if all(word.isdecimal() for word in words):
        return 0, 30
    broad = max(width(word, SMALL) for word in words)
    if broad <= _FLAT and len(words) <= FEW_HEADS:
        return 0, 30
    wrapped = [lines(word, HEAD_ROOM, size=SMALL) for word in words]
    if len(words) <= FEW_HEADS:
        longest = widest([line for word in wrapped for line in word], SMALL)
        # Leaning names of two lines would lie across their neighbours on a telephone.
        flat = all(len(word) == 1 for word in wrapped)
        return (-45, 34 + 0.75 * longest) if flat else (-90, 20 + longest)
    return -90, 20 + min(HEAD_ROOM, broad)


def _ticks(across: Sequence[Name], angle: int) -> dict[str, Any]:
    step = -(-len(across) // MOST_HEADS) or 1
    every = range(len(across))
    # Years may skip, counted from the latest; words may not.
    kept = list(every[::-1][::step][::-1]) if angle == 0 else list(every)
    most = 2 if len(across) <= FEW_HEADS else 1
    return {
        "tickvals": kept,
        "ticktext": [across[i].text(HEAD_ROOM, most, SMALL) for i in kept],
    }
