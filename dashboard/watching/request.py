"""The number under which a request or a run is found in the log, and that its reader is told."""

import re
from contextvars import ContextVar
from uuid import uuid4

HEADER = "X-Request-ID"
# As a proxy makes them; anything else could be a reader's words and is not taken.
_GIVEN = re.compile(r"[0-9a-f]{32}")
REQUEST: ContextVar[str] = ContextVar("REQUEST", default="")


def number_of(given: str | None) -> str:
    """The number that a proxy gave, or a new one."""
    return given if given and _GIVEN.fullmatch(given) else uuid4().hex


def short_number() -> str:
    """A new one that can be told over the telephone."""
    return uuid4().hex[:8]
