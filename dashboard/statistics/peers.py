"""Which counties a county is fairly set beside: of its level and size, or of its prefecture."""

from collections.abc import Iterable
from dataclasses import dataclass

LEAST, MOST = 0.5, 2.0


@dataclass(frozen=True)
class Residents:
    """How many people live in an area, and the year that this number is of."""

    year: int
    lower: float
    upper: float


@dataclass(frozen=True)
class Place:
    """What decides whether an area is a peer; `residents` is None where no number is bounded."""

    area: str
    level: str
    parent: str | None
    residents: Residents | None = None


@dataclass(frozen=True)
class Peers:
    """The peers by id, in the order of the places given, and those that could not be judged.

    `unjudged` are of the same level, but their residents are not known, or known only within
    bounds that leave the rule open.
    """

    areas: tuple[str, ...]
    unjudged: tuple[str, ...] = ()


def of_size(own: Place, places: Iterable[Place]) -> Peers:
    """Areas of the same level with half to double the residents, both ends included.

    An area is a peer only if every number within its bounds and the own ones keeps the rule.
    Source of the factors: STATISTICS.md section 5.
    """
    level = [each for each in places if each.level == own.level and each.area != own.area]
    found = [(each.area, _within(own.residents, each.residents)) for each in level]
    return Peers(
        tuple(area for area, fits in found if fits),
        tuple(area for area, fits in found if fits is None),
    )


def of_parent(own: Place, places: Iterable[Place]) -> Peers:
    """Every other area directly below the same parent, of whatever level and size."""
    if own.parent is None:
        return Peers(())
    return Peers(tuple(p.area for p in places if p.parent == own.parent and p.area != own.area))


def _within(own: Residents | None, other: Residents | None) -> bool | None:
    """Whether the other is half to double as large; None where the bounds leave it open."""
    if own is None or other is None:
        return None
    if other.lower >= LEAST * own.upper and other.upper <= MOST * own.lower:
        return True
    apart = other.upper < LEAST * own.lower or other.lower > MOST * own.upper
    return False if apart else None
