"""What is made of one view is made once, for every session that looks at the same view."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from dashboard.frame import Frame
from dashboard.in_turn import InTurn

P = ParamSpec("P")
T = TypeVar("T")
# Charts and their tables, not the figures behind them: some 150 kilobytes each. Years times
# indicators of one screen are 400 views already, and one that is made anew takes 0.1 s.
MOST_KEPT = 1024


def made_once(
    make: Callable[Concatenate[Frame, P], T],
) -> Callable[Concatenate[Frame, P], T]:
    """Keep what `make` gives for a view and its further arguments, all of them hashable.

    A snapshot never changes, so the view is all that the answer depends on. What a reader has open
    beside the charts is no part of it. `make` must draw nothing on the page itself.
    """

    @wraps(make)
    def made(frame: Frame, *args: P.args, **named: P.kwargs) -> T:
        return _kept(make, frame.as_drawn, *args, **named)

    return made


_ONE_AT_A_TIME = InTurn()


def _kept(make: Callable[..., Any], frame: Frame, *args: Any, **named: Any) -> Any:
    key = (make, frame, args, tuple(named.items()))
    # Who asks while it is being made waits for it, instead of making it a second time.
    with _ONE_AT_A_TIME.turn(key):
        return _made(make, frame, *args, **named)


@lru_cache(maxsize=MOST_KEPT)
def _made(make: Callable[..., Any], frame: Frame, *args: Any, **named: Any) -> Any:
    return make(frame, *args, **named)


def forget() -> None:
    """Keep nothing of what was made."""
    _made.cache_clear()
