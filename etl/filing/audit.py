"""The audit: one line for everything that was filed or withdrawn, never changed afterwards."""

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from etl.snapshot.identity import AUDIT


def record(data: Path, who: str, what: str, about: Mapping[str, object]) -> None:
    """Append a line and have it written to the disk; whoever calls holds the lock of filing."""
    when = datetime.now(UTC).isoformat(timespec="seconds")
    line = json.dumps({"who": who, "when": when, "what": what, **about}, ensure_ascii=False)
    with (data / AUDIT).open("a", encoding="utf-8") as handle:
        handle.write(f"{line}\n")
        handle.flush()
        os.fsync(handle.fileno())
