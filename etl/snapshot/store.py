"""Where snapshots lie in data/built, and which of them is current."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from etl.snapshot.seal import digest_of, inputs_of, is_sound, lines_of, seal_of
from etl.written_through import write_through

BUILT = "built"
MOST_REMEMBERED = 1000  # snapshots, in the order in which they became current


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

    @property
    def history(self) -> Path:
        """The ids that became current, the last one last: clocks and copies do not change it."""
        return self.built / "history"

    def path(self, snapshot_id: str) -> Path:
        """The file of a snapshot, whether it is there or not."""
        return self.snapshots / f"{snapshot_id}.duckdb"

    def current(self) -> str | None:
        """The id of the current snapshot, None if there is none."""
        try:
            snapshot_id = self.pointer.read_text(encoding="utf-8", errors="replace").strip()
        except FileNotFoundError:
            return None
        return snapshot_id if snapshot_id and self.path(snapshot_id).is_file() else None

    def damaged(self, snapshot_id: str | None) -> bool:
        """Whether that snapshot is there, and not as it was published."""
        path = self.path(snapshot_id) if snapshot_id else None
        return path is not None and path.is_file() and not is_sound(path)

    def remembered(self) -> list[str]:
        """The ids of the history; none where it is missing or cannot be read."""
        try:
            return self.history.read_text(encoding="utf-8", errors="replace").split()
        except OSError:
            return []

    def prepare(self) -> None:
        """Make the folders, and end what a build that was killed left behind."""
        self.snapshots.mkdir(parents=True, exist_ok=True)
        self.work.mkdir(exist_ok=True)
        self.kept.mkdir(exist_ok=True)
        for seal in self.work.glob("*.sha256"):
            if self.path(seal.name.split(".")[0]).is_file():  # it was killed between the two
                seal.replace(self.snapshots / seal.name)
        self.clear()

    def clear(self) -> None:
        """Remove the files of unfinished work, which can be what fills a disk."""
        for leftover in self.work.iterdir():
            if leftover.is_file():
                leftover.unlink()

    def give_up(self) -> None:
        """Remove unfinished work where that is still possible."""
        with suppress(OSError):
            self.clear()

    def keep(self, finished: Path, snapshot_id: str, inputs: Mapping[str, str]) -> None:
        """Move a finished work file among the snapshots, in one step and to stay.

        `inputs` are the checksums of the files it was built from, by their names from the data
        folder on. They and its seal follow it; `prepare` brings them after where a kill came
        between.
        """
        path = self.path(snapshot_id)
        write_through(finished)
        files, seal = inputs_of(path), seal_of(path)
        drafts = [self._draft(files.name, lines_of(inputs))]
        sealed = {path.name: digest_of(finished), files.name: digest_of(drafts[0])}
        drafts.append(self._draft(seal.name, lines_of(sealed)))
        finished.replace(path)
        for draft in drafts:
            draft.replace(self.snapshots / draft.name)
        write_through(self.snapshots)

    def make_current(self, snapshot_id: str) -> None:
        """Point at a snapshot, in one step: readers see the old one or the new one."""
        before = [each for each in self.remembered() if each != snapshot_id]
        known = [*before[-MOST_REMEMBERED:], snapshot_id]
        self._draft("history", "".join(f"{each}\n" for each in known)).replace(self.history)
        self._draft("current", f"{snapshot_id}\n").replace(self.pointer)
        write_through(self.built)

    def _draft(self, name: str, text: str) -> Path:
        draft = self.work / name
        draft.write_text(text, encoding="utf-8")
        write_through(draft)
        return draft
