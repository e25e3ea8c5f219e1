"""A reader's session without a browser: the messages of its web socket, and what it asks ahead."""

import time
import urllib.request
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.error import HTTPError
from urllib.parse import parse_qsl, urlencode, urlsplit
from urllib.request import Request

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect

from benchmarks.child import FailedError

MOST_SECONDS = 60.0
BUSY = 503


@dataclass
class Session:
    """A reader on one screen; `with Session(address, "compare") as reader`.

    `lists` holds the options of every list on the page by its label, `query` what the address
    holds. Raises FailedError where the server's script ends with an error.
    """

    address: str
    screen: str
    query: dict[str, str] = field(default_factory=dict)
    lists: dict[str, tuple[str, list[str]]] = field(default_factory=dict)

    def __enter__(self) -> Self:
        """Open the page and wait for its first run."""
        host = urlsplit(self.address).netloc
        self._socket: ClientConnection = connect(
            f"ws://{host}/_stcore/stream", subprotocols=["streamlit"],  # type: ignore[list-item]
            origin=self.address, max_size=None, compression=None,  # type: ignore[arg-type]
        ).__enter__()  # fmt: skip
        answer = self._socket.response
        # The replica that holds this session, where there are several.
        self._cookie = answer.headers.get("Set-Cookie", "") if answer else ""
        self._page = ""
        self.run()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the page."""
        self._socket.__exit__(kind, error, trace)

    def pick(self, label: str, option: str) -> float:
        """Seconds from picking an option of a list to the end of the run."""
        identifier, _ = self.lists[label]
        return self.run(WidgetState(id=identifier, string_value=option))

    def ahead(self, field: str, words: str) -> float | None:
        """Seconds from asking for the cards of a pick to having them; None where a busy server
        leaves them to the run."""
        view = f"{self.screen}?{urlencode(self.query)}"
        asked = urlencode({"view": view, "field": field, "words": words, "lang": "en"})
        started = time.perf_counter()
        try:
            request = Request(f"{self.address}/ahead?{asked}", headers={"Cookie": self._cookie})
            found = urllib.request.urlopen(request, timeout=MOST_SECONDS)
        except HTTPError as error:
            if error.code != BUSY:
                raise
            return None
        with found:
            found.read()
        return time.perf_counter() - started

    def run(self, *picked: WidgetState) -> float:
        """Seconds from asking for a run to its last message."""
        asked = BackMsg()
        asked.rerun_script.query_string = urlencode(self.query)
        if self._page:
            asked.rerun_script.page_script_hash = self._page
        else:
            asked.rerun_script.page_name = self.screen
        asked.rerun_script.widget_states.widgets.extend(picked)
        started = time.perf_counter()
        self._socket.send(asked.SerializeToString())
        while not self._finished(self._socket.recv(timeout=MOST_SECONDS)):
            pass
        return time.perf_counter() - started

    def _finished(self, words: str | bytes) -> bool:
        told = ForwardMsg()
        told.ParseFromString(words if isinstance(words, bytes) else words.encode())
        kind = told.WhichOneof("type")
        if kind == "navigation":
            self._page = told.navigation.page_script_hash
        elif kind == "page_info_changed":
            self.query = dict(parse_qsl(told.page_info_changed.query_string))
        elif kind == "delta":
            self._take(told)
        return kind == "script_finished"

    def _take(self, told: ForwardMsg) -> None:
        element = told.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "selectbox":
            box = element.selectbox
            self.lists[box.label] = box.id, list(box.options)
        if kind == "exception":
            raise FailedError(f"the page failed: {element.exception.message}")
