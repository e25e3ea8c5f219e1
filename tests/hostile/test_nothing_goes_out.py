"""The server opens no connection to another machine, whatever it is asked, and counts nobody."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.browser_kit import free_port
from tests.hostile.talk import run, talking
from tests.sign_in.running import running
from tests.sign_in.test_who_sees_what import ACCESS, PROOF, of

# Writes down every address outside this machine that a process asks for, and refuses it.
WATCH = """
import os, sys
def watch(event, told):
    if event == "socket.connect" and isinstance(told[1], tuple):
        host = str(told[1][0])
    elif event == "socket.getaddrinfo":
        host = str(told[0])
    else:
        return
    if not host.startswith("127.") and host not in ("localhost", "::1", "None"):
        with open(os.environ["WENT_OUT"], "a") as out:
            out.write(f"{event} {host}\\n")
        raise OSError("no way out")
sys.addaudithook(watch)
"""
SCREENS = ("overview", "compare", "county?area=heshun", "sources", "meeting", "health", "file")


@dataclass(frozen=True)
class Watched:
    """A server, and the file with what it asked of others."""

    address: str
    out: Path


@pytest.fixture(scope="module")
def watched(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    home, port = tmp_path_factory.mktemp("watched"), free_port()
    (home / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    access, out = home / "access.toml", home / "out"
    address = f"http://127.0.0.1:{port}"
    access.write_text(ACCESS.format(address=address), encoding="utf-8")
    told = {"PYTHONPATH": f"{home}{os.pathsep}{os.environ.get('PYTHONPATH', '')}",
            "WENT_OUT": str(out), "LEGAL_AID_PROOF": PROOF}  # fmt: skip
    check = "import socket; socket.socket().connect(('192.0.2.1', 80))"
    subprocess.run([sys.executable, "-c", check], env={**os.environ, **told}, capture_output=True)
    assert out.read_text() == "socket.connect 192.0.2.1\n", "the watch is awake"
    out.unlink()
    with running(built_data, access, port, **told):
        yield Watched(address, out)


def test_pages_and_knocks_of_other_pages_make_the_server_ask_nobody(watched: Watched):
    host = watched.address.removeprefix("http://")
    for origin in ("http://192.0.2.7", "https://evil.example", "http://10.0.0.1:8501"):
        with pytest.raises(InvalidStatus), connect(f"ws://{host}/_stcore/stream", origin=origin):  # type: ignore[arg-type]
            pass
    with talking(watched.address, of("staff")) as page:
        for each in SCREENS:
            assert run(page, each).ended == "FINISHED_SUCCESSFULLY"
    assert not watched.out.exists(), watched.out.read_text()


def test_streamlit_is_told_to_count_nobody(watched: Watched):
    message, ask = ForwardMsg(), BackMsg()
    ask.rerun_script.page_name = "method"
    with talking(watched.address, {}) as page:
        page.send(ask.SerializeToString())
        while message.WhichOneof("type") != "new_session":
            message.ParseFromString(page.recv(timeout=60))
    assert message.new_session.config.gather_usage_stats is False
