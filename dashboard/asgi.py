"""The dashboard as an ASGI application: the pages of app.py, with files that browsers may keep."""

import sys
from pathlib import Path

# `streamlit run dashboard/asgi.py` puts this folder on the path, not the one above it.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.ahead import ROUTE

YEAR = 365 * 24 * 60 * 60  # seconds
FOR_GOOD = f"public, immutable, max-age={YEAR}"


class Kept:
    """Lets a browser keep a file whose address carries its version, and not ask for it again."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                MutableHeaders(scope=message)["Cache-Control"] = FOR_GOOD
            await send(message)

        await self.app(scope, receive, answer if _versioned(scope) else send)


def _versioned(scope: Scope) -> bool:
    return "/component/" in scope.get("path", "") and b"version=" in scope["query_string"]


app = st.App(Path(__file__).with_name("app.py"), middleware=[Middleware(Kept)], routes=[ROUTE])
