"""Look at the first request of a connection without taking it from whoever will answer it."""

import asyncio
import re
import socket

from dashboard.serving import COOKIE

MOST = 64 * 1024  # bytes of a request's head
ENDED = b"\r\n\r\n"
BETWEEN = 0.005  # seconds between two looks at a head that has come in part, at first
LONGEST = 0.5  # later: who sends a letter at a time is not looked at for each
_COOKIE = re.compile(rb"\r\ncookie:[^\r\n]*\b" + COOKIE.encode() + rb"=(\d{1,3})\b", re.IGNORECASE)


async def head_of(client: socket.socket) -> bytes:
    """The head as far as it has come; it stays in the connection. Empty where it was closed.

    `client` must not block.
    """
    loop, seen, pause = asyncio.get_running_loop(), 0, BETWEEN
    while True:
        await _readable(loop, client)
        head = client.recv(MOST, socket.MSG_PEEK)
        if not head or ENDED in head or len(head) == MOST:
            return head
        if len(head) == seen:
            await asyncio.sleep(pause)  # it counts as readable as long as nobody takes it
            pause = min(2 * pause, LONGEST)
        seen = len(head)


async def _readable(loop: asyncio.AbstractEventLoop, client: socket.socket) -> None:
    come = asyncio.Event()
    loop.add_reader(client, come.set)
    try:
        await come.wait()
    finally:
        loop.remove_reader(client)


def replica_in(head: bytes) -> int | None:
    """The number of the replica that a request's cookie names."""
    found = _COOKIE.search(head)
    return int(found[1]) if found else None
