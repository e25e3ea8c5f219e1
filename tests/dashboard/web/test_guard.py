"""Other names of the server and doors for programs are turned away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from dashboard.access.in_force import ACCESS, ANONYMOUS
from dashboard.web.guard import Guard


def _all(request: object) -> PlainTextResponse:
    return PlainTextResponse("in")


async def _talk(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text(socket.headers["host"])


ROUTES = [Route("/{path:path}", _all, methods=["GET", "POST"]), WebSocketRoute("/{p:path}", _talk)]
APP = Guard(Starlette(routes=ROUTES))
HOST = "127.0.0.1:8501"


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setenv(ACCESS, "")
    monkeypatch.setenv(ANONYMOUS, "")
    yield TestClient(APP, base_url="http://127.0.0.1:8501")


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost", "LOCALHOST:1", "[::1]:8501"])
def test_names_of_this_machine_are_let_in(client: TestClient, host: str):
    assert client.get("/compare", headers={"Host": host}).text == "in"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "[::"]
)
def test_a_page_from_elsewhere_that_takes_an_address_here_is_not(client: TestClient, host: str):
    assert client.get("/compare", headers={"Host": host}).status_code == 421


def test_with_an_access_file_its_address_is_the_other_name(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    path = tmp_path / "access.toml"
    path.write_text('address = "https://l.example.org:8443"\n[sign_in]\nway = "openid"\n', "utf-8")
    monkeypatch.setenv(ACCESS, str(path))
    told = {each: client.get("/", headers={"Host": each}).status_code
            for each in ("l.example.org", "127.0.0.1", "m.example.org")}  # fmt: skip
    assert told == {"l.example.org": 200, "127.0.0.1": 200, "m.example.org": 421}


@pytest.mark.parametrize(
    "path",
    [
        "_stcore/agent/interact",
        "_stcore/agent/mcp",
        "_stcore/agent/openapi.json",
    ],
)
def test_doors_for_programs_stay_shut(client: TestClient, path: str):
    assert client.get(f"/{path}").status_code == client.post(f"/{path}").status_code == 404


@pytest.mark.parametrize("path", ["/nowhere", "/.env", "/static/js/nowhere.js", "/%00"])
def test_where_nothing_is_there_is_no_page(client: TestClient, path: str):
    answer = client.get(path)
    assert answer.status_code == 404 and answer.text.count("\n") == 1


def host_told(client: TestClient, origin: str, host: str = HOST) -> str:
    """Under which name a page's web socket gets through; empty where it does not."""
    try:
        with client.websocket_connect(
            "/_stcore/stream", headers={"Host": host, "Origin": origin}
        ) as socket:
            return socket.receive_text()
    except WebSocketDisconnect:
        return ""


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example.org", "http://localhost:8501", "http://127.0.0.1:3000", "null", "",
     "http:" "//[",
     "http://127.0.0.1:8501.evil.example", "http://127.0.0.1:8501@evil.example"],
)  # fmt: skip
def test_pages_of_other_servers_get_no_web_socket(client: TestClient, origin: str):
    assert host_told(client, origin) == ""
    assert host_told(client, f"http://{HOST}") == HOST


def test_behind_a_proxy_the_address_of_the_access_file_is_the_own_page(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    path = tmp_path / "access.toml"
    path.write_text('address = "https://l.example.org:8443"\n[sign_in]\nway = "openid"\n', "utf-8")
    monkeypatch.setenv(ACCESS, str(path))
    assert host_told(client, "https://l.example.org:8443") == "l.example.org:8443"
    assert host_told(client, "http://l.example.org:8443") == ""
    assert host_told(client, "https://l.example.org") == ""
