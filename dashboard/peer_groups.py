"""The peers of a county by name: of its level and size, or of its prefecture."""

import pandas as pd

from dashboard import data
from dashboard.frame import COUNTY_LEVELS, Frame
from dashboard.statistics.peers import Peers, Place, Residents, of_parent, of_size

SIZE, PREFECTURE = "size", "prefecture"
CHOICES = (SIZE, PREFECTURE)


def group_of(frame: Frame) -> str:
    """The kind of peers that is asked for; a county is always set beside some, so "all" is size."""
    return frame.selection.group if frame.selection.group in CHOICES else SIZE


def peers_of(frame: Frame, area: str, year: int, group: str) -> Peers:
    """Every county of the snapshot that is a peer of the area in that year, by name."""
    places = _places(frame, year)
    own = places[area]
    return of_parent(own, places.values()) if group == PREFECTURE else of_size(own, places.values())


def residents(frame: Frame, year: int) -> dict[str, Residents]:
    """By area the residents of the year, or of the nearest one with the same boundary."""
    found = data.rows(frame.snapshot, "residents", year=year)
    columns = ["area", "reporting_year", "lower", "upper"]
    return {
        area: Residents(int(known), lower, upper)
        for area, known, lower, upper in found[columns].itertuples(index=False)
    }


def _places(frame: Frame, year: int) -> dict[str, Place]:
    """Every county by id, in the order of names."""
    known = residents(frame, year)
    counties = frame.areas[frame.areas["level"].isin(COUNTY_LEVELS)]
    columns = counties[["area_id", "level", "parent"]].itertuples(index=False)
    return {
        area: Place(area, level, None if pd.isna(parent) else parent, known.get(area))
        for area, level, parent in columns
    }
