"""The first request of a connection is looked at and left where it is."""

import asyncio
import socket
import threading

import pytest

from dashboard.serving.head import head_of, replica_in

HEAD = b"GET /compare HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: a=b; legal_aid_replica=1\r\n\r\n"


def looked_at(*pieces: bytes) -> tuple[bytes, bytes]:
    """What is seen of a request that comes in pieces, and what is then still in the connection."""
    found: list[bytes] = []

    async def look(client: socket.socket) -> None:
        found.append(await asyncio.wait_for(head_of(client), 10))

    mine, its = socket.socketpair()
    with mine, its:
        its.setblocking(False)
        # In a thread of its own, since a loop may be running for the browser tests.
        looking = threading.Thread(target=lambda: asyncio.run(look(its)))
        looking.start()
        for piece in pieces:
            mine.sendall(piece)
        mine.shutdown(socket.SHUT_WR)
        looking.join(10)
        left = its.recv(len(HEAD) * 2)
    return found[0], left


def test_a_request_is_seen_and_stays():
    assert looked_at(HEAD) == (HEAD, HEAD)


def test_a_connection_that_closes_without_a_word_is_let_go():
    assert looked_at() == (b"", b"")


@pytest.mark.parametrize(
    ("head", "number"),
    [
        (HEAD, 1),
        (HEAD.replace(b"Cookie", b"cookie").replace(b"=1", b"=12"), 12),
        (b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", None),
        (b"GET /?legal_aid_replica=1 HTTP/1.1\r\nHost: a\r\n\r\n", None),
        (b"GET / HTTP/1.1\r\nCookie: legal_aid_replica=one\r\n\r\n", None),
        (b"GET / HTTP/1.1\r\nCookie: other_legal_aid_replicas=1\r\n\r\n", None),
    ],
)
def test_the_replica_is_read_from_the_cookie_alone(head, number):
    assert replica_in(head) == number
