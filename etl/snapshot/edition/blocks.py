"""Counts of people by characteristic in blocks that share nobody, as no sum ties them together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Around = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A count of an area and some days, both inclusive, with all numbers told of it, the greatest
    first; `part` names one that counts only a part of them, `undated` a kind of period; `is_narrow`
    where a total of work is itself so small that zeros are hidden too."""

    cell: int
    family: str
    indicator: str
    area: str
    first: date
    last: date
    undated: str
    part: str
    numbers: Sequence[float]
    largest: float
    is_narrow: bool = False

    @property
    def hides(self) -> bool:
        """Whether its number is to be hidden for its own sake."""
        return self.is_narrow or any(0 < number <= self.largest for number in self.numbers)


def blocks(cells: Iterable[Cell], around: Around) -> Iterator[list[Cell]]:
    """Cells of one family in areas around each other on days that overlap, step by step.

    `around` has every area with those around it, itself among them.
    """
    families = defaultdict(list)
    for cell in cells:
        families[cell.family].append(cell)
    for family in families.values():
        outermost = _outermost({cell.area for cell in family}, around)
        trees = defaultdict(list)
        for cell in family:
            trees[outermost[cell.area]].append(cell)
        for tree in trees.values():
            yield from _islands(tree)


def _outermost(areas: set[str], around: Around) -> dict[str, str]:
    """One name for all areas that tell something and lie in or around each other."""
    found = {area: area for area in areas}

    def root(area: str) -> str:
        while found[area] != area:
            found[area] = found[found[area]]
            area = found[area]
        return area

    for area in sorted(areas):
        for outer in around.get(area, frozenset()) & areas:
            found[root(area)] = root(outer)
    return {area: root(area) for area in areas}


def _islands(cells: list[Cell]) -> Iterator[list[Cell]]:
    """Those whose days overlap, one after another in time."""
    island: list[Cell] = []
    until = date.min
    for cell in sorted(cells, key=lambda cell: cell.first):
        if island and cell.first > until:
            yield island
            island = []
        island.append(cell)
        until = max(until, cell.last) if len(island) > 1 else cell.last
    if island:
        yield island
