"""Turns away what no reader asks for: other names, pages of other servers, doors that stay shut."""

from collections.abc import Collection
from urllib.parse import SplitResult, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.access.in_force import rules
from dashboard.text import LANGUAGES, Text
from dashboard.web.known import known

ON_THIS_MACHINE = ("localhost", "127.0.0.1", "[::1]", "::1")
# Streamlit's own ways in for programs.
SHUT = ("_stcore/agent/", "_stcore/message")
NO_NAME = urlsplit("")


class Guard:
    """Answers 421 to another host's name, and 404 where nothing is and at doors that stay shut.

    Where nobody signs in, only this machine's own names count: a page from elsewhere that gives
    itself an address here, to read what lies on this machine, comes with its own. For the same
    reason a web socket is for pages of this server alone. Streamlit would let in those of any
    server on this machine, and ask a service outside which address the rest of the world knows it
    by.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        refusal = _refusal(scope)
        if scope["type"] == "websocket":
            own = None if refusal else _of_own_page(scope)
            if own is None:
                await send({"type": "websocket.close", "code": 1008})
            else:
                await self.app(own, receive, send)
        elif refusal is None:
            await self.app(scope, receive, send)
        else:
            await refusal(scope, receive, send)


def _refusal(scope: Scope) -> PlainTextResponse | None:
    names = known_names()
    if names and host_of(Headers(scope=scope).get("host", "")) not in names:
        return PlainTextResponse("This server goes by another name.", 421)
    if scope["path"].lstrip("/").startswith(SHUT):
        return PlainTextResponse("There is nothing here.", 404)
    return None if known(scope["path"]) else PlainTextResponse(_nothing(), 404)


def _nothing() -> str:
    return "\n".join(Text(language)("app.no_page") for language in LANGUAGES)


def _of_own_page(scope: Scope) -> Scope | None:
    """The connection of a page of this server, or of a program; None for one of another server.

    One that a proxy brings under a name of its own is passed on as what the page was opened at.
    """
    head = MutableHeaders(scope=scope)
    origin = head.get("origin")
    if origin is None:
        return scope
    page, now = _split(origin), rules()
    if page.netloc and page.netloc.lower() == head.get("host", "").lower():
        return scope
    if now is None or not now.address or _place(page) != _place(_split(now.address)):
        return None
    told = MutableHeaders(raw=list(scope["headers"]))
    told["host"] = page.netloc
    return {**scope, "headers": told.raw}


def _place(page: SplitResult) -> tuple[str, str]:
    return page.scheme.lower(), page.netloc.lower()


def known_names() -> Collection[str]:
    """The names this server may be asked for by; empty where any will do."""
    now = rules()
    if now is None:
        return ON_THIS_MACHINE
    own = urlsplit(now.address).hostname
    return (own, *ON_THIS_MACHINE) if own else ()


def host_of(told: str) -> str:
    """The name in a Host header, without its port."""
    return (_split(f"//{told}").hostname or "").lower()


def _split(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:
        return NO_NAME
