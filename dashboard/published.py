"""Where published snapshots lie, which of them is current, and which others are kept."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from dashboard.selection import DEMONSTRATION, SHORT_VERSION

ROOT = Path(__file__).resolve().parent.parent
_ID = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class Snapshot:
    """One published set of figures; `id` names its content, so it is all a cache needs to know."""

    id: str
    figures: str
    path: Path

    @property
    def version(self) -> str:
        """The short form people read and type."""
        return self.id[:SHORT_VERSION]


def data_folder() -> Path:
    """The folder the figures were built in: LEGAL_AID_DATA, or data/ beside the program."""
    return Path(os.environ.get("LEGAL_AID_DATA") or ROOT / "data")


def folder_of(figures: str) -> Path:
    """The folder that holds the snapshots of these figures and the pointer to the current one."""
    built = data_folder() / "built"
    return built / "demonstration" / "built" if figures == DEMONSTRATION else built


def pointed(folder: Path) -> str:
    """The id that the pointer names, "" where it names none; raises OSError."""
    named = (folder / "current").read_text(encoding="utf-8", errors="replace").strip()
    return named if _ID.fullmatch(named) else ""


def kept(figures: str) -> list[Snapshot]:
    """Every snapshot of these figures that is kept, the one that became current last first.

    A clock that was set back does not change that; those that an older release wrote come after
    all others, by the time of their file.
    """
    folder = folder_of(figures)
    order = {name: place for place, name in enumerate(_history(folder), start=1)}
    dated = []
    for path in (folder / "snapshots").glob("*.duckdb"):
        with suppress(OSError):  # it may be gone by now
            if _ID.fullmatch(path.stem):
                dated.append((order.get(path.stem, 0), path.stat().st_mtime_ns, path))
    return [Snapshot(path.stem, figures, path) for _, _, path in sorted(dated, reverse=True)]


def _history(folder: Path) -> list[str]:
    try:
        return (folder / "history").read_text(encoding="utf-8", errors="replace").split()
    except OSError:
        return []


def of_version(figures: str, version: str) -> Snapshot | None:
    """The kept snapshot whose id is, or begins with, `version`; None for none and for several."""
    found = [each for each in kept(figures) if each.id.startswith(version)]
    return found[0] if len(found) == 1 else None
