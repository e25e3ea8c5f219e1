"""A server lets in as many readers as it serves well; who comes then is told, who is in stays."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from dashboard.watching.routes import CONNECTION
from dashboard.web.crowded import MOST, Crowded

PAGE = {"Accept": "text/html"}


async def _talk(socket: WebSocket) -> None:
    await socket.accept()
    async for words in socket.iter_text():
        await socket.send_text(words)


def _page(request: object) -> PlainTextResponse:
    return PlainTextResponse("page")


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A server for two readers."""
    monkeypatch.setenv(MOST, "2")
    routes = [WebSocketRoute(CONNECTION, _talk), Route("/{path:path}", _page)]
    with TestClient(Crowded(Starlette(routes=routes))) as client:
        yield client


def test_the_third_is_told_and_the_two_go_on(client: TestClient):
    with client.websocket_connect(CONNECTION) as first, client.websocket_connect(CONNECTION):
        told = client.get("/compare", headers=PAGE)
        assert (told.status_code, told.headers["Retry-After"]) == (503, "15")
        assert 'lang="zh"' in told.text and 'lang="en"' in told.text and "busy" in told.text
        with pytest.raises(WebSocketDisconnect), client.websocket_connect(CONNECTION):
            pass
        first.send_text("still there")
        assert first.receive_text() == "still there"
        assert client.get("/healthz").text == client.get("/file.js").text == "page"


def test_a_place_that_is_left_is_free_again(client: TestClient):
    for _ in range(5):
        with client.websocket_connect(CONNECTION), client.websocket_connect(CONNECTION):
            assert client.get("/", headers=PAGE).status_code == 503
    assert client.get("/", headers=PAGE).text == "page"


@pytest.mark.parametrize("told", ["", "many", "-1"])
def test_without_a_number_it_lets_in_its_usual_crowd(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, told: str
):
    monkeypatch.setenv(MOST, told)
    with client.websocket_connect(CONNECTION), client.websocket_connect(CONNECTION):
        assert client.get("/", headers=PAGE).status_code == 200
