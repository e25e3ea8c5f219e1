"""Requests that no browser sends are refused in a few words, and the server goes on."""

import socket
import urllib.request
from contextlib import ExitStack, suppress

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from tests.hostile.conftest import VISITOR, Bureau
from tests.hostile.talk import run, talking
from tests.hostile.wire import HOST, answer, head, request, status
from tests.many import TORTURE

SHORT = 1_000  # bytes of a refusal, its head included
METHODS = (b"PUT", b"DELETE", b"POST", b"PATCH", b"TRACE", b"CONNECT", b"FOO", b"PROPFIND", b"get")
PATHS = (b"/", b"/compare", b"/ahead", b"/overview", b"/healthz", b"/_stcore/health", b"/media/x",
         b"/_stcore/host-config", b"/favicon.png", b"/_stcore/upload_file/a/b")  # fmt: skip
NOWHERE = (
    b"//", b"//evil.example/", b"/%2e%2e/", b"/..%2f..%2fetc/passwd", b"/%00", b"/compare%00", b"*",
    b"/" + b"a" * 60_000, b"/a" * 4_000, b"/%ff%fe", b"/\xff\xfe", b"http://evil.example/",
    b"/.env",
    b"/media/%00", b"/media/" + b"a" * 32, b"/component/x/../../y", b"/static/%2e%2e/__init__.py",
    b"/component/dashboard.stage.files.assets/%2e%2e/%2e%2e/data.py", b"/app/static/../app.py",
    b"/_stcore/bidi-components/x", b"/_stcore/agent/mcp", b"/_stcore/script-health-check",
    b"/_stcore/upload_file/a/b", b"/ahead?view=http://[", b"/ahead?view=" + b"a" * 50_000,
)  # fmt: skip
BROKEN = {
    "no host": b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
    "two hosts": request(b"GET", b"/", b"Host: evil.example\r\n"),
    "another host": b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    "the first HTTP": b"GET /\r\n\r\n",
    "HTTP 1.0": b"GET / HTTP/1.0\r\n\r\n",
    "HTTP 2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500) + b"\r\n\r\n",
    "two lengths": request(
        b"POST", b"/ahead", b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        b"0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n",
    ),
    "less than nothing": request(b"POST", b"/ahead", b"Content-Length: -5\r\n"),
    "a header of a megabyte": request(b"GET", b"/", b"X-A: " + b"a" * 1_000_000 + b"\r\n"),
    "a line break in a header": request(b"GET", b"/", b"X-A: a\r\n\tb\r\nX\x00Y: b\r\n"),
    "a range of no file": request(b"GET", b"/favicon.png", b"Range: bytes=9999999999-1,-\r\n"),
}  # fmt: skip
BORNE = {
    "a header of 50 kB": b"X-A: " + b"a" * 50_000 + b"\r\n",
    "a thousand headers": b"".join(b"X-%d: a\r\n" % number for number in range(1_000)),
    "cookies of 50 kB": b"Cookie: " + b"a=b; " * 10_000 + b"\r\n",
    "cookies of no letters": b"Cookie: a=\xff\xfe; _streamlit_user=\xff; legal_aid_replica=9\r\n",
    "words of no encoding": b"Accept: text/html\r\nAccept-Encoding: br;q=\xff, *\r\n",
}


@pytest.fixture(autouse=True)
def alive(bureau: Bureau):
    """After each of them the server answers, and its log holds no fault of the program."""
    yield
    with urllib.request.urlopen(f"{bureau.address}/healthz", timeout=60) as answered:
        assert answered.status == 200
    assert "request failed" not in bureau.said() and "page failed" not in bureau.said()


def refused(found: bytes) -> bool:
    """Whether it is a short answer that says no."""
    return 400 <= status(found) < 500 and len(found) < SHORT + 500 and b"Traceback" not in found


@pytest.mark.parametrize("method", METHODS, ids=bytes.decode)
def test_what_nobody_does_is_refused(bureau: Bureau, method: bytes):
    told = {path: answer(bureau.port, request(method, path)) for path in PATHS}
    assert [path for path, found in told.items() if not refused(found)] == []


@pytest.mark.parametrize("path", NOWHERE, ids=lambda path: repr(path[:40]))
def test_what_is_not_there_is_not_found(bureau: Bureau, path: bytes):
    assert refused(answer(bureau.port, request(b"GET", path)))


@pytest.mark.parametrize("raw", BROKEN.values(), ids=BROKEN)
def test_what_is_no_request_is_refused(bureau: Bureau, raw: bytes):
    assert refused(answer(bureau.port, raw))


@pytest.mark.parametrize("more", BORNE.values(), ids=BORNE)
def test_what_is_only_too_much_changes_nothing(bureau: Bureau, more: bytes):
    found = answer(bureau.port, request(b"GET", b"/compare", more))
    assert status(found) == 200 and len(found) < 20_000
    assert status(answer(bureau.port, request(b"GET", b"/ahead?view=compare", more))) == 200


def test_who_sends_a_letter_at_a_time_keeps_nobody_waiting(bureau: Bureau):
    with ExitStack() as slow:
        count = 500 if TORTURE else 100
        waiting = [slow.enter_context(socket.create_connection((HOST, bureau.port)))
                   for _ in range(count)]  # fmt: skip
        for letter in b"GET / HT":
            for each in waiting:
                each.sendall(bytes([letter]))
            assert status(answer(bureau.port, request(b"GET", b"/compare"))) == 200
        with talking(bureau.address, VISITOR) as page:
            assert run(page, "overview").ended == "FINISHED_SUCCESSFULLY"


@pytest.mark.parametrize("origin", ["http://evil.example", "http://localhost", "null", ""])
def test_a_page_of_another_server_gets_no_connection(bureau: Bureau, origin: str):
    address = f"ws://{HOST}:{bureau.port}/_stcore/stream"
    with pytest.raises(InvalidStatus) as refusal, connect(address, origin=origin):  # type: ignore[arg-type]
        pass
    assert refusal.value.response.status_code == 403


MANY = 1_000_000


@pytest.mark.parametrize(
    ("message", "code"),
    [(b"\xff" * 1_000, 1002), (b"\x00", 1002), (bytes(26_000_000), 1009)],
    ids=["no message", "an empty field", "too long"],
)
def test_a_message_of_no_kind_ends_the_connection(bureau: Bureau, message: bytes, code: int):
    with talking(bureau.address, VISITOR, 20.0) as page, pytest.raises(ConnectionClosed) as closed:
        page.send(message)
        while True:
            page.recv(timeout=60)
    told = closed.value.rcvd
    # While a long message is still being sent, the end can overtake its reason.
    assert told.code == code if told else len(message) > MANY


def test_thousands_of_messages_are_borne(bureau: Bureau):
    asked = BackMsg()
    asked.rerun_script.query_string = "figures=demonstration"
    asked.rerun_script.page_name = "method"
    with talking(bureau.address, VISITOR) as page:
        with suppress(ConnectionClosed):  # it is ended at some thousands
            for _ in range(20_000 if TORTURE else 300):
                page.send(asked.SerializeToString())
        with talking(bureau.address, VISITOR) as other:
            assert run(other, "compare?lang=en").ended == "FINISHED_SUCCESSFULLY"


def test_every_kind_of_answer_is_strict(bureau: Bureau):
    """Pages, files, cards, errors and redirects alike."""
    paths = (b"/", b"/compare?lang=zh", b"/overview", b"/ahead?view=compare", b"/ahead?view=x",
             b"/favicon.png", b"/media/x", b"/nowhere", b"/_stcore/health", b"/healthz",
             b"/metrics",
             b"/compare/", b"//x", b"/_stcore/upload_file/a/b", b"/auth/login", b"/oauth2callback",
             b"/component/dashboard.stage.files.assets/stage.js")  # fmt: skip
    raw = [request(b"GET", path, b"Accept: text/html\r\n") for path in paths]
    found = [answer(bureau.port, each) for each in (*raw, BROKEN["another host"])]
    assert {200, 301, 302, 307, 404, 405, 421} <= {status(each) for each in found}
    for each in found:
        told = head(each)
        assert "object-src 'none'" in told["content-security-policy"], each[:200]
        assert told["x-content-type-options"] == "nosniff"
        assert told["x-frame-options"] == "SAMEORIGIN"
        assert told["referrer-policy"] == told["cross-origin-opener-policy"] == "same-origin"
        assert told["cross-origin-resource-policy"] == "same-origin"
