"""Where snapshots lie in data/built, and which of them is current."""

import os
from dataclasses import dataclass
from pathlib import Path

BUILT = "built"


@dataclass(frozen=True)
class Store:
    """The folder `built` of a data folder, or one inside of it that is laid out alike."""

    data: Path
    inside: str = ""

    @property
    def built(self) -> Path:
        return self.data / BUILT / self.inside

    @property
    def snapshots(self) -> Path:
        return self.built / "snapshots"

    @property
    def work(self) -> Path:
        return self.built / "work"

    @property
    def kept(self) -> Path:
        return self.built / "kept"

    @property
    def lock(self) -> Path:
        return self.built / "lock"

    @property
    def pointer(self) -> Path:
        return self.built / "current"

    def path(self, snapshot_id: str) -> Path:
        """The file of a snapshot, whether it is there or not."""
        return self.snapshots / f"{snapshot_id}.duckdb"

    def current(self) -> str | None:
        """The id of the current snapshot, None if there is none."""
        try:
            snapshot_id = self.pointer.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        return snapshot_id if snapshot_id and self.path(snapshot_id).is_file() else None

    def prepare(self) -> None:
        """Make the folders and remove what a build that was killed left behind."""
        self.snapshots.mkdir(parents=True, exist_ok=True)
        self.work.mkdir(exist_ok=True)
        self.kept.mkdir(exist_ok=True)
        for leftover in self.work.iterdir():
            if leftover.is_file():
                leftover.unlink()

    def keep(self, finished: Path, snapshot_id: str) -> None:
        """Move a finished work file among the snapshots, in one step and to stay."""
        _write_through(finished)
        finished.replace(self.path(snapshot_id))
        _write_through(self.snapshots)

    def make_current(self, snapshot_id: str) -> None:
        """Point at a snapshot, in one step: readers see the old one or the new one."""
        draft = self.work / "current"
        draft.write_text(f"{snapshot_id}\n", encoding="utf-8")
        _write_through(draft)
        draft.replace(self.pointer)
        _write_through(self.built)


def _write_through(path: Path) -> None:
    """Have the system write a file, or the names in a folder, to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
