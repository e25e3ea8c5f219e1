"""Ask an application as a server would, without a server."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from starlette.types import ASGIApp

HERE = ("127.0.0.1", 40000)


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    text: str


def get(
    app: ASGIApp,
    path: str,
    head: Mapping[str, str] | None = None,
    client: tuple[str, int] = HERE,
) -> Answer:
    """Ask for a path and its query, as somebody who stands at `client`."""
    sent = _sent(app, _scope("http", path, head or {}, client), {"type": "http.request"})
    start = next(each for each in sent if each["type"] == "http.response.start")
    headers = {name.decode().lower(): value.decode() for name, value in start["headers"]}
    body = b"".join(each.get("body", b"") for each in sent)
    return Answer(start["status"], headers, body.decode())


def connect(app: ASGIApp, path: str) -> list[str]:
    """Open a web socket and leave; the kinds of message that came back."""
    scope = _scope("websocket", path, {}, HERE)
    return [each["type"] for each in _sent(app, scope, {"type": "websocket.connect"})]


def _scope(kind: str, path: str, head: Mapping[str, str], client: tuple[str, int]) -> Any:
    name, _, query = path.partition("?")
    named = {"host": "127.0.0.1:8501", **head}
    return {
        "type": kind,
        "method": "GET",
        "path": name,
        "raw_path": name.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(key.lower().encode(), value.encode()) for key, value in named.items()],
        "client": client,
        "server": ("127.0.0.1", 8501),
        "scheme": "http",
        "http_version": "1.1",
        "subprotocols": [],
        "extensions": {},
    }


def _sent(app: ASGIApp, scope: Any, first: Any) -> list[Any]:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return first

    # In a thread of its own, since a loop may be running for the browser tests.
    with ThreadPoolExecutor(1) as alone:
        alone.submit(asyncio.run, _run(app, scope, receive, send)).result(30)
    return sent


async def _run(app: ASGIApp, *of_call: Any) -> None:
    await app(*of_call)
