"""The id of a snapshot is made from the content of everything that decides what is in it."""

import hashlib
import os
from collections.abc import Collection, Iterator
from pathlib import Path

from etl.snapshot.store import BUILT

PROGRAM = Path(__file__).resolve().parents[1]
LENGTH = 16
# Maps of centers help a person to file a table; no snapshot holds anything of them.
MAPS = "maps"
# Registers are rolled up to reports, which are read; they themselves are not, however large.
REGISTERS = "registers"
AUDIT = "audit.jsonl"  # who filed what: it decides nothing in a snapshot


def snapshot_id(data: Path) -> str:
    """16 hexadecimal digits from the names and bytes of the data files and of this program."""
    digest = hashlib.sha256()
    for room, root, paths in (
        ("data", data, data_files(data)),
        ("program", PROGRAM, program_files()),
    ):
        for path in paths:
            content = path.read_bytes()
            name = f"{room}/{path.relative_to(root).as_posix()}"
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()[:LENGTH]


def data_files(data: Path) -> list[Path]:
    """Every file of a data folder but hidden ones, the audit, maps, registers and what is built."""
    found = _files(data, without=(BUILT, MAPS, REGISTERS))
    return sorted(path for path in found if path != data / AUDIT)


def program_files() -> list[Path]:
    """The modules and SQL files of this program, in order."""
    return sorted(path for path in _files(PROGRAM) if path.suffix in (".py", ".sql"))


def _files(root: Path, without: Collection[str] = ()) -> Iterator[Path]:
    for folder, inner, names in os.walk(root):
        here = Path(folder)
        inner[:] = [
            name
            for name in inner
            if not name.startswith((".", "__")) and (here != root or name not in without)
        ]
        yield from (here / name for name in names if not name.startswith((".", "~$")))
