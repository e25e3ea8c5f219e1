"""A folder for unfinished work that is gone afterwards, also, by the next one, after a kill."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def scratch(home: Path, start: str) -> Iterator[Path]:
    """A new folder in `home` whose name begins with `start`; raises OSError.

    Those of the same start whose process was killed are removed first: each is locked while it is
    used, and the system frees a lock when its process ends.
    """
    for left in home.glob(f"{start}*"):
        with suppress(OSError):
            descriptor = _locked(left)
            try:
                shutil.rmtree(left)
            finally:
                os.close(descriptor)
    folder, descriptor = _new(home, start)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(descriptor)


def _new(home: Path, start: str) -> tuple[Path, int]:
    """The folder and its lock; tried again where another process took it for one left behind."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=start, dir=home))
        try:
            descriptor = _locked(folder)
        except (BlockingIOError, FileNotFoundError):
            continue
        if folder.exists():
            return folder, descriptor
        os.close(descriptor)


def _locked(folder: Path) -> int:
    """A descriptor that holds the lock; raises BlockingIOError where another process has it."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor
