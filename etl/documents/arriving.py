"""Takes the bytes of a file without trusting it: no folder, no device, no more than the limit."""

import stat
from pathlib import Path

from etl.documents.limits import MEGABYTE, MOST_BYTES
from etl.documents.refusal import DocumentRefusedError, Refusal


def bytes_of(path: Path) -> bytes:
    """The whole file; raises DocumentRefusedError before a large one is read."""
    try:
        about = path.stat()
        # Asked before it is opened, since a pipe would keep us until somebody writes into it.
        if not stat.S_ISREG(about.st_mode):
            raise DocumentRefusedError(path.name, Refusal.NOT_A_FILE)
        check_size(path.name, about.st_size)
        with path.open("rb") as handle:
            raw = handle.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise DocumentRefusedError(path.name, Refusal.MISSING) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DocumentRefusedError(path.name, Refusal.NOT_ALLOWED, reason=reason) from error
    check_size(path.name, len(raw))
    return raw


def check_size(name: str, size: int, most: int = MOST_BYTES) -> None:
    """Raises DocumentRefusedError above `most` bytes."""
    if size > most:
        shown = f"{size / MEGABYTE:,.1f}"
        raise DocumentRefusedError(name, Refusal.TOO_LARGE, size=shown, most=most // MEGABYTE)
