"""Small disks and disks that may not be written, where this machine allows mounting."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PAGE = 4096


def _mount(*words: str) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may mount; the same is tried by a limit on the size of files")
    done = subprocess.run(["mount", *words], capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"mounting is not allowed here: {done.stderr.strip()}")


@contextmanager
def small_disk(home: Path, megabytes: int) -> Iterator[Path]:
    """A disk of so many megabytes."""
    home.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "none", str(home))
    try:
        yield home
    finally:
        subprocess.run(["umount", "--lazy", str(home)], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder, which nobody may write, root not either."""
    _mount("--bind", str(folder), str(folder))
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def all_but(disk: Path, free: int) -> Iterator[None]:
    """Fill the disk but for so many bytes."""
    ballast, found = disk / "ballast", os.statvfs(disk)
    size = max(0, found.f_bavail * found.f_frsize - free) // PAGE * PAGE
    try:
        with ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(size, 1))
        yield
    finally:
        ballast.unlink()
