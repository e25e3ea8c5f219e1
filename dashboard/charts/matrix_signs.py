"""What a cell of the matrix says: present, hedged, or a letter for what is not known."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.marks import Look, Mark
from dashboard.charts.native_grid import Ground, Sign


@dataclass(frozen=True)
class MatrixCell:
    """A mark in its column (x) and row (y)."""

    mark: Mark
    x: float
    y: float


def is_present(mark: Mark) -> bool:
    """Whether its item is there at all: a sign instead of a letter."""
    return mark.state == "reported" and mark.look is not Look.ZERO


def is_hedged(mark: Mark) -> bool:
    """Whether it has a number that is not exact; a practice has none."""
    return mark.drawn is not None and mark.look is not Look.EXACT


def is_asked(mark: Mark) -> bool:
    """Whether somebody has to read it again."""
    return mark.look in (Look.UNREADABLE, Look.NEEDS_REVIEW)


def letter(mark: Mark) -> str:
    """What stands in a cell without a sign: "?", "0" or "–"."""
    return mark.label[:1] if is_asked(mark) else mark.label


def signs(cells: Sequence[MatrixCell], colour: str) -> list[Sign]:
    """The cells as characters; those of context are grey."""
    return [_sign(cell, colour) for cell in cells]


def _sign(cell: MatrixCell, colour: str) -> Sign:
    mark, row, column = cell.mark, round(cell.y), round(cell.x)
    if not is_present(mark):
        asked = is_asked(mark)
        ink, ground = ("@unknown", Ground.FULL) if asked else ("@quiet", Ground.BARE)
        return Sign(row, column, letter(mark), ink, ground, mark.note)
    hue = colour if mark.focus else "@context"
    if is_hedged(mark):
        text = "○'" if mark.look is Look.AT_LEAST else "○"
        return Sign(row, column, text, hue, Ground.HATCHED, mark.note)
    return Sign(row, column, "•" if mark.partial else "●", hue, Ground.FULL, mark.note)
