"""The pointer `current`, which must name a snapshot that is kept."""

import re
from pathlib import Path

from etl.problems import Problem
from etl.verifying.folder import Folder
from etl.verifying.model import Verified

_ID = re.compile(r"[0-9a-f]{16}\n?")
AGAIN = "It would hold the 16 letters and digits of a kept snapshot; run legal-aid build"


def check(folder: Folder) -> Verified:
    """One that is missing is right only where nothing was published."""
    return verified("pointer", folder.store.built, folder.data)


def verified(kind: str, edition: Path, data: Path) -> Verified:
    """The pointer of one edition, the folder that holds `snapshots` and `current`."""
    pointer = edition / "current"
    name = pointer.relative_to(data).as_posix()
    try:
        told = pointer.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        if not any((edition / "snapshots").glob("*.duckdb")):
            return Verified(kind, "nothing is published yet")
        return _wrong(kind, name, "it is not there, although snapshots are kept")
    if not told.strip():
        return _wrong(kind, name, "it is empty")
    if not _ID.fullmatch(told):
        return _wrong(kind, name, f"it does not name a snapshot: {told[:40]!r}")
    if not (edition / "snapshots" / f"{told.strip()}.duckdb").is_file():
        return _wrong(kind, name, f"the snapshot that it names, {told.strip()}, is not there")
    return Verified(kind, f"snapshot {told.strip()} is current")


def _wrong(kind: str, name: str, wrong: str) -> Verified:
    return Verified(kind, "it names no snapshot that is kept", (Problem(name, "", wrong, AGAIN),))
