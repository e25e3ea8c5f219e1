"""Coming and going: a sign-in is written down, and one that has ended counts no more."""

import asyncio
import logging
import time
from http.cookies import CookieError, SimpleCookie
from typing import Any

from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.access import claims, signed_out, who
from dashboard.access.claims import HOUR
from dashboard.access.in_force import rules
from dashboard.access.reader import Reader
from dashboard.access.rules import Way
from dashboard.access.trail import AuditError, write_down
from dashboard.web.pages import TRY_AGAIN_LATER

LOGOUT, CALLBACK = "auth/logout", "oauth2callback"
_LOG = logging.getLogger(__name__)


class Leaving:
    """Watches the two addresses of OpenID, and the pages of those whom a proxy names."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._arrived: dict[Reader, float] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        now, path = rules(), str(scope.get("path", "")).strip("/")
        if now is not None and now.way is Way.HEADERS and scope["type"] == "websocket":
            await self._arrive(scope, receive, send, now.hours * HOUR)
            return
        watched = scope["type"] == "http" and path in (LOGOUT, CALLBACK)
        if not watched or now is None or now.way is not Way.OPENID:
            await self.app(scope, receive, send)
        elif path == LOGOUT:
            await self._out(scope, receive, send)
        else:
            await self._in(scope, receive, send)

    async def _arrive(self, scope: Scope, receive: Receive, send: Send, lasts: float) -> None:
        """A page of somebody whom a proxy names: written down where that was long ago."""
        reader = who.of_request(HTTPConnection(scope))
        last = self._arrived.get(reader, -lasts)
        if reader.name and time.monotonic() - last >= lasts:
            try:
                told = {"role": str(reader.role)}
                await asyncio.to_thread(write_down, reader.name, "signed_in", told)
            except AuditError as error:
                _LOG.error("Nobody is let in while that cannot be written down: %s", error)
                await send({"type": "websocket.close", "code": TRY_AGAIN_LATER})
                return
            self._arrived[reader] = time.monotonic()
        await self.app(scope, receive, send)

    async def _out(self, scope: Scope, receive: Receive, send: Send) -> None:
        cookies = Request(scope).cookies
        found = claims.claims_in(cookies)
        if found:
            try:
                await asyncio.to_thread(signed_out.end, claims.mark_of(cookies))
                await asyncio.to_thread(write_down, _name(found), "signed_out", {})
            except (OSError, AuditError) as error:
                _LOG.error("Signing out could not be written down: %s", error)
        await self.app(scope, receive, send)

    async def _in(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The answer that signs a person in is held back until that is written down."""
        held: list[Message] = []

        async def hold(message: Message) -> None:
            held.append(message)

        await self.app(scope, receive, hold)
        found = claims.claims_in(_cookies_set(held))
        if found:
            now = rules()
            role = claims.reader_of(found, now).role if now else ""
            try:
                await asyncio.to_thread(write_down, _name(found), "signed_in", {"role": role})
            except AuditError as error:
                _LOG.error("Nobody is let in while that cannot be written down: %s", error)
                refusal = PlainTextResponse("Signing in does not work now; try again.", 503)
                await refusal(scope, receive, send)
                return
        for message in held:
            await send(message)


def _name(found: Any) -> str:
    now = rules()
    return str(found.get(now.name, "")) if now else ""


def _cookies_set(messages: list[Message]) -> dict[str, str]:
    """The cookies that an answer gives to the browser."""
    cookies: dict[str, str] = {}
    for message in messages:
        for name, value in message.get("headers", ()):
            if name.lower() == b"set-cookie":
                try:
                    jar = SimpleCookie(value.decode("latin-1"))
                except CookieError:
                    continue
                cookies |= {key: morsel.value for key, morsel in jar.items()}
    return cookies
