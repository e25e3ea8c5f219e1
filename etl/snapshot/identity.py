"""The id of a snapshot is made from the content of everything that decides what is in it."""

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.checksum import checksum
from etl.snapshot.store import BUILT

PROGRAM = Path(__file__).resolve().parents[1]
LENGTH = 16
REPORTS = "reports"
# Maps of centers help a person to file a table; no snapshot holds anything of them.
MAPS = "maps"
# Registers are rolled up to reports, which are read; they themselves are not, however large.
REGISTERS = "registers"
OF_A_SERVER = ("access.toml", "secrets.toml")  # who may look, not what there is to see
AUDIT = "audit.jsonl"  # who filed what: it decides nothing in a snapshot


@dataclass(frozen=True)
class Content:
    """Digests of each report's folder by its name, and of all else: program, catalog, ledger.

    `files` are the checksums of the data files by their names from the data folder on.
    """

    ground: str
    reports: Mapping[str, str]
    files: Mapping[str, str]

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
    files = {}
    for name in _data_names(data):
        digest, parts = ground, name.split("/", 2)
        if parts[0] == REPORTS and len(parts) > 2:
            digest = reports.setdefault(parts[1], hashlib.sha256())
        files[name] = _add(digest, f"data/{name}", data / name)
    for path in program_files():
        _add(ground, f"program/{path.relative_to(PROGRAM).as_posix()}", path)
    folders = {name: digest.hexdigest() for name, digest in reports.items()}
    return Content(ground.hexdigest(), folders, files)


def data_files(data: Path) -> list[Path]:
    """Every file that decides what is in a snapshot: no hidden ones, and none of what is built."""
    return [data / name for name in _data_names(data)]


def _data_names(data: Path) -> list[str]:
    found = _names(data, without=(BUILT, MAPS, REGISTERS))
    return sorted(name for name in found if name not in (AUDIT, *OF_A_SERVER))


def program_files() -> list[Path]:
    """The modules and SQL files of this program, in order."""
    return sorted(PROGRAM / name for name in _names(PROGRAM) if name.endswith((".py", ".sql")))


def _add(digest: "hashlib._Hash", name: str, file: Path) -> str:
    own = checksum(file.read_bytes())
    digest.update(f"{name}\0{own}\n".encode())
    return own


def _names(root: Path, without: Collection[str] = ()) -> Iterator[str]:
    """The files below a folder, named from there with slashes; raises OSError.

    A folder that cannot be looked into must not pass for one that is not there.
    """
    start = len(str(root)) + 1
    for folder, inner, names in os.walk(str(root), onerror=_raise):
        here = folder[start:].replace(os.sep, "/")
        inner[:] = [
            name
            for name in inner
            if not name.startswith((".", "__")) and (here or name not in without)
        ]
        before = f"{here}/" if here else ""
        yield from (before + name for name in names if not name.startswith((".", "~$")))


def _raise(error: OSError) -> None:
    raise error
