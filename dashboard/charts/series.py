"""Marks gathered into lines over the years: gaps stay gaps, part-years stay off the line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.charts.marks import Mark
from dashboard.charts.palette import focus_colours, symbol_of

MOST_FOCUS = 12
MOST_CONTEXT = 60


@dataclass(frozen=True)
class Break:
    """A year from which the figures mean something else, and why; `key` limits it to one line."""

    position: int
    reason: str
    key: str | None = None


@dataclass(frozen=True)
class Line:
    """One area (or one series of it) over the years, with the colour and shape it wears."""

    marks: tuple[Mark, ...]
    colour: str
    focus: bool

    @property
    def key(self) -> str:
        return self.marks[0].key

    @property
    def symbol(self) -> str:
        return symbol_of(self.colour)

    @property
    def whole(self) -> dict[str | int, Mark]:
        """The marks that belong on the line: a number, and for the whole period."""
        return {m.position: m for m in self.marks if m.drawn is not None and not m.partial}


def lines_of(marks: Sequence[Mark], colours: Mapping[str, str] | None = None) -> list[Line]:
    """One line for each key and series, focus first; `colours` goes by key or by series.

    Focus lines beyond the twelfth join the context: they could be neither told apart nor named.
    """
    groups: dict[tuple[str, str], list[Mark]] = {}
    for mark in marks:
        groups.setdefault((mark.key, mark.series), []).append(mark)
    focus = [group for group in groups.values() if group[0].focus][:MOST_FOCUS]
    own = focus_colours(f"{group[0].key}/{group[0].series}" for group in focus)
    named = colours or {}
    lines = [
        Line(tuple(g), named.get(g[0].key) or named.get(g[0].series) or hue, True)
        for g, hue in zip(focus, own.values(), strict=True)
    ]
    rest = [g for g in groups.values() if g not in focus]
    return lines + [Line(tuple(group), "@context", False) for group in rest]


def positions_of(marks: Sequence[Mark]) -> list[str | int]:
    """Every year from the first to the last, or the named periods in the order they appear."""
    found = list(dict.fromkeys(mark.position for mark in marks))
    years = [position for position in found if isinstance(position, int)]
    if len(years) == len(found) and years:
        return list(range(min(years), max(years) + 1))
    return found


def steps(line: Line, positions: Sequence[str | int], breaks: Sequence[Break]) -> list[Mark | None]:
    """The line's marks in order, with None where it must not be joined."""
    whole = line.whole
    stops = {b.position for b in breaks if b.key in (None, line.key)}
    path: list[Mark | None] = []
    for position in positions:
        if position in stops:
            path.append(None)
        path.append(whole.get(position))
    return path


def alone(path: Sequence[Mark | None]) -> list[Mark]:
    """Marks with a gap on either side: without a point of their own a line would not show them."""
    padded = [None, *path, None]
    return [
        mark
        for before, mark, after in zip(padded, padded[1:], padded[2:], strict=False)
        if mark and before is None and after is None
    ]
