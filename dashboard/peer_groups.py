"""The peers of a county by name: of its level and size, or of its prefecture."""

from functools import lru_cache

from dashboard import data
from dashboard.data import Snapshot
from dashboard.frame import COUNTY_LEVELS, Frame
from dashboard.residents import residents_in
from dashboard.statistics.peers import Peers, Place, Residents, of_parent, of_size

SIZE, PREFECTURE = "size", "prefecture"
CHOICES = (SIZE, PREFECTURE)


def group_of(frame: Frame) -> str:
    """The kind of peers that is asked for; a county is always set beside some, so "all" is size."""
    return frame.selection.group if frame.selection.group in CHOICES else SIZE


def peers_of(frame: Frame, area: str, year: int, group: str) -> Peers:
    """Every county of the snapshot that is a peer of the area in that year, by name."""
    return _peers(frame.snapshot, area, year, group)


def residents(frame: Frame, year: int) -> dict[str, Residents]:
    """By area the residents of the year, or of the nearest one with the same boundary."""
    return residents_in(frame.snapshot, year)


# A snapshot never changes, so its id and the choices are all that these depend on.
@lru_cache(maxsize=64)
def _peers(snapshot: Snapshot, area: str, year: int, group: str) -> Peers:
    places = _places(snapshot, year)
    own = places[area]
    return of_parent(own, places.values()) if group == PREFECTURE else of_size(own, places.values())


@lru_cache(maxsize=8)
def _places(snapshot: Snapshot, year: int) -> dict[str, Place]:
    """Every county by id, in the order of names."""
    known, areas = residents_in(snapshot, year), data.areas(snapshot)
    counties = areas[areas["level"].isin(COUNTY_LEVELS)]
    columns = (counties[name].tolist() for name in ("area_id", "level", "parent"))
    return {
        area: Place(area, level, parent if isinstance(parent, str) else None, known.get(area))
        for area, level, parent in zip(*columns, strict=True)
    }
