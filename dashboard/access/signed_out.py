"""Remembers which sign-ins were ended, so that a copy of a cookie does not outlive them."""

import os
import re
from functools import lru_cache
from pathlib import Path

from dashboard.published import data_folder

FOLDER = "LEGAL_AID_AUDIT"  # of the environment: where what people do is written down
NAME = ".signed-out"  # hidden, so that no snapshot depends on it
_MARK = re.compile(r"[0-9a-f]{64}")


def folder() -> Path:
    """Where what people do is written down: beside the audit trail."""
    return Path(os.environ.get(FOLDER) or data_folder())


def end(mark: str) -> None:
    """Remember the digest of a sign-in that was ended; raises OSError where that is impossible."""
    path = folder()
    path.mkdir(parents=True, exist_ok=True)
    with (path / NAME).open("a", encoding="ascii") as written:
        written.write(f"{mark}\n")
        written.flush()
        os.fsync(written.fileno())


def signed_out(mark: str) -> bool:
    """Whether the sign-in was ended, by this server or by another of the same folder."""
    path = folder() / NAME
    try:
        told = path.stat()
    except OSError:
        return False
    return mark in _marks(path, told.st_mtime_ns, told.st_size)


@lru_cache(maxsize=2)
def _marks(path: Path, changed: int, size: int) -> frozenset[str]:
    return frozenset(_MARK.findall(path.read_text(encoding="ascii", errors="replace")))
