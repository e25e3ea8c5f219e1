"""Where the numbers of lines stand, so that none lies over another's."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from dashboard.charts.native import Strand

# Points: nearer than that, numbers would lie over each other, or over the mark of another line.
NEAR, BESIDE = 10.0, 7.0


class Spot(Enum):
    """Above, behind or below a point; the value is how many points higher its number stands."""

    ABOVE = 10.0
    BEHIND = 0.0
    BELOW = -10.0


def spots_of(strands: Sequence[Strand], points: float) -> list[Mapping[int, Spot]]:
    """For each line by category the side of its numbers: those that need words, and the last one
    of each line where there is room.

    `points` is how high one unit of the value axis is.
    """
    taken = {at: _heights(strands, at, points) for at in range(_length(strands))}
    numbers: dict[int, list[float]] = {at: [] for at in taken}
    found: list[dict[int, Spot]] = [{} for _ in strands]
    for needed in (True, False):
        for own, strand in zip(found, strands, strict=True):
            for at in _wanted(strand, needed):
                spot = _free(strand, at, points, (numbers[at], taken[at]))
                if spot or needed:
                    own[at] = spot or Spot.ABOVE
    return list(found)


def _length(strands: Sequence[Strand]) -> int:
    return max((len(strand.marks) for strand in strands), default=0)


def _heights(strands: Sequence[Strand], at: int, points: float) -> list[float]:
    """How high the points of lines stand in a category, context apart."""
    marks = [strand.marks[at] for strand in strands if not strand.behind]
    return [points * mark.drawn for mark in marks if mark and mark.drawn is not None]


def _wanted(strand: Strand, needed: bool) -> Iterator[int]:
    """The places of marks whose words have to be told, or that of the last one if it has none."""
    if strand.behind:
        return
    known = {at: m for at, m in enumerate(strand.marks) if m and m.drawn is not None}
    for at, mark in known.items():
        if mark.worded if needed else at == max(known) and not mark.worded:
            yield at


def _free(
    strand: Strand, at: int, points: float, taken: tuple[list[float], list[float]]
) -> Spot | None:
    """A side on which nothing stands yet; behind a point only at the end of the axis."""
    mark = strand.marks[at]
    assert mark is not None and mark.drawn is not None
    own, (numbers, lines) = points * mark.drawn, taken
    for spot in Spot:
        if spot is Spot.BEHIND and at < len(strand.marks) - 1:
            continue
        middle = own + spot.value
        # Behind the points of the last category nothing is drawn.
        beside = () if spot is Spot.BEHIND else lines
        clear = all(abs(middle - each) >= BESIDE for each in beside if each != own)
        if clear and all(abs(middle - each) >= NEAR for each in numbers):
            numbers.append(middle)
            return spot
    return None
