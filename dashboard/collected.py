"""The cards of a screen without anybody looking, for files that are made from an address alone."""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context
from functools import cache

from streamlit.config import set_option

from dashboard.card import Card
from dashboard.frame import Frame

NAME = "collecting"
# Streamlit says at every call that nobody will see it, and that no server runs: which is the point.
_UNHEARD = (
    "streamlit.runtime.scriptrunner_utils.script_run_context",
    "streamlit.runtime.state.session_state_proxy",
    "streamlit.runtime.caching.cache_data_api",
)
_NO_SERVER = "No runtime found"
_PREPARING = ContextVar("preparing", default=False)
_CARDS: ContextVar[list[Card] | None] = ContextVar("cards", default=None)


def collecting() -> bool:
    """Whether only cards are wanted: a screen needn't work out what it says beside them."""
    return _CARDS.get() is not None


def preparing() -> bool:
    """Whether what a screen says beside its cards is wanted as well, for those who come later."""
    return _PREPARING.get()


def collect(cards: Sequence[Card]) -> bool:
    """Take the cards if they are being collected; False where they are to be drawn."""
    into = _CARDS.get()
    if into is None:
        return False
    into.extend(cards)
    return True


def prepare(frame: Frame, show: Callable[[Frame], None]) -> None:
    """Work out what the screen would show for this view, for those who come to it later."""
    copy_context().run(_prepared, frame, show)


def _prepared(frame: Frame, show: Callable[[Frame], None]) -> None:
    _PREPARING.set(True)
    _collected(frame, show)


def cards_of(frame: Frame, show: Callable[[Frame], None]) -> list[Card]:
    """What the screen would draw for this view, in its order.

    It runs in a thread of its own, which belongs to no session: whatever it writes goes nowhere.
    """
    with ThreadPoolExecutor(1, thread_name_prefix=NAME) as alone:
        return alone.submit(_collected, frame, show).result()


def _collected(frame: Frame, show: Callable[[Frame], None]) -> list[Card]:
    _unwarned()
    cards: list[Card] = []
    _CARDS.set(cards)
    show(frame)
    return cards


@cache
def _unwarned() -> None:
    """Not when this is imported: who sets an option reads all of them, which a server that is
    only starting has not found yet."""
    set_option("global.showWarningOnDirectExecution", False)


def _heard(record: logging.LogRecord) -> bool:
    alone = (record.threadName or "").startswith(NAME)
    return not alone and not str(record.msg).startswith(_NO_SERVER)


for _name in _UNHEARD:
    logging.getLogger(_name).addFilter(_heard)
