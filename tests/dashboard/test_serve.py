"""Serving takes the port asked for, or says which free one it takes instead."""

import argparse
import socket

import pytest

from dashboard import serve


def listening() -> socket.socket:
    busy = socket.socket()
    busy.bind((serve.HOST, 0))
    busy.listen()
    return busy


def asked(port: int) -> argparse.Namespace:
    """What `legal-aid serve --port PORT --no-browser` is told."""
    parser = argparse.ArgumentParser()
    serve.add_arguments(parser)
    return parser.parse_args(["--port", str(port), "--no-browser"])


def test_a_free_port_is_taken() -> None:
    with listening() as busy:
        free = serve.free_port(busy.getsockname()[1] + 1)
    assert free is not None


def test_a_busy_port_gets_a_clear_message_and_the_next_free_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    served: list[int] = []
    monkeypatch.setattr(serve, "serve", lambda port, host: served.append(port) or 0)
    with listening() as busy:
        port = busy.getsockname()[1]
        assert serve.run(asked(port)) == 0
    assert served[0] > port
    said = capsys.readouterr().out
    assert f"Port {port} is busy" in said and f"http://127.0.0.1:{served[0]}" in said


def test_no_free_port_is_said_and_nothing_is_served(capsys: pytest.CaptureFixture[str]) -> None:
    assert serve.run(asked(65536)) == 1
    assert "No free port" in capsys.readouterr().out
