"""Where published snapshots lie, which of them is current, and which others are kept."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from dashboard.edition import Edition
from dashboard.selection import DEMONSTRATION, SHORT_VERSION

ROOT = Path(__file__).resolve().parent.parent
_ID = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class Snapshot:
    """One published set of figures in one edition; `key` names what is read from it, so it is all
    a cache needs to know.

    `whole` is the file from which a center's own rows are taken.
    """

    id: str
    figures: str
    path: Path
    edition: Edition
    whole: Path | None = None

    @property
    def key(self) -> str:
        """Its content and the edition in which it is read."""
        return f"{self.id} {self.edition.key}"

    @property
    def version(self) -> str:
        """The short form people read and type."""
        return self.id[:SHORT_VERSION]


def data_folder() -> Path:
    """The folder the figures were built in: LEGAL_AID_DATA, or data/ beside the program."""
    return Path(os.environ.get("LEGAL_AID_DATA") or ROOT / "data")


def folder_of(figures: str, edition: Edition) -> Path:
    """The folder that holds the snapshots of these figures and the pointer to the current one.

    What the public sees is in files that hold nothing else.
    """
    built = data_folder() / "built"
    built = built / "demonstration" / "built" if figures == DEMONSTRATION else built
    return built / "public" if edition.public else built


def pointed(folder: Path) -> str:
    """The id that the pointer names, "" where it names none; raises OSError."""
    named = (folder / "current").read_text(encoding="utf-8", errors="replace").strip()
    return named if _ID.fullmatch(named) else ""


def kept(figures: str, edition: Edition) -> list[Snapshot]:
    """Every snapshot of these figures that is kept, the one that became current last first.

    A clock that was set back does not change that; those that an older release wrote come after
    all others, by the time of their file. In older ones a center sees what everyone does.
    """
    folder = folder_of(figures, edition)
    order = {name: place for place, name in enumerate(_history(folder), start=1)}
    dated = []
    for path in (folder / "snapshots").glob("*.duckdb"):
        with suppress(OSError):  # it may be gone by now
            if _ID.fullmatch(path.stem):
                dated.append((order.get(path.stem, 0), path.stat().st_mtime_ns, path))
    ordered = [path for _, _, path in sorted(dated, reverse=True)]
    return [Snapshot(path.stem, figures, path, edition) for path in ordered]


def _history(folder: Path) -> list[str]:
    try:
        return (folder / "history").read_text(encoding="utf-8", errors="replace").split()
    except OSError:
        return []


def of_version(figures: str, version: str, edition: Edition) -> Snapshot | None:
    """The kept snapshot whose id is, or begins with, `version`; None for none and for several."""
    found = [each for each in kept(figures, edition) if each.id.startswith(version)]
    return found[0] if len(found) == 1 else None
