"""Files that never change are sent from memory, those that get smaller by it packed to a third.

Streamlit sends its own files as they are and leaves packing to a proxy, which most offices lack.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import brotli
from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.web.versioned import versioned

# Of eleven; the next better ones take five times as long for a thirtieth less.
QUALITY = 5
LEAST = 1024  # bytes below which packing gains nothing
MOST_BYTES = 32 * 2**20  # of all that is kept
WORDS = ("text/", "javascript", "json", "svg", "wasm")
Head = list[tuple[bytes, bytes]]


@dataclass
class _Answer:
    """What the program answered, taken down."""

    status: int = 0
    head: Head = field(default_factory=list)
    body: bytearray = field(default_factory=bytearray)

    async def take(self, message: Message) -> None:
        """One message of an answer."""
        if message["type"] == "http.response.start":
            self.status, self.head = message["status"], list(message["headers"])
        else:
            self.body += message.get("body", b"")

    @property
    def fixed(self) -> bool:
        """Whether it was found and never changes."""
        return self.status == 200 and "immutable" in self._told("cache-control")

    @property
    def gains(self) -> bool:
        """Whether it is of a kind that gets smaller."""
        packs = any(word in self._told("content-type") for word in WORDS)
        return packs and len(self.body) >= LEAST

    def _told(self, name: str) -> str:
        return Headers(raw=self.head).get(name, "")


class Packed:
    """Answers for files of one version once it has them, packed where that gains anything."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._kept: dict[tuple[str, bytes], tuple[Head, bytes]] = {}
        self._lock = Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _wanted(scope):
            await self.app(scope, receive, send)
            return
        name = scope["path"], scope["query_string"]
        if name in self._kept:
            await _send(send, 200, *self._kept[name])
            return
        answer = _Answer()
        await self.app(_plain(scope), receive, answer.take)
        head, body = answer.head, bytes(answer.body)
        if answer.fixed and answer.gains:
            body = await to_thread.run_sync(_pack, body)
            head = _packed_head(head, len(body))
        if answer.fixed:
            self._keep(name, head, body)
        await _send(send, answer.status, head, body)

    def _keep(self, name: tuple[str, bytes], head: Head, body: bytes) -> None:
        with self._lock:
            if sum(len(each) for _, each in self._kept.values()) + len(body) <= MOST_BYTES:
                self._kept[name] = head, body


def _wanted(scope: Scope) -> bool:
    """A whole file of one version, for a browser that unpacks it."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    told = Headers(scope=scope)
    fixed = versioned(scope) or "/static/" in scope["path"]
    asked = "range" in told or "if-none-match" in told or "if-modified-since" in told
    return fixed and not asked and "br" in _words(told.get("accept-encoding", ""))


def _words(accepted: str) -> Iterable[str]:
    return (part.partition(";")[0].strip() for part in accepted.split(","))


def _plain(scope: Scope) -> dict[str, Any]:
    """The same question without leave to pack, so that nothing is packed twice."""
    head = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
    return {**scope, "headers": head}


def _pack(body: bytes) -> bytes:
    packed: bytes = brotli.compress(body, quality=QUALITY)
    return packed


def _packed_head(plain: Head, length: int) -> Head:
    head = MutableHeaders(raw=list(plain))
    head["content-encoding"] = "br"
    head["content-length"] = str(length)
    head["vary"] = "Accept-Encoding"
    return head.raw


async def _send(send: Send, status: int, head: Head, body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": head})
    await send({"type": "http.response.body", "body": body})
