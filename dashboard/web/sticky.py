"""Tells a browser which replica holds its session, so that all it asks for goes there."""

import os

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.serving import COOKIE, NUMBER


class Sticky:
    """Adds the cookie to every answer of a replica; elsewhere it does nothing."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.number = os.environ.get(NUMBER, "")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                head = MutableHeaders(scope=message)
                head.append("Set-Cookie", f"{COOKIE}={self.number}; Path=/; HttpOnly; SameSite=Lax")
            await send(message)

        mine = self.number and scope["type"] == "http"
        await self.app(scope, receive, answer if mine else send)
