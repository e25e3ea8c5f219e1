"""Bytes on a connection, as no browser would write them, and whatever comes back."""

import socket

HOST = "127.0.0.1"
MOST = 200_000  # bytes that are read of an answer


def request(method: bytes, path: bytes, head: bytes = b"", body: bytes = b"") -> bytes:
    """A request of HTTP/1.1 in its own bytes; HERE stands for the server."""
    lines = (method + b" " + path + b" HTTP/1.1", b"Host: HERE", b"Connection: close")
    return b"\r\n".join(lines) + b"\r\n" + head + b"\r\n" + body


def answer(port: int, raw: bytes) -> bytes:
    """All that comes back until the server has said everything, or closes."""
    found = b""
    with socket.create_connection((HOST, port), timeout=60) as talk:
        try:
            talk.sendall(raw.replace(b"HERE", f"{HOST}:{port}".encode()))
            while len(found) < MOST and (part := talk.recv(65_536)):
                found += part
        except ConnectionError:  # it had enough before all was sent
            pass
    return found


def status(found: bytes) -> int:
    """The number in the first line of an answer; 0 where there is none."""
    parts = found.split(b" ", 2)
    return int(parts[1]) if found.startswith(b"HTTP/") and parts[1].isdigit() else 0


def head(found: bytes) -> dict[str, str]:
    """The headers of an answer by their names in small letters."""
    lines = found.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
    return {
        name.lower(): value.strip() for name, _, value in (each.partition(":") for each in lines)
    }
