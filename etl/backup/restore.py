"""Bring a backup back into an empty folder: all of it, or nothing."""

import os
import shutil
from pathlib import Path
from typing import IO

from etl.backup.archive import AT_ONCE, read
from etl.backup.manifest import Entry, Manifest
from etl.problems import Problem, ProblemsFound
from etl.scratch import scratch
from etl.snapshot.store import BUILT

RIGHTS = 0o666  # of a restored file at most: nothing in a data folder is run
SPARE = 16 * 2**20  # bytes left free on the disk


def restore(backup: Path, to: Path) -> Manifest:
    """Raises ProblemsFound or OSError, and then nothing is in `to`.

    Everything is written under another name and held against its checksum; one renaming then puts
    it in place.
    """
    to = to.absolute()
    _check(backup, to)
    # A disk of its own cannot be put in place by renaming, so it is filled from within.
    inside = to.is_dir() and to.is_mount()
    home = to if inside else to.parent
    home.mkdir(parents=True, exist_ok=True)
    with scratch(home, f".{to.name}.restoring-") as draft:
        told = read(
            backup,
            lambda manifest: _room(home, manifest, to),
            lambda entry, content: _put(draft, entry, content),
        )
        _write_through(draft)
        if inside:
            _move_in(draft, to)
        else:
            draft.chmod(0o755)
            draft.rename(to)  # it takes the place of an empty folder, and of no other
    _write_through(home)
    return told


def _check(backup: Path, to: Path) -> None:
    problems = []
    if not backup.is_file():
        problems.append(Problem(str(backup), "", "there is no such backup", "Name the file"))
    if to.is_symlink() or (to.exists() and not to.is_dir()):
        right = "Name a folder that is empty or not there yet"
        problems.append(Problem(str(to), "", "it is no folder", right))
    elif to.is_dir() and any(each.name != "lost+found" for each in to.iterdir()):
        right = "Name one that is empty or not there yet; what is in it stays as it is"
        problems.append(Problem(str(to), "", "the folder is not empty", right))
    if problems:
        raise ProblemsFound(problems)


def _room(home: Path, manifest: Manifest, to: Path) -> None:
    free = shutil.disk_usage(home).free
    if manifest.size + SPARE > free:
        wrong = f"it needs {manifest.size + SPARE:,} bytes and {free:,} are free"
        raise ProblemsFound([Problem(str(to), "", wrong, "Free some space, or name another disk")])


def _put(draft: Path, entry: Entry, content: IO[bytes]) -> None:
    path = draft / entry.name
    path.parent.mkdir(parents=True, exist_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        while part := content.read(AT_ONCE):
            file.write(part)
        file.flush()
        os.fchmod(file.fileno(), entry.mode & RIGHTS)
        os.utime(file.fileno(), (entry.changed, entry.changed))
        os.fsync(file.fileno())


def _move_in(draft: Path, to: Path) -> None:
    """The snapshots come last, so that nothing is shown before all is there."""
    moved: list[Path] = []
    try:
        for path in sorted(draft.iterdir(), key=lambda each: each.name == BUILT):
            moved.append(path.rename(to / path.name))
    except BaseException:
        for path in moved:
            path.rename(draft / path.name)
        raise


def _write_through(folder: Path) -> None:
    """Have the names in a folder and below it written to the disk."""
    for where, _, _ in os.walk(folder):
        descriptor = os.open(where, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
