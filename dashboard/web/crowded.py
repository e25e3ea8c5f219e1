"""Lets in as many readers as the server serves well; the others are told that it is busy."""

import html
import os
from functools import cache

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.text import LANGUAGES, Text
from dashboard.watching.routes import CONNECTION
from dashboard.web.pages import TRY_AGAIN_LATER, of_a_page

MOST = "LEGAL_AID_MOST_READERS"  # of the environment, for each process
USUALLY = 200
AGAIN = 15  # seconds until a page that was turned away asks again by itself


class Crowded:
    """Counts the connections of pages. Beyond the most it answers 503 to whoever opens another
    page, and those who are in go on undisturbed."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.readers = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and scope["path"].endswith(CONNECTION):
            await self._connection(scope, receive, send)
        elif self.readers >= most() and of_a_page(scope):
            await _busy()(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _connection(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.readers >= most():
            await send({"type": "websocket.close", "code": TRY_AGAIN_LATER})
            return
        inside = False

        async def answer(message: Message) -> None:
            nonlocal inside
            if message["type"] == "websocket.accept" and not inside:
                inside = True
                self.readers += 1
            await send(message)

        try:
            await self.app(scope, receive, answer)
        finally:
            self.readers -= inside


def most() -> int:
    """How many readers one process lets in."""
    told = os.environ.get(MOST, "")
    return int(told) if told.isdecimal() else USUALLY


def _busy() -> HTMLResponse:
    return HTMLResponse(_page(), 503, {"Retry-After": str(AGAIN), "Cache-Control": "no-store"})


@cache
def _page() -> str:
    """The same for everyone: whose language it is is not known yet."""
    texts = [Text(language) for language in LANGUAGES]
    said = "".join(
        f'<section lang="{text.language}"><h1>{html.escape(text("crowded.title"))}</h1>'
        f"<p>{html.escape(text('crowded.words', seconds=AGAIN))}</p></section>"
        for text in texts
    )
    style = "body{font-family:system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}"
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{texts[0]("app.title")}</title>'
        f'<meta name="viewport" content="width=device-width">'
        f'<meta name="color-scheme" content="light dark">'
        f'<meta http-equiv="refresh" content="{AGAIN}"><style>{style}</style></head>'
        f"<body>{said}</body></html>"
    )
