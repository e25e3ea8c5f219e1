"""A page says at once what it is going to need; all other answers pass as they are."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from dashboard.web.early import Early

NAME = "<title>Legal Aid Compare · 法援对照</title>"
SENT = "<html><head><title>Streamlit</title>\n<link rel=preload href=there.js>\n</head></html>"
PAGE = f"<html><head>{NAME}\n<link rel=preload href=there.js>\n</head></html>"
FACE = '<link\n rel="preload" href="./face.woff2"\n as="font" crossorigin\n/>'
ASKED = {"accept": "text/html,*/*", "accept-encoding": "gzip", "if-none-match": '"old"'}
HTML = [(b"content-type", b"text/html; charset=utf-8"), (b"etag", b'"old"')]


class Program:
    """Answers every question with the same, in two pieces; remembers what it was asked."""

    def __init__(self, body: str, status: int = 200, head: list[tuple[bytes, bytes]] = HTML):
        self.body, self.status, self.head = body.encode(), status, head
        self.asked: dict[str, str] = {}

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        self.asked = {name.decode(): value.decode() for name, value in scope["headers"]}
        length = (b"content-length", str(len(self.body)).encode())
        head = [*self.head, length]
        await send({"type": "http.response.start", "status": self.status, "headers": head})
        await send({"type": "http.response.body", "body": self.body[:9], "more_body": True})
        await send({"type": "http.response.body", "body": self.body[9:]})


def get(program: Program, *lines: str, **head: str) -> tuple[dict[str, str], str]:
    """Headers and body of the answer, where the page needs these lines."""
    sent: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        sent.append(message)

    asked = [(name.encode(), value.encode()) for name, value in (ASKED | head).items()]
    scope = {"type": "http", "method": "GET", "path": "/", "headers": asked}
    early = Early(program, lambda: lines)  # type: ignore[arg-type]
    # In a thread of its own, since a loop may be running for the browser tests.
    with ThreadPoolExecutor(1) as alone:
        alone.submit(asyncio.run, early(scope, None, send)).result()  # type: ignore[arg-type]
    told = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return told, b"".join(each.get("body", b"") for each in sent[1:]).decode()


def test_what_a_page_needs_stands_behind_its_name() -> None:
    told, page = get(Program(SENT), "<script src=plotly.js></script>")
    assert page == PAGE.replace("</title>", "</title>\n<script src=plotly.js></script>")
    assert told["content-length"] == str(len(page.encode()))


def test_what_the_page_says_already_is_not_said_again() -> None:
    _, page = get(Program(SENT), "<link rel=preload href=there.js>", "<script></script>")
    assert page.count("there.js") == 1 and page.count("<script>") == 1


def test_a_typeface_of_another_theme_is_not_sent_for() -> None:
    _, page = get(Program(SENT.replace("</head>", f"{FACE}</head>")))
    assert page == PAGE


def test_a_page_that_is_written_into_is_never_taken_from_an_older_one() -> None:
    program = Program(SENT)
    told, _ = get(program)
    assert "if-none-match" not in program.asked and "accept-encoding" not in program.asked
    assert "etag" not in told


def test_what_is_no_page_passes_as_it_is() -> None:
    script = Program(PAGE, head=[(b"content-type", b"text/javascript"), (b"etag", b'"one"')])
    told, body = get(script, "<script></script>")
    assert body == PAGE and told["etag"] == '"one"'
    assert get(Program("lost", status=404), "<script></script>")[1] == "lost"


def test_who_asks_for_no_page_is_answered_as_asked() -> None:
    program = Program(PAGE)
    _, body = get(program, "<script></script>", accept="*/*")
    assert body == PAGE and program.asked["accept-encoding"] == "gzip"
