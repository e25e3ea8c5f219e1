"""A web socket without a browser: everything that a server sends for one address, as bytes."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from tests.hostile.talk import run, talking


def sent(server: str, address: str, headers: Mapping[str, str]) -> bytes:
    """All messages of the run that `address` ("compare?year=2024") asks for."""
    screen, _, query = address.partition("?")
    with talking(server, headers) as socket:
        return run(socket, f"{screen}?{urlencode(dict(parse_qsl(query)))}").raw
