"""Which sizes are measured in which order."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.build import PUBLISHED, growth, measure_build
from benchmarks.child import run
from benchmarks.folders import LEGAL_AID, province, shipped
from benchmarks.measurement import Measurement
from benchmarks.sizes import LARGE, NATION, SMALL, TENTH, Size

PARTS = BUILD, DASHBOARD = ("build", "dashboard")


@dataclass(frozen=True)
class Plan:
    """Measures in a folder of its own and tells what it is doing."""

    scratch: Path
    runs: int
    tell: Callable[[str], None]

    def measure(
        self, only: str | None, sizes: Sequence[Size] | None, full: bool
    ) -> list[Measurement]:
        """Both parts, or only one; without sizes the shipped figures and the usual provinces."""
        found: list[Measurement] = []
        if only != DASHBOARD:
            found += self._builds(sizes)
            if full:
                found += self._build(str(NATION), province(self.scratch, NATION), 1)
        if only != BUILD:
            for size in sizes or (SMALL, LARGE):
                found += self._dashboard(size)
        return found

    def _builds(self, sizes: Sequence[Size] | None) -> Iterator[Measurement]:
        if not sizes:
            yield from self._build("shipped figures", shipped(self.scratch), self.runs)
        before: list[Measurement] = []
        for size in sizes or (SMALL, TENTH, LARGE):
            now = self._build(str(size), province(self.scratch, size), self.runs)
            yield from now
            if before:
                yield growth(before, now)
            before = now

    def _build(self, subject: str, folder: Path, runs: int) -> list[Measurement]:
        self.tell(f"Building: {subject} ...")
        return measure_build(f"build, {subject}", folder, runs)

    def _dashboard(self, size: Size) -> list[Measurement]:
        from benchmarks.dashboard import measure_dashboard  # the build is measured without it

        folder = province(self.scratch, size)
        run([*LEGAL_AID, "build", "--data", str(folder)], allowed=PUBLISHED)
        self.tell(f"Dashboard: {size} ...")
        floor = self.scratch / f"floor-{folder.name}"
        return measure_dashboard(f"dashboard, {size}", folder, self.runs, floor)
