"""Charts are put into a pack, moved, named and taken out; templates fill one at once."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.frame import Frame
from dashboard.meeting.item import MOST_ITEMS, Item
from dashboard.selection import Selection

Pack = tuple[Item, ...]


def item_of(frame: Frame, card: str) -> Item:
    """A card of the screen that is open, with everything that was chosen for it."""
    return Item(card.split("_")[0], card, query_of(frame.selection))


def query_of(selection: Selection) -> str:
    """The choices of a view as they stand in an address."""
    return selection.of_view.written()


def added(pack: Pack, item: Item) -> Pack:
    """The pack with one more chart at its end, as far as there is room."""
    return pack if len(pack) >= MOST_ITEMS else (*pack, item)


def moved(pack: Pack, at: int, by: int) -> Pack:
    """The pack with one chart moved up (-1) or down (1); at the ends it stays."""
    to = min(max(at + by, 0), len(pack) - 1)
    rest = [item for place, item in enumerate(pack) if place != at]
    return (*rest[:to], pack[at], *rest[to:])


def without(pack: Pack, at: int) -> Pack:
    """The pack without the chart at that place."""
    return (*pack[:at], *pack[at + 1 :])


def changed(pack: Pack, at: int, **words: str) -> Pack:
    """The pack with another title or note for the chart at that place."""
    return (*pack[:at], replace(pack[at], **words), *pack[at + 1 :])


def place_of(pack: Pack, item: Item, at: int) -> int:
    """Where a chart stands by now that stood at a place; there still if it is not found again."""
    return pack.index(item) if item in pack else min(at, len(pack) - 1)


def review(frame: Frame) -> Sequence[tuple[str, str]]:
    """A yearly review of all counties: the screens it takes, each with its choices."""
    chosen = frame.selection
    whole = Selection(figures=chosen.figures, parent=chosen.parent, version=chosen.version)
    accepted = whole.with_(indicator="cases_accepted")
    return [
        ("overview", query_of(whole)),
        ("trends", query_of(accepted)),
        ("compare", query_of(accepted)),
        ("compare", query_of(accepted.with_(per="population"))),
        ("cases", query_of(whole)),
        ("outreach", query_of(whole)),
        ("health", query_of(whole)),
    ]


def briefing(frame: Frame, area: str) -> Sequence[tuple[str, str]]:
    """One county among its peers and over the years: the screens it takes."""
    own = Selection(figures=frame.selection.figures, area=area, version=frame.selection.version)
    picked = own.with_(areas=(area,), indicator="cases_accepted")
    return [("county", query_of(own)), ("trends", query_of(picked)), ("health", query_of(picked))]
