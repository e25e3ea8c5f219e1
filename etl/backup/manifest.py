"""What a backup says it holds, in its first file: every other with its size and checksum."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Any

NAME, FORM = "MANIFEST.json", 1
INSIDE = "data/"  # where the files lie in the archive
MOST_BYTES = 64 * 2**20  # of the manifest itself, for half a million files
_DIGEST = re.compile(r"[0-9a-f]{64}")
_NEVER = re.compile(r"[\x00-\x1f\x7f\\\ud800-\udfff]")  # in a name


@dataclass(frozen=True)
class Entry:
    """A file by its name in the data folder; `mode` are its rights, `changed` is in seconds."""

    name: str
    size: int
    sha256: str
    mode: int
    changed: int


@dataclass(frozen=True)
class Manifest:
    """What is inside, by which release, from which day, and the snapshot that is current in it."""

    program: str
    made_on: str
    snapshot: str | None
    files: Sequence[Entry]

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(entry.size for entry in self.files)


def written(manifest: Manifest) -> bytes:
    """The manifest as it stands in an archive."""
    told = {"form": FORM, **asdict(manifest)}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def read(raw: bytes) -> Manifest:
    """Raises ValueError with what is wrong in it."""
    try:
        told = json.loads(raw)
        if told["form"] != FORM:
            raise ValueError(f"its form is {told['form']!r}; this release reads form {FORM}")
        files = tuple(_entry(each) for each in told["files"])
        found = Manifest(told["program"], told["made_on"], told["snapshot"], files)
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"its manifest is not whole: {error}") from error
    names = [entry.name for entry in files]
    if len(set(names)) != len(names):
        raise ValueError("its manifest names a file twice")
    return found


def _entry(told: Any) -> Entry:
    entry = Entry(**told)
    numbers = (entry.size, entry.mode, entry.changed)
    if not all(isinstance(number, int) and number >= 0 for number in numbers):
        raise ValueError(f"its manifest has a wrong number for {entry.name!r}")
    if not _DIGEST.fullmatch(entry.sha256):
        raise ValueError(f"its manifest has no checksum for {entry.name!r}")
    if not is_inside(entry.name):
        raise ValueError(f"it would write outside of its folder: {entry.name!r}")
    return entry


def is_inside(name: str) -> bool:
    """Whether a name leads to a file below the folder it is taken from."""
    parts = name.split("/")
    plain = not _NEVER.search(name) and not any(part in ("", ".", "..") for part in parts)
    return plain and not PurePosixPath(name).is_absolute()
