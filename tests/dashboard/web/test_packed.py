"""Files of one version come packed to who can unpack them, made once; all else as it was."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import brotli
import pytest

from dashboard.web.packed import Packed

PROGRAM = b"export const program = 'of the page'; " * 100
FOR_GOOD = (b"cache-control", b"public, immutable, max-age=31536000")
SCRIPT = (b"content-type", b"text/javascript; charset=utf-8")
FILES = {
    "/static/js/page.js": (200, [SCRIPT, FOR_GOOD], PROGRAM),
    "/static/js/short.js": (200, [SCRIPT, FOR_GOOD], b"1"),
    "/static/letters.woff2": (200, [(b"content-type", b"font/woff2"), FOR_GOOD], PROGRAM),
    "/static/lost": (200, [SCRIPT, (b"cache-control", b"no-cache")], PROGRAM),
    "/compare": (200, [SCRIPT, FOR_GOOD], PROGRAM),
}  # fmt: skip


class Program:
    """Answers with `FILES` in two pieces, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[bytes, bytes]] = []

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        self.asked.append(dict(scope["headers"]))
        status, head, body = FILES[scope["path"]]
        await send({"type": "http.response.start", "status": status, "headers": head})
        await send({"type": "http.response.body", "body": body[:50], "more_body": True})
        await send({"type": "http.response.body", "body": body[50:]})


def get(app: Packed, path: str, **head: str) -> tuple[dict[str, str], bytes]:
    """Headers and body of an answer."""
    sent: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        sent.append(message)

    asked = {"accept-encoding": "gzip, deflate, br"} | {
        k.replace("_", "-"): v for k, v in head.items()
    }
    scope = {
        "type": "http", "method": "GET", "path": path, "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in asked.items()],
    }  # fmt: skip

    async def ask() -> None:
        await app(scope, None, send)  # type: ignore[arg-type]

    # In a thread of its own, since a loop may be running for the browser tests.
    with ThreadPoolExecutor(1) as alone:
        alone.submit(asyncio.run, ask()).result()
    told = {name.decode().lower(): value.decode() for name, value in sent[0]["headers"]}
    return told, b"".join(each.get("body", b"") for each in sent[1:])


def test_a_script_comes_packed_and_is_packed_once():
    program = Program()
    app = Packed(program)
    for _ in range(3):
        head, body = get(app, "/static/js/page.js")
        assert brotli.decompress(body) == PROGRAM
        assert head["content-encoding"] == "br"
        assert int(head["content-length"]) == len(body) < len(PROGRAM) / 10
        assert head["vary"] == "Accept-Encoding"
        assert "immutable" in head["cache-control"]
    assert len(program.asked) == 1
    assert b"accept-encoding" not in program.asked[0]  # nothing is packed twice


@pytest.mark.parametrize(
    ("path", "head"),
    [
        ("/static/js/page.js", {"accept_encoding": "gzip"}),
        ("/static/js/page.js", {"range": "bytes=0-9"}),
        ("/static/js/page.js", {"if_none_match": '"a"'}),
        ("/static/js/short.js", {}),
        ("/static/letters.woff2", {}),
        ("/static/lost", {}),
        ("/compare", {}),
    ],
)
def test_what_gains_nothing_changes_or_was_asked_otherwise_comes_as_it_is(path, head):
    told, body = get(Packed(Program()), path, **head)
    assert body == FILES[path][2]
    assert "content-encoding" not in told


@pytest.mark.parametrize(
    ("path", "head", "times"),
    [
        ("/static/js/short.js", {}, 1),
        ("/static/letters.woff2", {}, 1),
        ("/static/js/page.js", {"range": "bytes=0-9"}, 2),
        ("/static/lost", {}, 2),
        ("/compare", {}, 2),
    ],
)
def test_what_never_changes_is_asked_for_once_whether_it_packs_or_not(path, head, times):
    program = Program()
    app = Packed(program)
    assert get(app, path, **head) == get(app, path, **head)
    assert len(program.asked) == times
