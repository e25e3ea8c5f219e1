"""A page's run lets the cards that were asked for ahead of it go first, to the page and onto it."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock
from time import monotonic, sleep

from dashboard.selection import Selection

MOST_KEPT = 256
FRESH = 15.0  # seconds after which nobody is going to pick what was asked for any more
MAKING = 1.0  # seconds for which a run waits at most for cards that are being made
# Seconds in which a browser draws them; whatever a run sends meanwhile only makes that slower.
DRAWING = 0.1


class GivingWay:
    """What was asked for ahead, until the run that it was asked for has come.

    `now` and `rest` are the clock and the pause.
    """

    def __init__(
        self, now: Callable[[], float] = monotonic, rest: Callable[[float], object] = sleep
    ) -> None:
        self._now, self._rest = now, rest
        self._lock = Lock()
        self._asked: OrderedDict[str, tuple[float, Event]] = OrderedDict()

    @contextmanager
    def making(self, selection: Selection) -> Iterator[None]:
        """The block makes the cards of a selection that a reader is about to pick."""
        made = Event()
        with self._lock:
            self._asked[selection.written()] = self._now(), made
            if len(self._asked) > MOST_KEPT:
                self._asked.popitem(last=False)
        try:
            yield
        finally:
            made.set()

    def give_way(self, selection: Selection) -> None:
        """Wait until the cards of this selection stand on the page, if they were asked for."""
        with self._lock:
            since, made = self._asked.pop(selection.written(), (0.0, None))
        if made and self._now() - since < FRESH and made.wait(MAKING):
            self._rest(DRAWING)


# Of all sessions: who picks the same at the same time waits a moment for nothing.
giving_way = GivingWay()
