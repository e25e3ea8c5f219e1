"""Only who may file hands a file to the server, and no more than there is room for."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.access import who
from dashboard.access.reader import ANYBODY, LOCAL, NOBODY, Reader, Role
from dashboard.web import uploads
from dashboard.web.uploads import MOST_OF_SESSION, Uploads

METHODS = ["GET", "POST", "PUT", "DELETE", "OPTIONS"]
PATH = "/_stcore/upload_file/session/file"


def _all(request: Request) -> PlainTextResponse:
    return PlainTextResponse("in")


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """Of a server where filing is on, and of somebody who may file."""
    monkeypatch.setenv("LEGAL_AID_FILING", "1")
    monkeypatch.setattr(who, "of_request", lambda asked: LOCAL)
    yield TestClient(Uploads(Starlette(routes=[Route("/{path:path}", _all, methods=METHODS)])))


def test_who_may_file_hands_over_a_file_and_takes_it_back(client: TestClient):
    assert client.put(PATH, content=b"report").text == "in"
    assert client.delete(PATH).text == "in"


@pytest.mark.parametrize(
    "reader", [ANYBODY, NOBODY, Reader(Role.LEADER), Reader(Role.CENTER)], ids=str
)
def test_nobody_else_does(client: TestClient, monkeypatch: pytest.MonkeyPatch, reader: Reader):
    monkeypatch.setattr(who, "of_request", lambda asked: reader)
    assert client.put(PATH, content=b"report").status_code == 403
    assert client.delete(PATH).status_code == 403
    assert client.get("/compare").text == "in"


def test_where_filing_is_off_nobody_does(client: TestClient, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("LEGAL_AID_FILING")
    assert client.put(PATH, content=b"report").status_code == 403


def test_a_file_is_never_given_back(client: TestClient):
    assert client.get(PATH).status_code == client.post(PATH).status_code == 405


def test_what_does_not_say_how_long_it_is_is_not_taken(client: TestClient):
    assert client.put(PATH, content=iter([b"report"])).status_code == 411
    told = {"Content-Length": "²"}
    assert uploads._too_much(Request(_scope(told))).status_code == 411


@pytest.mark.parametrize(
    ("here", "more", "status"),
    [(0, MOST_OF_SESSION, None), (1, MOST_OF_SESSION, 413), (MOST_OF_SESSION, 1, 413),
     (0, 10**40, 413)],
)  # fmt: skip
def test_a_session_has_so_much_room_and_no_more(
    monkeypatch: pytest.MonkeyPatch, here: int, more: int, status: int | None
):
    files = {"session": {"a": SimpleNamespace(data=bytes(0))}, "other": {}}
    files["session"]["b"] = SimpleNamespace(data=range(here))  # as long, and takes no memory
    files["other"]["c"] = SimpleNamespace(data=range(MOST_OF_SESSION))
    manager = SimpleNamespace(uploaded_file_mgr=SimpleNamespace(file_storage=files))
    monkeypatch.setattr(uploads.runtime, "exists", lambda: True)
    monkeypatch.setattr(uploads.runtime, "get_instance", lambda: manager)
    found = uploads._too_much(Request(_scope({"Content-Length": str(more)})))
    assert (found.status_code if found else None) == status


def _scope(told: dict[str, str]) -> dict[str, object]:
    head = [(name.lower().encode(), value.encode("latin-1")) for name, value in told.items()]
    return {"type": "http", "method": "PUT", "path": PATH, "headers": head,
            "query_string": b"", "server": ("127.0.0.1", 1), "scheme": "http"}  # fmt: skip
