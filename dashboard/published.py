"""Where published snapshots lie, which of them is current, and which others are kept."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from dashboard.selection import DEMONSTRATION, FILED, SHORT_VERSION

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


def _folder(figures: str) -> Path:
    built = data_folder() / "built"
    return built / "demonstration" / "built" if figures == DEMONSTRATION else built


def current(figures: str) -> Snapshot | None:
    """The snapshot that is current for these figures, or None when none was published."""
    folder = _folder(figures)
    try:
        identifier = (folder / "current").read_text(encoding="utf-8").strip()
    except OSError:
        return None
    path = folder / "snapshots" / f"{identifier}.duckdb"
    return Snapshot(identifier, figures, path) if path.is_file() else None


def available() -> tuple[str, ...]:
    """Which figures can be shown."""
    return tuple(name for name in (FILED, DEMONSTRATION) if current(name))


def kept(figures: str) -> list[Snapshot]:
    """Every snapshot of these figures that is kept, the one written last first."""
    paths = (_folder(figures) / "snapshots").glob("*.duckdb")
    dated = [(path.stat().st_mtime_ns, path) for path in paths if _ID.fullmatch(path.stem)]
    return [Snapshot(path.stem, figures, path) for _, path in sorted(dated, reverse=True)]


def of_version(figures: str, version: str) -> Snapshot | None:
    """The kept snapshot whose id is, or begins with, `version`; None for none and for several."""
    found = [each for each in kept(figures) if each.id.startswith(version)]
    return found[0] if len(found) == 1 else None
