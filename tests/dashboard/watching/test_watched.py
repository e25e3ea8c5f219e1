"""Every request is taken down by route, status and time; what a reader typed is not."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp
from starlette.websockets import WebSocket

from dashboard.watching import numbers
from dashboard.watching.watched import Watched
from tests.dashboard.watching.asking import connect, get

NUMBER = "0123456789abcdef0123456789abcdef"


def answered(request: Request) -> PlainTextResponse:
    return PlainTextResponse("here")


def broken(request: Request) -> PlainTextResponse:
    raise ValueError(request.query_params["name"])


open_meanwhile: list[int] = []


async def talking(socket: WebSocket) -> None:
    await socket.accept()
    open_meanwhile.append(readers())
    await socket.close()


async def refusing(socket: WebSocket) -> None:
    await socket.close()


ROUTES = [
    Route("/compare", answered),
    Route("/ahead", answered),
    Route("/healthz", answered),
    Route("/trends", broken),
    WebSocketRoute("/_stcore/stream", talking),
    WebSocketRoute("/refused", refusing),
]


@pytest.fixture
def server(caplog: pytest.LogCaptureFixture) -> Iterator[ASGIApp]:
    logger = logging.getLogger("legal_aid")
    before = logger.propagate, logger.level
    logger.propagate, logger.level = True, logging.INFO
    caplog.set_level(logging.INFO, "legal_aid")
    yield Starlette(routes=ROUTES, middleware=[Middleware(Watched)])
    logger.propagate, logger.level = before


def told(caplog: pytest.LogCaptureFixture) -> list[Any]:
    own = [each for each in caplog.records if each.name == "legal_aid"]
    return [getattr(each, "event", each.msg) for each in own]


def count(**labels: str) -> int:
    """How often this route was answered with this status so far."""
    wanted = numbers.REQUESTS.lines({})
    named = ",".join(f'{key}="{value}"' for key, value in sorted(labels.items()))
    return sum(int(line.rsplit(" ", 1)[1]) for line in wanted if f"{{{named}}}" in line)


def readers() -> int:
    return int(list(numbers.READERS.lines({}))[-1].rsplit(" ", 1)[1])


def test_a_request_is_counted_and_logged_without_its_query(server, caplog) -> None:
    before = count(route="/compare", status="200")
    answer = get(server, "/compare?areas=Somebody", {"X-Name": "Somebody"})
    assert answer.status == 200 and len(answer.headers["x-request-id"]) == 32
    assert count(route="/compare", status="200") == before + 1
    (record,) = [each for each in caplog.records if each.name == "legal_aid"]
    assert record.msg == "request"
    assert {**record.told, "milliseconds": 0} == {
        "route": "/compare", "method": "GET", "status": 200, "milliseconds": 0,
    }  # fmt: skip


@pytest.mark.parametrize("given", ["Somebody", "00000000000", NUMBER + "0", NUMBER.upper()])
def test_only_a_number_as_proxies_make_them_is_taken_over(server, given) -> None:
    def taken(number: str) -> str:
        return get(server, "/compare", {"X-Request-ID": number}).headers["x-request-id"]

    assert taken(NUMBER) == NUMBER and taken(given) != given


def test_whoever_watches_the_server_is_not_logged_but_counted(server, caplog) -> None:
    before = count(route="/healthz", status="200")
    get(server, "/healthz")
    assert told(caplog) == [] and count(route="/healthz", status="200") == before + 1


def test_a_failure_tells_the_reader_its_number_in_both_languages(server, caplog) -> None:
    answer = get(server, "/trends?name=Somebody")
    number = answer.headers["x-request-id"]
    assert answer.status == 500 and answer.text.count(number) == 2
    assert "Somebody" not in answer.text and "编号" in answer.text
    assert told(caplog) == ["request failed", "request"]
    assert number in caplog.text


def test_an_ask_is_timed(server) -> None:
    def asked() -> int:
        lines = [line for line in numbers.ASKS.lines({}) if "_count" in line]
        return int(lines[0].rsplit(" ", 1)[1]) if lines else 0

    before = asked()
    get(server, "/ahead")
    assert asked() == before + 1


def test_a_page_is_open_as_long_as_its_connection(server, caplog) -> None:
    before = readers()
    assert connect(server, "/_stcore/stream")[0] == "websocket.accept"
    assert open_meanwhile == [before + 1]
    assert readers() == before
    assert told(caplog) == ["connected", "disconnected"]


def test_a_refused_connection_is_counted_as_refused(server) -> None:
    before = count(route="other", status="403")
    assert connect(server, "/refused") == ["websocket.close"]
    assert count(route="other", status="403") == before + 1
