"""The server's numbers are for whoever runs it: asked on its own machine, or with a token."""

import hmac
import os
from contextlib import suppress
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.access.who import on_this_machine, passed_on
from dashboard.watching import TOKEN

# The second are Streamlit's own.
PRIVATE = ("/metrics", "/_stcore/metrics")
LEAST_TOKEN = 16  # characters; a shorter one opens nothing


class Private:
    """Answers as if these paths were not there, unless it is asked by who may know."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _private(scope["path"]) and not allowed(scope):
            await PlainTextResponse("Not Found", 404)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def _private(path: str) -> bool:
    return path.rstrip("/").endswith(PRIVATE)


def allowed(scope: Scope) -> bool:
    """Whether a request comes from this machine itself or shows the token."""
    head = Headers(scope=scope)
    return _from_here(scope, head) or _shows_token(head.get("authorization", ""))


def _from_here(scope: Scope, head: Headers) -> bool:
    """Also of the name that was asked for: a page of another host may be led to this one."""
    client = scope.get("client") or ("",)
    asked_for = head.get("host", "").rsplit(":", 1)[0].strip("[]")
    return on_this_machine(client[0]) and _loopback(asked_for) and not passed_on(head)


def _loopback(host: str) -> bool:
    return host == "localhost" or on_this_machine(host)


def _shows_token(told: str) -> bool:
    kind, _, shown = told.partition(" ")
    token = _token()
    if kind.lower() != "bearer" or len(token) < LEAST_TOKEN:
        return False
    return hmac.compare_digest(shown.strip().encode(), token.encode())


def _token() -> str:
    """Read each time, so that it can be changed while the server runs."""
    with suppress(OSError, UnicodeDecodeError):
        return Path(os.environ.get(TOKEN) or os.devnull).read_text(encoding="utf-8").strip()
    return ""
