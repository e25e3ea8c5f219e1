"""Has the system write to the disk what a program has handed it."""

import os
from pathlib import Path


def write_through(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk; raises OSError."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
