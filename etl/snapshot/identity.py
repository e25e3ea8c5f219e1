"""The id of a snapshot is made from the content of everything that decides what is in it."""

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.snapshot.store import BUILT

PROGRAM = Path(__file__).resolve().parents[1]
LENGTH = 16
REPORTS = "reports"
# Maps of centers help a person to file a table; no snapshot holds anything of them.
MAPS = "maps"
# Registers are rolled up to reports, which are read; they themselves are not, however large.
REGISTERS = "registers"
AUDIT = "audit.jsonl"  # who filed what: it decides nothing in a snapshot


@dataclass(frozen=True)
class Content:
    """Digests of each report's folder by its name, and of all else: program, catalog, ledger."""

    ground: str
    reports: Mapping[str, str]

    @property
    def snapshot_id(self) -> str:
        """16 hexadecimal digits that no other content has."""
        told = "".join(f"{name}\0{digest}\n" for name, digest in sorted(self.reports.items()))
        return hashlib.sha256(f"{self.ground}\n{told}".encode()).hexdigest()[:LENGTH]


def snapshot_id(data: Path) -> str:
    """16 hexadecimal digits from the names and bytes of the data files and of this program."""
    return content_of(data).snapshot_id


def content_of(data: Path) -> Content:
    """Digests of the names and bytes of the data files and of this program."""
    ground = hashlib.sha256()
    reports: dict[str, hashlib._Hash] = {}
    for path in data_files(data):
        parts = path.relative_to(data).parts
        digest = ground
        if parts[0] == REPORTS and len(parts) > 2:
            digest = reports.setdefault(parts[1], hashlib.sha256())
        _add(digest, "/".join(("data", *parts)), path)
    for path in program_files():
        _add(ground, f"program/{path.relative_to(PROGRAM).as_posix()}", path)
    return Content(ground.hexdigest(), {name: d.hexdigest() for name, d in reports.items()})


def data_files(data: Path) -> list[Path]:
    """Every file of a data folder but hidden ones, the audit, maps, registers and what is built."""
    found = _files(data, without=(BUILT, MAPS, REGISTERS))
    return sorted(path for path in found if path != data / AUDIT)


def program_files() -> list[Path]:
    """The modules and SQL files of this program, in order."""
    return sorted(path for path in _files(PROGRAM) if path.suffix in (".py", ".sql"))


def _add(digest: "hashlib._Hash", name: str, path: Path) -> None:
    content = path.read_bytes()
    digest.update(f"{name}\0{len(content)}\0".encode())
    digest.update(content)


def _files(root: Path, without: Collection[str] = ()) -> Iterator[Path]:
    for folder, inner, names in os.walk(root):
        here = Path(folder)
        inner[:] = [
            name
            for name in inner
            if not name.startswith((".", "__")) and (here != root or name not in without)
        ]
        yield from (here / name for name in names if not name.startswith((".", "~$")))
