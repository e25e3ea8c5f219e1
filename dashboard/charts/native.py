"""What a chart says, apart from how it is drawn: office programs draw it again from this."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from dashboard.charts.marks import SURE, Mark
from dashboard.charts.native_grid import SignGrid
from dashboard.charts.native_regions import Regions
from dashboard.charts.sheet import Figure

KEY = "native"


class Form(StrEnum):
    """How an office program draws it: bars lie, columns stand, dots are thin bars with limits.

    Regions become shapes of their own and a grid a table, for no program has such a chart.
    """

    BARS = "bars"
    COLUMNS = "columns"
    DOTS = "dots"
    LINES = "lines"
    SHARES = "shares"
    PLANE = "plane"
    REGIONS = "regions"
    GRID = "grid"


@dataclass(frozen=True)
class Strand:
    """One series: a mark for each category, None where there is nothing to draw.

    `limits` are the 95% limits of each mark, None where it has none or a side is open. `quiet`
    strands are context, which no legend names.
    """

    name: str
    colour: str
    marks: tuple[Mark | None, ...]
    limits: tuple[tuple[float | None, float | None] | None, ...] = ()
    quiet: bool = False

    @property
    def hedged(self) -> bool:
        """Whether anything that is drawn of it says less than how many exactly."""
        return any(m and m.drawn is not None and m.look not in SURE for m in self.marks)

    @property
    def worded(self) -> bool:
        """Whether any of its marks needs words: it is hedged, or says why there is no number."""
        return any(mark and mark.look not in SURE for mark in self.marks)

    @property
    def behind(self) -> bool:
        """Whether it is drawn thin and without points: context, or a line that no report gave."""
        return self.quiet or not any(mark and mark.figure for mark in self.marks)


@dataclass(frozen=True)
class Share:
    """One state of the rows of a stacked chart: so many of each row, and its look."""

    name: str
    look: str
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Place:
    """A mark on a plane: its two figures, its colour, and whether its name is written.

    `beyond` is 1 above the limits of a funnel, -1 below them: a shape of its own tells it.
    """

    across: Mark
    up: Mark
    colour: str
    named: bool
    beyond: int = 0

    @property
    def sure(self) -> bool:
        """Whether both of its figures say exactly how many."""
        return self.across.look in SURE and self.up.look in SURE


@dataclass(frozen=True)
class Curve:
    """A line on a plane that no county stands for: a limit, or the value of all together.

    `named_at` is the place among its points where its name is written, None where a legend tells.
    """

    name: str
    dashed: bool
    across: tuple[float, ...]
    up: tuple[float, ...]
    named_at: int | None = None


@dataclass(frozen=True)
class Native:
    """One chart, or one panel of a figure that has several.

    `colours` are those of the categories, where each wears its own; `level` is a value to read the
    others against, with its name. On a plane `across` names the flat axis and `unit` the upright,
    which reaches from `low` to about `high`, and `unseen` counts the counties without a point.
    `regions` and `grid` are there for the forms of those names.
    """

    form: Form
    unit: str
    categories: tuple[str, ...] = ()
    strands: tuple[Strand, ...] = ()
    shares: tuple[Share, ...] = ()
    title: str = ""
    colours: tuple[str, ...] = ()
    across: str = ""
    places: tuple[Place, ...] = ()
    curves: tuple[Curve, ...] = ()
    low: float = 0.0
    high: float | None = None
    level: tuple[str, float] | None = None
    unseen: int = 0
    regions: Regions | None = None
    grid: SignGrid | None = None


def telling(figure: Figure, *natives: Native) -> Figure:
    """The figure with what it says beside how it is drawn."""
    return figure | {KEY: natives}


def natives(figure: Figure) -> tuple[Native, ...]:
    """What a figure says; nothing where only its drawing is known."""
    found: tuple[Native, ...] = figure.get(KEY, ())
    return found


def drawable(figure: Figure) -> dict[str, Any]:
    """The figure as Plotly takes it."""
    return {"data": figure["data"], "layout": figure["layout"]}


def aligned(categories: Sequence[str | int], marks: Sequence[Mark]) -> tuple[Mark | None, ...]:
    """The marks in the order of the categories that are their positions."""
    place = {mark.position: mark for mark in marks}
    return tuple(place.get(category) for category in categories)


def titled(native: Native, title: str) -> Native:
    """The same chart as a panel of that name."""
    return replace(native, title=title)
