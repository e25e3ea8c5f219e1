"""A server of the dashboard sends what it has at once, and says nothing while it works."""

import asyncio
import logging
import socket
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from dashboard.serving.server import Server, configuration

HOST = "127.0.0.1"


async def answer(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """An application that answers everything with one word."""
    await receive()
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"word"})


async def options_of_a_connection() -> int:
    """Whether Nagle's algorithm is off on a connection that has just been answered."""
    server = Server(configuration(answer, host=HOST, port=0, lifespan="off"))
    server.config.load()
    server.lifespan = server.config.lifespan_class(server.config)
    await server.startup()
    try:
        port = server.servers[0].sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection(HOST, port)
        writer.write(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        assert await reader.readuntil(b"word")
        (talking,) = server.server_state.connections
        own: socket.socket = talking.transport.get_extra_info("socket")  # type: ignore[union-attr]
        found = own.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        writer.close()
        return found
    finally:
        await server.shutdown()


def test_no_answer_waits_for_the_one_before_to_be_confirmed() -> None:
    # In a thread of its own, since a loop may be running for the browser tests.
    with ThreadPoolExecutor(1) as alone:
        assert alone.submit(asyncio.run, options_of_a_connection()).result(30)


def test_it_starts_without_a_word_of_uvicorn(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("uvicorn.error").setLevel(logging.INFO)
    with caplog.at_level(logging.INFO), ThreadPoolExecutor(1) as alone:
        alone.submit(asyncio.run, options_of_a_connection()).result(30)
    assert not [each for each in caplog.records if each.name.startswith("uvicorn")]
