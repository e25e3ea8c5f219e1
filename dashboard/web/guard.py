"""Turns away what no reader asks for: other names of the server, and doors that stay shut."""

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.access.in_force import rules

ON_THIS_MACHINE = ("localhost", "127.0.0.1", "[::1]", "::1")
# Streamlit's own ways in for programs.
SHUT = ("_stcore/agent/", "_stcore/message")


class Guard:
    """Answers 421 to another host's name and 404 at doors that stay shut; passes on the rest.

    Where nobody signs in, only this machine's own names count: a page from elsewhere that gives
    itself an address here, to read what lies on this machine, comes with its own.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        refusal = _refusal(scope)
        if refusal is None:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await refusal(scope, receive, send)


def _refusal(scope: Scope) -> PlainTextResponse | None:
    names = known_names()
    if names and host_of(Headers(scope=scope).get("host", "")) not in names:
        return PlainTextResponse("This server goes by another name.", 421)
    if scope["path"].lstrip("/").startswith(SHUT):
        return PlainTextResponse("There is nothing here.", 404)
    return None


def known_names() -> Collection[str]:
    """The names this server may be asked for by; empty where any will do."""
    now = rules()
    if now is None:
        return ON_THIS_MACHINE
    own = urlsplit(now.address).hostname
    return (own, *ON_THIS_MACHINE) if own else ()


def host_of(told: str) -> str:
    """The name in a Host header, without its port."""
    try:
        return (urlsplit(f"//{told}").hostname or "").lower()
    except ValueError:
        return ""
