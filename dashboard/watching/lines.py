"""A record of the log as one line of JSON, in which a library's own words are left out."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

from dashboard.watching.request import REQUEST
from dashboard.watching.stack import kind_of, stack_of


class Lines(logging.Formatter):
    """One object a line: time, level, event, and what is told of it."""

    def __init__(self, replica: str) -> None:
        super().__init__()
        self._replica = {"replica": replica} if replica else {}

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        own = getattr(record, "told", None)
        number = REQUEST.get()
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": "library" if own is None else getattr(record, "event", record.msg),
            **(_of_library(record) if own is None else own),
            **({"request": number} if number else {}),
            **self._replica,
            **_of_error(record),
        }
        return json.dumps(line, ensure_ascii=False)


def _of_library(record: logging.LogRecord) -> dict[str, Any]:
    """Where it was said, and its words only where they are written before anything is filled in."""
    place = {"logger": record.name, "place": f"{record.module}:{record.lineno}"}
    return {**place, "words": str(record.msg).strip()} if record.args else place


def _of_error(record: logging.LogRecord) -> dict[str, Any]:
    error = record.exc_info[1] if record.exc_info else None
    return {"error": kind_of(error), "stack": stack_of(error)} if error else {}
