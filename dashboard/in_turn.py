"""Turns by key: who asks for what another is just making waits until it is there."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from threading import Lock, RLock


class InTurn:
    """One holder a key at a time; whoever holds a key may take it again."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: dict[Hashable, tuple[RLock, int]] = {}

    @contextmanager
    def turn(self, key: Hashable) -> Iterator[None]:
        """Wait for the turn and hold it for the block. What holds one key may only wait for keys
        that never wait for it."""
        with self._lock:
            turn, waiting = self._held.get(key, (RLock(), 0))
            self._held[key] = (turn, waiting + 1)
        try:
            with turn:
                yield
        finally:
            self._leave(key)

    def _leave(self, key: Hashable) -> None:
        with self._lock:
            turn, waiting = self._held.pop(key)
            if waiting > 1:
                self._held[key] = (turn, waiting - 1)
