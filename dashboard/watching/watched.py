"""Takes down every request: its route, status and time in the log and in the numbers."""

import logging
from time import perf_counter
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.text import LANGUAGES, Text
from dashboard.watching import log
from dashboard.watching.numbers import ASKS, ERRORS, READERS, REQUESTS
from dashboard.watching.request import HEADER, REQUEST, number_of
from dashboard.watching.routes import ASK, CONNECTION, WATCHED, route_of

LEFT = 499  # where the reader has gone before there was an answer, as nginx writes it
OPENED, REFUSED = 101, 403  # of a web socket


class Watched:
    """Stands outside everything else, so that what it takes down is what the reader got."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        # Stays as it is to the end of this task, for what the server logs after it.
        REQUEST.set(number_of(Headers(scope=scope).get(HEADER)))
        talk = _request if scope["type"] == "http" else _connection
        await talk(self.app, scope, receive, send)


async def _request(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    began, status = perf_counter(), 0

    async def answer(message: Message) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
            MutableHeaders(scope=message)[HEADER] = REQUEST.get()
        await send(message)

    try:
        await app(scope, receive, answer)
    except Exception as error:
        ERRORS.add(where="request")
        log.failed("request failed", error, route=route_of(scope["path"]))
        if status:  # the answer has begun: only an end without an end tells that it isn't whole
            raise
        await sorry()(scope, receive, answer)
    finally:
        _note(scope, status or LEFT, perf_counter() - began)


def sorry() -> PlainTextResponse:
    """The answer where there should have been another; it says under which number that is found."""
    number = REQUEST.get()
    words = (Text(language)("app.failed", number=number) for language in LANGUAGES)
    return PlainTextResponse("\n".join(words), 500, {"Cache-Control": "no-store"})


def _note(scope: Scope, status: int, seconds: float) -> None:
    route = route_of(scope["path"])
    REQUESTS.add(route=route, status=str(status))
    if route == ASK and status == 200:
        ASKS.add(seconds)
    # Whoever watches the server asks all the time.
    quiet = route in WATCHED and status < 400
    told = {"method": _method(scope), "status": status, "milliseconds": round(seconds * 1000, 1)}
    log.event("request", logging.DEBUG if quiet else logging.INFO, route=route, **told)


def _method(scope: Scope) -> str:
    """A caller may write anything there."""
    known = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")
    return scope["method"] if scope["method"] in known else "other"


async def _connection(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    began, status = perf_counter(), REFUSED
    route = route_of(scope["path"])

    async def answer(message: Message) -> None:
        nonlocal status
        if message["type"] == "websocket.accept" and status == REFUSED:
            status = OPENED
            _opened(route)
        await send(message)

    try:
        await app(scope, receive, answer)
    finally:
        told: dict[str, Any] = {"route": route, "status": status}
        if status == OPENED and route == CONNECTION:
            READERS.add(-1)
        elif status == REFUSED:
            REQUESTS.add(route=route, status=str(status))
        log.event("disconnected", seconds=round(perf_counter() - began, 1), **told)


def _opened(route: str) -> None:
    REQUESTS.add(route=route, status=str(OPENED))
    if route == CONNECTION:
        READERS.add(1)
    log.event("connected", route=route, status=OPENED)
