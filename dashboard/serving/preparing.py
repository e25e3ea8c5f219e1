"""While a server runs: a folder that its processes share, and one that prepares views for all."""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dashboard.edition import FULL, PUBLIC
from dashboard.prepared.shelf import FOLDER
from dashboard.published import folder_of, pointed
from dashboard.selection import DEMONSTRATION, FILED

MODULE = "dashboard.prepared"
WANTED = "LEGAL_AID_PREPARING"  # of the environment: 0 for nothing beside the server
POSSIBLE = hasattr(os, "nice")  # it must not take the processor from readers
FIRST = 5.0  # seconds in which a first reader is left alone
LOOKED_EVERY = 30.0  # seconds, for a snapshot that has become current


@contextmanager
def preparing(wanted: bool = True) -> Iterator[None]:
    """Share what is made between the processes that start within the block, and prepare views.

    Where no folder can be made every process works for itself.
    """
    try:
        folder = tempfile.TemporaryDirectory(prefix="legal-aid-views-", ignore_cleanup_errors=True)
    except OSError:
        yield
        return
    with folder as name:
        os.environ[FOLDER] = name
        ends = threading.Event()
        beside = threading.Thread(target=_beside, args=(ends,))
        if wanted and POSSIBLE and os.environ.get(WANTED) != "0":
            beside.start()
        try:
            yield
        finally:
            ends.set()
            if beside.ident:
                beside.join()
            del os.environ[FOLDER]


def _beside(ends: threading.Event) -> None:
    """Begin once the server has begun, and anew whenever another snapshot is current."""
    process: subprocess.Popen[bytes] | None = None
    last, wait = _current(), FIRST
    while not ends.wait(wait):
        now = _current()
        if process:
            process.poll()  # so that nothing stays of one that has ended
        if process is None or now != last:
            _end(process)
            process = subprocess.Popen(
                [sys.executable, "-m", MODULE, str(os.getpid())],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        last, wait = now, LOOKED_EVERY
    _end(process)


def _end(process: subprocess.Popen[bytes] | None) -> None:
    if process:
        process.kill()
        process.wait()


def _current() -> tuple[str, ...]:
    return tuple(
        _pointed(folder_of(figures, edition))
        for figures in (FILED, DEMONSTRATION)
        for edition in (FULL, PUBLIC)
    )


def _pointed(folder: Path) -> str:
    with suppress(OSError):
        return pointed(folder)
    return ""
