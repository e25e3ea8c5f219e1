"""The audit: one line for everything that was filed or withdrawn, never changed afterwards."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from etl.snapshot.identity import AUDIT


def record(data: Path, who: str, what: str, about: Mapping[str, object]) -> int:
    """Append a line and have it written to the disk, or leave all as it was and raise OSError.

    Returns the bytes there were before. Whoever calls holds the lock of filing.
    """
    when = datetime.now(UTC).isoformat(timespec="seconds")
    line = json.dumps({"who": who, "when": when, "what": what, **about}, ensure_ascii=False)
    path = data / AUDIT
    before = path.stat().st_size if path.exists() else 0
    try:
        with path.open("a", encoding="utf-8") as handle:
            handle.write(f"{line}\n")
            handle.flush()
            os.fsync(handle.fileno())
    except OSError:
        with suppress(OSError):  # a full disk takes half a line, which the next one must not follow
            os.truncate(path, before)
        raise
    return before


def withdraw(data: Path, who: str, about: Mapping[str, object], before: int) -> None:
    """Say that what was just filed was withdrawn.

    A disk without room even for that gets back the line that says it was filed, which begins after
    `before` bytes: what the audit tells must be so.
    """
    try:
        record(data, who, "withdrawn", about)
    except OSError:
        with suppress(OSError):  # what failed first is told
            os.truncate(data / AUDIT, before)
