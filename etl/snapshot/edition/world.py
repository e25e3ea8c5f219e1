"""One world in which every sum holds, made of the published counts that agree with each other.

Somebody who looks for a hidden number knows sums: a year is its months, a prefecture its counties.
In a world that counts each person once, on one day in one place, they all hold, whatever numbers
are hidden in it. So if the edition tells of each count only what such a world counts there, for
every number from 1 to 4 in the place of each hidden one, no sum can rule any of them out. Reports
that contradict each other do not come from one such world; what doesn't fit is not told.

The world is filled from the smallest area and period outwards. A count that tells more than was
filled in is where the rest of its people are: a source. A rest from 1 to 4 is hidden as well.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from etl.snapshot.edition.blocks import Around, Cell

SAME = 1e-6
DAY = timedelta(days=1)
Span = tuple[date, date, str]


@dataclass(frozen=True, slots=True)
class Source:
    """People of a cell who were counted on one day in its own area, and in no smaller count."""

    cell: int
    area: str
    day: date
    people: float


@dataclass
class World:
    """The world of one indicator in one block: what each cell counts in it, `unfit` where that is
    not what it tells, and `opened` where a small number does not fit.

    A `strict` one has no people of an area beside those of the areas in it that report: where
    reports contradict each other, nobody can tell whether there are any.
    """

    around: Around
    strict: bool
    counted: dict[int, float] = field(default_factory=dict)
    unfit: set[int] = field(default_factory=set)
    opened: set[int] = field(default_factory=set)
    sources: list[Source] = field(default_factory=list)
    _people: dict[str, dict[tuple[date, str], float]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(float))
    )
    _told: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    # The days that areas in it tell something of, each with the innermost of these areas.
    _inner: dict[str, dict[Span, str]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, cell: Cell) -> None:
        """Fit in a cell; those of areas inside and of shorter periods were fitted in before."""
        found = 0.0 if cell.part else self._in(cell)
        number = next((each for each in cell.numbers if abs(each - found) < SAME), None)
        if number is None:
            day = self._free_day(cell) if cell.numbers[0] > found else None
            if day is None:
                self.unfit.add(cell.cell)
            else:
                self._settle(cell, day, cell.numbers[0] - found)
                found = cell.numbers[0]
        self.counted[cell.cell] = found
        self._open(cell, found)
        self._remember(cell)

    def _open(self, cell: Cell, found: float) -> None:
        """Where a small number doesn't fit, nobody is told anything; one to `largest` people may
        turn up there."""
        own = next((each for each in self.sources[-1:] if each.cell == cell.cell), None)
        others = [each for each in cell.numbers if abs(each - found) >= SAME]
        is_hidden = own is not None and own.people == found <= cell.largest
        if is_hidden or not any(0 < each <= cell.largest for each in others):
            return
        self.opened.add(cell.cell)
        inner = [item for item in self._inner[cell.area].items() if _overlap(cell, item[0])]
        (_, last, _), area = inner[0] if inner else ((cell.first, cell.last, ""), cell.area)
        self.sources.append(Source(cell.cell, area, min(last, cell.last), 0))

    def _in(self, cell: Cell) -> float:
        """Everybody who was filled in so far in this area on these days."""
        return sum(
            people
            for (day, undated), people in self._people[cell.area].items()
            if cell.first <= day <= cell.last and cell.undated in ("", undated)
        )

    def _free_day(self, cell: Cell) -> date | None:
        """The last day that no shorter count of the area says anything about; None if none is."""
        if (self.strict or cell.part) and any(
            _overlap(cell, span) for span in self._inner[cell.area]
        ):
            return None
        beside = [span for span in self._told[cell.area] if _overlap(cell, span)]
        if cell.part and beside:
            return None
        days = [cell.last, cell.first]
        days += [day for first, last, _ in beside for day in (first - DAY, last + DAY)]
        return max(
            (
                day for day in days
                if cell.first <= day <= cell.last
                and not any(first <= day <= last for first, last, _ in beside)
            ),
            default=None,
        )  # fmt: skip

    def _settle(self, cell: Cell, day: date, people: float) -> None:
        self.sources.append(Source(cell.cell, cell.area, day, people))
        for area in self.around[cell.area]:
            self._people[area][day, cell.undated] += people

    def _remember(self, cell: Cell) -> None:
        if cell.part:
            return
        span = (cell.first, cell.last, cell.undated)
        if cell.cell not in self.unfit:
            insort(self._told[cell.area], span)
        for area in self.around[cell.area]:
            if area != cell.area:
                self._inner[area].setdefault(span, cell.area)


def _overlap(cell: Cell, span: Span) -> bool:
    """Whether a cell shares days with others; undated ones only with their own kind or dated."""
    first, last, undated = span
    alike = not cell.undated or not undated or cell.undated == undated
    return alike and first <= cell.last and last >= cell.first


def world_of(cells: Iterable[Cell], around: Around) -> World:
    """The world of one indicator's cells in one block."""
    order = sorted(
        cells,
        key=lambda cell: (
            -len(around[cell.area]), cell.last - cell.first, not cell.undated, not cell.part,
            cell.area, cell.first, cell.cell,
        ),
    )  # fmt: skip
    world = _filled(order, around, strict=False)
    if world.unfit or any(len(cell.numbers) > 1 for cell in order):
        return _filled(order, around, strict=True)
    return world


def _filled(order: Sequence[Cell], around: Around, strict: bool) -> World:
    world = World(around, strict)
    for cell in order:
        world.add(cell)
    return world


def worlds(block: Sequence[Cell], around: Around) -> Iterator[World]:
    """The world of each indicator of a block in which anything is hidden; none where nothing is."""
    by_indicator: Mapping[str, list[Cell]] = defaultdict(list)
    for cell in block:
        by_indicator[cell.indicator].append(cell)
    found = [world_of(cells, around) for cells in by_indicator.values()]
    largest = block[0].largest
    rests = (source.people for world in found for source in world.sources)
    if any(cell.hides for cell in block) or any(people <= largest for people in rests):
        yield from found
