"""A grid of signs, rows by columns, as every form draws it again."""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.charts.matrix_layout import Name


class Ground(StrEnum):
    """What lies behind a sign: its colour, hatching where it says less than exactly, or paper."""

    FULL = "full"
    HATCHED = "hatched"
    BARE = "bare"


@dataclass(frozen=True)
class Sign:
    """What stands in one cell, its colour, its ground, and what hovering says."""

    row: int
    column: int
    text: str
    colour: str
    ground: Ground = Ground.BARE
    note: str = ""


@dataclass(frozen=True)
class SignGrid:
    """Names down the side, heads along the top, and a sign in every known cell."""

    rows: tuple[Name, ...]
    columns: tuple[Name, ...]
    signs: tuple[Sign, ...]

    @property
    def by_place(self) -> dict[tuple[int, int], Sign]:
        """The signs by row and column."""
        return {(sign.row, sign.column): sign for sign in self.signs}
