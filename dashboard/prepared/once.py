"""What a view shows is made once for all sessions, and once for all processes of a server."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import cache, partial, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from dashboard.card import Card, Table
from dashboard.charts.native import drawable
from dashboard.frame import Frame
from dashboard.made_once import made_once
from dashboard.prepared.plain_data import plain, value
from dashboard.prepared.shelf import shelf

P = ParamSpec("P")
T = TypeVar("T")
_shelf = cache(shelf)


def prepared_once(
    make: Callable[Concatenate[Frame, P], T],
) -> Callable[Concatenate[Frame, P], T]:
    """As `made_once`, for what `make` gives as cards or sentences (see `plain_data.plain`).

    Kept is what a page needs, a tenth of what a card is made of; a file of a card has the card made
    again, which its first reader waits for a moment.
    """

    @made_once
    @wraps(make)
    def prepared(frame: Frame, *args: P.args, **named: P.kwargs) -> T:
        again = partial(make, frame, *args, **named)
        key = key_of(make, frame, args, named)
        found = _shelf().get(key)
        if found is not None:
            return _light(value(found[0]), again)
        made = again()
        _shelf().put(key, [plain(made)])
        return _light(made, again)

    return prepared


def key_of(
    make: Callable[..., Any], frame: Frame, args: tuple[Any, ...], named: dict[str, Any]
) -> Hashable:
    """What tells the answers apart, in words that mean the same to every process."""
    own = frame.snapshot.figures, frame.snapshot.key, frame.text.language, frame.selection
    return make.__module__, make.__qualname__, own, args, sorted(named.items())


def _light(made: Any, again: Callable[[], Any]) -> Any:
    """The answer without what only files need, which `again` makes once more for them."""
    if isinstance(made, Card):
        return _lighter(made, again)
    if not isinstance(made, list):
        return made
    return [
        _lighter(each, partial(_placed, again, place)) if isinstance(each, Card) else each
        for place, each in enumerate(made)
    ]


def _placed(again: Callable[[], Any], place: int) -> Any:
    return again()[place]


def _lighter(card: Card, again: Callable[[], Card]) -> Card:
    return replace(
        card,
        figure=drawable(card.figure),
        export=Table((), ()),
        export_later=None,
        whole=again,
    )
