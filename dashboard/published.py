"""Where published snapshots lie, which of them is current, and which others are kept."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from dashboard.edition import FULL, Edition
from dashboard.selection import DEMONSTRATION, FILED, SHORT_VERSION

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


def _folder(figures: str, edition: Edition) -> Path:
    """Where an edition lies: what the public sees is in files that hold nothing else."""
    built = data_folder() / "built"
    built = built / "demonstration" / "built" if figures == DEMONSTRATION else built
    return built / "public" if edition.public else built


def current(figures: str, edition: Edition) -> Snapshot | None:
    """The snapshot that is current for these figures, or None when none was published.

    A center sees its own rows as they are in the newest of all that was filed.
    """
    folder = _folder(figures, edition)
    try:
        identifier = (folder / "current").read_text(encoding="utf-8").strip()
    except OSError:
        return None
    path = folder / "snapshots" / f"{identifier}.duckdb"
    if not path.is_file():
        return None
    whole = current(figures, FULL) if edition.own else None
    return Snapshot(identifier, figures, path, edition, whole.path if whole else None)


def available(edition: Edition) -> tuple[str, ...]:
    """Which figures can be shown in this edition."""
    return tuple(name for name in (FILED, DEMONSTRATION) if current(name, edition))


def kept(figures: str, edition: Edition) -> list[Snapshot]:
    """Every snapshot of these figures that is kept, the one written last first.

    In older ones a center sees what everyone does.
    """
    paths = (_folder(figures, edition) / "snapshots").glob("*.duckdb")
    dated = [(path.stat().st_mtime_ns, path) for path in paths if _ID.fullmatch(path.stem)]
    return [Snapshot(path.stem, figures, path, edition) for _, path in sorted(dated, reverse=True)]


def of_version(figures: str, version: str, edition: Edition) -> Snapshot | None:
    """The kept snapshot whose id is, or begins with, `version`; None for none and for several."""
    found = [each for each in kept(figures, edition) if each.id.startswith(version)]
    return found[0] if len(found) == 1 else None
