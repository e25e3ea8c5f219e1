"""The peers of a county by name and residents, so that a leader can object to any of them."""

from collections.abc import Sequence

from dashboard.frame import Frame
from dashboard.number_words import exact
from dashboard.peer_groups import PREFECTURE, group_of, peers_of, residents
from dashboard.statistics.peers import Residents

MOST_NAMES = 30


def who(frame: Frame, area: str, year: int) -> list[str]:
    """By which rule they are peers, their names, and who of the level could not be judged."""
    text, group = frame.text, group_of(frame)
    found, known = peers_of(frame, area, year, group), residents(frame, year)
    if group == PREFECTURE:
        parent = frame.area_name(str(frame.areas.loc[area, "parent"]))
        key = "beside.of_prefecture" if found.areas else "beside.only_one"
        names = _listed(frame, [_with(frame, each, known, year) for each in found.areas])
        return [text(key, count=len(found.areas), parent=parent, areas=names)]
    own = known.get(area)
    if own is None:
        return [text("beside.no_residents", area=frame.area_name(area))]
    names = _listed(frame, [_with(frame, each, known, year) for each in found.areas])
    key = "beside.of_size" if found.areas else "beside.none_of_size"
    people = _people(frame, own)
    lines = [text(key, count=len(found.areas), areas=names, residents=people, year=own.year)]
    if found.unjudged:
        unjudged = _listed(frame, [frame.area_name(each) for each in found.unjudged])
        lines.append(text("peers.unjudged", count=len(found.unjudged), areas=unjudged))
    return lines


def peered(frame: Frame, area: str, year: int) -> bool:
    """Whether it has any peer by the rule that is chosen."""
    return bool(peers_of(frame, area, year, group_of(frame)).areas)


def _with(frame: Frame, area: str, known: dict[str, Residents], year: int) -> str:
    """A name with its residents, and their year where it is another one."""
    own, name = known.get(area), frame.area_name(area)
    if own is None:
        return name
    key = "beside.peer" if own.year == year else "beside.peer_of_year"
    return frame.text(key, area=name, residents=_people(frame, own), year=own.year)


def _people(frame: Frame, own: Residents) -> str:
    low, high = exact(own.lower), exact(own.upper)
    return low if low == high else frame.text("words.between", lower=low, upper=high)


def _listed(frame: Frame, names: Sequence[str]) -> str:
    """The names in the order given, thirty at most; the table of each chart has the others."""
    few, rest = list(names[:MOST_NAMES]), len(names) - MOST_NAMES
    if rest <= 0:
        return frame.text.join(few)
    comma = frame.text("county.comma").join(few)
    return frame.text("filters.counties_more", areas=comma, count=rest)
