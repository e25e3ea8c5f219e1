"""A web socket without a browser: everything that a server sends for one address, as bytes."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

SECONDS = 90.0


def sent(server: str, address: str, headers: Mapping[str, str]) -> bytes:
    """All messages of the run that `address` ("compare?year=2024") asks for."""
    screen, _, query = address.partition("?")
    asked = BackMsg()
    asked.rerun_script.query_string = urlencode(dict(parse_qsl(query)))
    asked.rerun_script.page_name = screen
    host = urlsplit(server).netloc
    found = b""
    with connect(
        f"ws://{host}/_stcore/stream", subprotocols=["streamlit"], origin=server, max_size=None,
        compression=None, additional_headers=dict(headers),
    ) as socket:  # fmt: skip
        socket.send(asked.SerializeToString())
        while True:
            told = socket.recv(timeout=SECONDS)
            raw = told if isinstance(told, bytes) else told.encode()
            found += raw
            message = ForwardMsg()
            message.ParseFromString(raw)
            if message.WhichOneof("type") == "script_finished":
                return found
