"""Which snapshot is shown: the current one where it is whole, and else the last one that is."""

import errno
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from dashboard.edition import FULL, Edition
from dashboard.published import Snapshot, data_folder, folder_of, kept, pointed
from dashboard.selection import FILED, SHORT_VERSION

MOST_FAILURES = 1  # one may come of a share that was away for a moment
_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")  # as sha256sum writes it
Opens = Callable[[Snapshot], object]  # None where it cannot be opened


class Fault(StrEnum):
    """Why the current snapshot cannot be shown."""

    DAMAGED = "damaged"
    NO_POINTER = "no_pointer"
    EMPTY_POINTER = "empty_pointer"
    LOST = "lost"
    GONE = "gone"


class SnapshotLostError(OSError):
    """A snapshot that was open can be read no more; whoever asks anew is shown another."""


@dataclass(frozen=True)
class Served:
    """The snapshot to show, None where none can be; why it is not the current one, if it is not;
    and which version that would be, in its short form, where that is known."""

    snapshot: Snapshot | None
    fault: Fault | None = None
    named: str = ""


# Of this process: what is known of a file as it lies there, and what was shown last of a folder.
_VERDICTS: dict[Hashable, bool] = {}
_FAILED: Counter[Hashable] = Counter()
_LAST: dict[tuple[Path, Edition], Snapshot] = {}


def served(figures: str, edition: Edition, opens: Opens) -> Served:
    """Looked at anew each time, since a build, a repair or a share that is back changes it.

    A center sees its own rows as they are in what is shown of all that was filed.
    """
    found = _served(figures, edition, opens)
    if found.snapshot is None or edition.own is None:
        return found
    whole = served(figures, FULL, opens).snapshot
    own = replace(found.snapshot, whole=whole.path if whole else None)
    return replace(found, snapshot=own)


def _served(figures: str, edition: Edition, opens: Opens) -> Served:
    folder = folder_of(figures, edition)
    named, fault = _pointed(folder)
    current = Snapshot(named, figures, folder / "snapshots" / f"{named}.duckdb", edition)
    if fault is None and is_sound(current, opens):
        _LAST[folder, edition] = current
        return Served(current)
    fault, short = fault or Fault.DAMAGED, named[:SHORT_VERSION]
    others = (each for each in kept(figures, edition) if each.id != named)
    standing_in = next((each for each in others if is_sound(each, opens)), None)
    if standing_in is not None:
        return Served(standing_in, fault, short)
    last = _LAST.get((folder, edition))
    if last is not None and not last.path.exists():
        # What is open or kept in memory can still be shown.
        return Served(None if _FAILED[last] else last, Fault.GONE, last.version)
    if fault is Fault.NO_POINTER:  # nothing was published, or all of it is out of reach
        away = figures == FILED and not data_folder().is_dir()
        return Served(None, Fault.GONE if away else None)
    return Served(None, fault, short)


def _pointed(folder: Path) -> tuple[str, Fault | None]:
    try:
        named = pointed(folder)
    except OSError:
        return "", Fault.NO_POINTER
    if not named:
        return "", Fault.EMPTY_POINTER
    return named, None if (folder / "snapshots" / f"{named}.duckdb").is_file() else Fault.LOST


def is_sound(snapshot: Snapshot, opens: Opens) -> bool:
    """Whether its file is as it was published, read once for each file as it lies there.

    One without a seal, of an older release, must at least open.
    """
    key = _key(snapshot)
    if key is None or _FAILED[key] > MOST_FAILURES:
        return False
    if key not in _VERDICTS:
        try:
            _VERDICTS[key] = _as_published(snapshot, opens)
        except OSError:
            return False
    return _VERDICTS[key]


def lost(error: Exception, opens: Opens, *snapshots: Snapshot) -> SnapshotLostError:
    """A question to these failed: look at their files again, and not at all after the second time.

    Of several it is held against those that are damaged, or against the first.
    """
    for each in snapshots:
        _VERDICTS.pop(_key(each), None)
    for each in [each for each in snapshots if not is_sound(each, opens)] or snapshots[:1]:
        key = _key(each)
        _FAILED[each if key is None else key] += 1
    names = ", ".join(each.version for each in snapshots)
    told = f"data version {names} can be read no more: {error}"
    return SnapshotLostError(errno.EIO, told, str(snapshots[0].path))


def in_doubt(snapshot: Snapshot, opens: Opens) -> bool:
    """Whether a question to it failed, and its file is not sound either."""
    return bool(_FAILED[_key(snapshot)]) and not is_sound(snapshot, opens)


def _key(snapshot: Snapshot) -> Hashable | None:
    """The file as it lies there, with its seal; None where it cannot be reached."""
    try:
        found = snapshot.path.stat()
        seal = _seal(snapshot)
        sealed = seal.stat().st_mtime_ns if seal.is_file() else 0
    except OSError:
        return None
    return snapshot.path, found.st_ino, found.st_size, found.st_mtime_ns, sealed


def _seal(snapshot: Snapshot) -> Path:
    return snapshot.path.with_suffix(".sha256")


def _as_published(snapshot: Snapshot, opens: Opens) -> bool:
    try:
        lines = _seal(snapshot).read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return opens(snapshot) is not None
    told = {match[2]: match[1] for line in lines if (match := _LINE.fullmatch(line))}
    with snapshot.path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    return told.get(snapshot.path.name) == found
