"""A server that stands where a replica would, and answers with what it was told."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

HOST = "127.0.0.1"


class Echo(BaseHTTPRequestHandler):
    """Every header, and how long the body was."""

    protocol_version = "HTTP/1.1"
    name = ""

    def answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        self.rfile.read(length)
        told = {"name": self.name, "path": self.path, "body": length}
        head = {name.lower(): words for name, words in self.headers.items()}
        words = json.dumps({**told, "headers": head, "padding": "x" * 4096}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(words)))
        self.end_headers()
        self.wfile.write(words)

    do_GET = do_PUT = do_POST = answer  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def echoing(name: str) -> Iterator[ThreadingHTTPServer]:
    """Such a server with a name of its own; closed afterwards."""
    server = ThreadingHTTPServer((HOST, 0), type(name, (Echo,), {"name": name}))
    # Told to end, it looks up after so many seconds at most.
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
