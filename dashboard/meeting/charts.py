"""The cards of a pack: each is drawn again from its address, so that it is never out of date."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from dashboard import viewed  # which know this screen as well: asked when they are whole
from dashboard.card import Card
from dashboard.collected import cards_of
from dashboard.edition import Edition
from dashboard.frame import Frame
from dashboard.meeting.item import Item
from dashboard.published import Snapshot
from dashboard.selection import Selection
from dashboard.unknown import unknown
from dashboard.versions.opened import snapshot_of


def cards(frame: Frame, items: Sequence[Item]) -> list[Card | None]:
    """A card for each item in the reader's words; None for what its view no longer shows."""
    return [_card(frame, item, at) for at, item in enumerate(items)]


def lost_version(item: Item, edition: Edition) -> str | None:
    """The data version that an item names and that is not kept here; None where it is."""
    try:
        selection = viewed.view_of(item.address).selection
    except viewed.ViewError:
        return None
    return selection.version if snapshot_of(selection, edition) is None else None


def items_of(frame: Frame, views: Iterable[tuple[str, str]]) -> tuple[Item, ...]:
    """Every card of these views, as items."""
    return tuple(
        Item(page, card.id, query)
        for page, query in views
        for card in _of_view(frame, f"{page}?{query}")
    )


def _card(frame: Frame, item: Item, at: int) -> Card | None:
    found = next((card for card in _of_view(frame, item.address) if card.id == item.card), None)
    if found is None:
        return None
    return replace(
        found, id=f"meeting_{at}_{found.id}", title=item.title or found.title, note=item.note
    )


def _of_view(frame: Frame, address: str) -> list[Card]:
    try:
        view = viewed.view_of(address)
    except viewed.ViewError:
        return []
    selection: Selection = view.selection.with_(language=frame.text.language)
    snapshot = _snapshot(frame, selection)
    if snapshot is None:
        return []
    own = replace(frame, selection=selection, snapshot=snapshot)
    return [] if unknown(own) else _kept(own, view.show)


def _snapshot(frame: Frame, selection: Selection) -> Snapshot | None:
    """The version that the view names, or the pack's; None for one that is not kept."""
    if selection.version is None and selection.figures == frame.snapshot.figures:
        return frame.snapshot
    return snapshot_of(selection, frame.snapshot.edition)


@lru_cache(maxsize=64)
def _kept(frame: Frame, show: Callable[[Frame], None]) -> list[Card]:
    """A snapshot never changes, so a view of it is collected once."""
    return cards_of(frame, show)
