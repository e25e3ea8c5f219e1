"""The file of the trail: appended to, one at a time and to stay, and read whole."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from etl.audit.link import CHAIN, ENDS, beginning, link, written
from etl.snapshot.identity import AUDIT
from etl.snapshot.lock import alone

LAST = 2**16  # bytes that hold many entries
FOLDER = "LEGAL_AID_AUDIT"  # of the environment: where the trail lies, else in the data folder


@dataclass(frozen=True)
class Damage:
    """A line that is not what was written, and how that shows."""

    line: int
    wrong: str


@dataclass(frozen=True)
class Trail:
    """The entries in their order, what is damaged, and the digest of it all.

    `unchained` are lines from before there was a chain; the first link covers them.
    """

    entries: tuple[Mapping[str, Any], ...]
    damaged: tuple[Damage, ...]
    unchained: int
    head: str


def trail_of(data: Path) -> Path:
    """Where the trail of a data folder lies."""
    named = os.environ.get(FOLDER)
    return (Path(named) if named else data) / AUDIT


@dataclass(frozen=True)
class Written:
    """Where an entry stands in the file: the bytes there were before it, and with it."""

    before: int
    after: int


def append(data: Path, who: str, what: str, about: Mapping[str, object]) -> Written:
    """Append an entry and have it written to the disk, or leave all as it was and raise OSError.

    A last line that was cut off by a machine that failed is closed first and stays to be seen.
    """
    path = trail_of(data)
    path.parent.mkdir(parents=True, exist_ok=True)
    when = datetime.now(UTC).isoformat(timespec="seconds")
    entry = {"who": who, "when": when, "what": what, **about}
    with alone(path, lambda: None), path.open("ab+") as handle:
        before = handle.seek(0, os.SEEK_END)
        last = _last_of(handle, before)
        own = link(_link_in(last) or _head(_all_of(handle)), entry)
        start = b"" if not before or last.endswith(ENDS) else ENDS
        line = start + written({**entry, CHAIN: own}).encode() + ENDS
        try:
            handle.write(line)
            handle.flush()
            os.fsync(handle.fileno())
        except OSError:
            with suppress(OSError):  # a full disk takes half a line, which none must follow
                os.truncate(path, before)
            raise
    return Written(before, before + len(line))


def take_back(data: Path, entry: Written) -> None:
    """Cut off an entry of which nothing has come true; where others follow it, it stays."""
    path = trail_of(data)
    with alone(path, lambda: None):
        if path.stat().st_size == entry.after:
            os.truncate(path, entry.before)


def read(path: Path) -> Trail:
    """All of it; a file that is not there is an empty trail."""
    raw = path.read_bytes() if path.exists() else b""
    lines = raw.split(ENDS)[:-1] if raw.endswith(ENDS) or not raw else raw.split(ENDS)
    entries: list[Mapping[str, Any]] = []
    damaged: list[Damage] = []
    unchained, head = 0, ""
    for number, line in enumerate(lines, 1):
        entry = _entry(line)
        if entry is None:
            damaged.append(Damage(number, "it is no entry: cut off, or written by another program"))
            continue
        told = entry.pop(CHAIN, None)
        entries.append(entry)
        if told is None and not head:
            unchained += 1
            continue
        before = head or beginning(ENDS.join(lines[: number - 1]) + ENDS * (number > 1))
        exact = written({**entry, CHAIN: told}).encode() == line
        if not exact or told != link(before, entry):
            damaged.append(Damage(number, "it, or a line before it, is not what was written"))
        head = told or before
    return Trail(tuple(entries), tuple(damaged), unchained, head or beginning(raw))


def _last_of(handle: BinaryIO, size: int) -> bytes:
    """The last whole lines, so that a trail of many years is not read for each entry."""
    handle.seek(max(0, size - LAST))
    found = handle.read()
    return found if size <= LAST else found.partition(ENDS)[2] or _all_of(handle)


def _all_of(handle: BinaryIO) -> bytes:
    handle.seek(0)
    return handle.read()


def _head(before: bytes) -> str:
    """The link of the last entry that has one; else of all there is."""
    whole = before if not before or before.endswith(ENDS) else before + ENDS
    return _link_in(before) or beginning(whole)


def _link_in(lines: bytes) -> str:
    """The link of the last entry that has one; empty where none has."""
    for line in reversed(lines.split(ENDS)):
        entry = _entry(line) if line else None
        if entry and CHAIN in entry:
            return str(entry[CHAIN])
    return ""


def _entry(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
