"""The page says from its first line what it is going to need, so that a browser fetches it at once.

Streamlit's page learns of Plotly and of the stage only when its own program, its connection and a
run of the script are through, a second or two later.
"""

import html
import re
from collections.abc import Callable, Iterable
from functools import cache

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.stage.files import ASSETS, addresses
from dashboard.text import LANGUAGES, Text
from dashboard.web.pages import of_a_page
from dashboard.web.told_first import told_first
from dashboard.web.widgets import WIDGETS, modules

TITLE = re.compile("<title>[^<]*</title>")
# The preloaded typeface is of a theme that is not ours.
TYPEFACE = re.compile(r'<link\s[^>]*as="font"[^>]*/>')
# Of a question for a page: it is written into, so it must come whole and unpacked.
LEFT_OUT = (b"accept-encoding", b"if-none-match", b"if-modified-since")
# Of the answer: what is only true of the file as it lies there.
OF_THE_FILE = (b"etag", b"last-modified", b"accept-ranges")


class Early:
    """Writes into every page its name and what its charts are drawn with."""

    def __init__(self, app: ASGIApp, lines: Callable[[], Iterable[str]] | None = None) -> None:
        self.app = app
        self._lines = lines or needed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not of_a_page(scope):
            await self.app(scope, receive, send)
            return
        start: Message = {}
        body = bytearray()

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                start.update(message)
            elif not start:
                await send(message)
            else:
                body.extend(message.get("body", b""))
                if not message.get("more_body"):
                    await self._send(send, start, bytes(body))

        head = [(name, value) for name, value in scope["headers"] if name not in LEFT_OUT]
        await self.app({**scope, "headers": head}, receive, answer)

    async def _send(self, send: Send, start: Message, body: bytes) -> None:
        page = TYPEFACE.sub("", body.decode())
        lines = [line for line in self._lines() if line not in page]
        head_lines = "\n".join([f"<title>{html.escape(named())}</title>", *lines])
        written = TITLE.sub(lambda _: head_lines, page, count=1).encode()
        head = MutableHeaders(raw=[each for each in start["headers"] if each[0] not in OF_THE_FILE])
        head["content-length"] = str(len(written))
        await send({**start, "headers": head.raw})
        await send({"type": "http.response.body", "body": written})


def _is_page(start: Message) -> bool:
    kind = Headers(raw=list(start["headers"])).get("content-type", "")
    return bool(start["status"] == 200 and kind.startswith("text/html"))


@cache
def named() -> str:
    """The product's name in every language: nobody's is known yet."""
    return " · ".join(Text(language)("app.title") for language in LANGUAGES)


@cache
def needed() -> tuple[str, ...]:
    """Plotly, which runs as soon as it is there, and modules, which wait: the stage's, and those of
    Streamlit's widgets that every screen shows. The same for every page of a running server."""
    where = addresses()
    of_widgets = (f"./static/js/{name}" for name in modules(WIDGETS))
    of_stage = (f"{where.assets}{each.name}" for each in sorted(ASSETS.glob("*.js")))
    return (
        told_first(),
        f'<script async fetchpriority="high" src="{html.escape(where.plotly)}"></script>',
        *(
            f'<link rel="modulepreload" crossorigin href="{html.escape(each)}">'
            for each in (*of_widgets, *of_stage)
        ),
    )
