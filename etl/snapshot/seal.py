"""The seal of a snapshot: its checksum in a file beside it, as sha256sum writes and checks it."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

import duckdb

from etl.snapshot.ask import question

_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")
ROWS_AT_ONCE = 100_000


def seal_of(snapshot: Path) -> Path:
    """Where the seal of a snapshot lies, whether it is there or not."""
    return snapshot.with_suffix(".sha256")


def inputs_of(snapshot: Path) -> Path:
    """Where the checksums of the files lie that a snapshot was built from."""
    return snapshot.with_suffix(".files.sha256")


def digest_of(path: Path) -> str:
    """SHA-256 of a file of any size; raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sealed_digest(snapshot: Path) -> str | None:
    """What the seal says; "" where it cannot be understood, None where there is none.

    Snapshots published before seals were written have none.
    """
    try:
        told = checksums(seal_of(snapshot))
    except FileNotFoundError:
        return None
    return told.get(snapshot.name, "")


def checksums(path: Path) -> dict[str, str]:
    """Checksums by the names of files, from lines as sha256sum writes them; raises OSError."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    found = (_LINE.fullmatch(line) for line in lines)
    return {match[2]: match[1] for match in found if match}


def lines_of(digests: Mapping[str, str]) -> str:
    """Lines for sha256sum, in order."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))


def is_sound(snapshot: Path) -> bool:
    """Whether a snapshot is as it was published; one without a seal must be readable throughout."""
    try:
        told = sealed_digest(snapshot)
        return told == digest_of(snapshot) if told is not None else not unreadable(snapshot)
    except OSError:
        return False


def unreadable(snapshot: Path) -> str:
    """Why a snapshot cannot be read from its first row to its last; "" where it can.

    DuckDB keeps a checksum of each of its blocks and refuses those that do not fit.
    """
    try:
        with duckdb.connect(str(snapshot), read_only=True) as connection:
            for (name,) in connection.execute(question("tables")).fetchall():
                for _ in connection.table(name).to_arrow_reader(ROWS_AT_ONCE):
                    pass
    except duckdb.Error as error:
        return (str(error).strip() or "it cannot be opened").splitlines()[0]
    return ""
