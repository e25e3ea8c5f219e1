"""One reader's web socket that asks for one address after another, and notes all it is sent."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

SECONDS = 90.0


@dataclass(frozen=True)
class Run:
    """What one run of the page sent: its bytes, how it ended, its failures, and its seconds."""

    raw: bytes
    ended: str
    failures: tuple[str, ...]
    seconds: float


@contextmanager
def talking(
    server: str, headers: Mapping[str, str], patience: float = 1.0
) -> Iterator[ClientConnection]:
    """A connection as a page opens it; `patience` are the seconds that its end may take."""
    host = urlsplit(server).netloc
    with connect(
        f"ws://{host}/_stcore/stream", subprotocols=["streamlit"], origin=server, max_size=None,
        compression=None, additional_headers=dict(headers), close_timeout=patience,
    ) as socket:  # fmt: skip
        yield socket


def run(socket: ClientConnection, address: str) -> Run:
    """All that a run sends for an address, whose query goes to the server letter by letter."""
    screen, _, query = address.partition("?")
    asked = BackMsg()
    asked.rerun_script.query_string = query
    asked.rerun_script.page_name = screen
    began, raw, failures = monotonic(), bytearray(), []
    socket.send(asked.SerializeToString())
    while True:
        told = socket.recv(timeout=SECONDS)
        part = told if isinstance(told, bytes) else told.encode()
        raw += part
        message = ForwardMsg()
        message.ParseFromString(part)
        failures += _failures(message)
        if message.WhichOneof("type") == "script_finished":
            ended = ForwardMsg.ScriptFinishedStatus.Name(message.script_finished)
            if ended != "FINISHED_EARLY_FOR_RERUN":
                return Run(bytes(raw), ended, tuple(failures), monotonic() - began)


def _failures(message: ForwardMsg) -> Iterator[str]:
    kind = message.WhichOneof("type")
    if kind == "delta":
        element = message.delta.new_element
        if element.WhichOneof("type") == "exception":
            yield f"exception: {element.exception.message}"
        if "page_failed" in str(message.delta.add_block):
            yield "a page that failed"
    elif kind == "session_event" and message.session_event.HasField("script_compilation_exception"):
        yield "a script that cannot be read"
