"""Which sizes are measured in which order."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.build import PUBLISHED, growth, measure_amended, measure_build
from benchmarks.child import run
from benchmarks.folders import LEGAL_AID, province, shipped
from benchmarks.measurement import Measurement
from benchmarks.sizes import LARGE, NATION, SMALL, TENTH, Size
from benchmarks.variants import as_workbooks, report_a_county

PARTS = BUILD, DASHBOARD, PEERS, SESSIONS, EXPORTS, GROWTH, REGISTERS, SOAK = (
    "build", "dashboard", "peers", "sessions", "exports", "growth", "registers", "soak",
)  # fmt: skip
LONG = (GROWTH, REGISTERS, SOAK)


@dataclass(frozen=True)
class Plan:
    """Measures in a folder of its own and tells what it is doing."""

    scratch: Path
    runs: int
    tell: Callable[[str], None]
    screens: Sequence[str]
    crowds: Sequence[int]
    rows: int
    spark: bool
    minutes: int

    def measure(
        self, only: str | None, sizes: Sequence[Size] | None, full: bool
    ) -> list[Measurement]:
        """Build, dashboard and exports, or only one part; without sizes the usual provinces.

        The growth from the first size to the last and the registers of the first are measured where
        asked for, and with `full`.
        """
        wanted = [only] if only else [part for part in PARTS if full or part not in LONG]
        return [one for part in wanted for one in self._part(part, sizes, full)]

    def _part(self, part: str, sizes: Sequence[Size] | None, full: bool) -> Iterator[Measurement]:
        if part == BUILD:
            yield from self._builds(sizes)
            if full:
                yield from self._build(str(NATION), province(self.scratch, NATION), 1)
        elif part == GROWTH:
            every = sizes or (SMALL, NATION)
            yield from self._growth(every[0], every[-1])
        else:
            measured, usual = {
                DASHBOARD: (self._dashboard, (SMALL, LARGE)),
                PEERS: (self._peers, (SMALL, NATION)),
                SESSIONS: (self._sessions, (SMALL, NATION)),
                EXPORTS: (self._exports, (SMALL,)),
                REGISTERS: (self._registers, (SMALL,)),
                SOAK: (self._soak, (SMALL, NATION)),
            }[part]
            for size in sizes or usual:
                yield from measured(size)

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
            yield from self._sent_otherwise(size)

    def _sent_otherwise(self, size: Size) -> Iterator[Measurement]:
        folder = province(self.scratch, size)
        yield from self._build(f"{size}, XLSX", as_workbooks(folder), self.runs)
        self.tell(f"Building: {size}, a report a county ...")
        counties = report_a_county(province(self.scratch, Size(size.areas, 1)))
        yield from measure_amended(f"build, {size.areas:,} reports", counties, self.runs)

    def _build(self, subject: str, folder: Path, runs: int) -> list[Measurement]:
        self.tell(f"Building: {subject} ...")
        return measure_build(f"build, {subject}", folder, runs)

    def _dashboard(self, size: Size) -> list[Measurement]:
        from benchmarks.dashboard import measure_dashboard  # the build is measured without it

        folder = self._built(size)
        self.tell(f"Dashboard: {size} ...")
        floor = self.scratch / f"floor-{folder.name}"
        return measure_dashboard(f"dashboard, {size}", folder, self.runs, floor)

    def _peers(self, size: Size) -> list[Measurement]:
        from benchmarks.peers.compared import measure_peers  # the build is measured without it

        folder = self._built(size)
        self.tell(f"Peers: {size} ...")
        os.environ["LEGAL_AID_DATA"] = str(folder)  # of the charts that all of them draw
        floor = self.scratch / f"peers-{folder.name}"
        return measure_peers(f"peers, {size}", folder, self.runs, floor)

    def _sessions(self, size: Size) -> list[Measurement]:
        from benchmarks.sessions import measure_sessions  # the build is measured without it

        folder = self._built(size)
        self.tell(f"Sessions: {size} ...")
        return measure_sessions(f"sessions, {size}", folder, self.runs, self.crowds)

    def _exports(self, size: Size) -> list[Measurement]:
        from benchmarks.exports import measure_exports  # the build is measured without it

        folder = self._built(size)
        self.tell(f"Exports: {size} ...")
        return measure_exports(f"exports, {size}", folder, self.scratch, self.runs)

    def _growth(self, small: Size, large: Size) -> list[Measurement]:
        from benchmarks.growth import measure_growth  # the build is measured without it

        provinces = [(str(size), self._built(size)) for size in (small, large)]
        self.tell(f"Growth: {small} to {large} ...")
        return measure_growth(f"growth, {small} to {large}", provinces, self.runs, self.screens)

    def _registers(self, size: Size) -> list[Measurement]:
        from benchmarks.registers import measure_registers, register_province

        self.tell(f"Registers: {size}, {self.rows:,} rows of cases ...")
        folder = register_province(self.scratch, size, self.rows)
        return measure_registers(
            f"registers, {size}, {self.rows:,} rows", folder, self.runs, self.spark
        )

    def _soak(self, size: Size) -> list[Measurement]:
        from benchmarks.soak import measure_soak  # the build is measured without it

        folder = self._built(size)
        self.tell(f"Soak: {size}, {self.minutes} minutes ...")
        return measure_soak(f"soak, {size}", folder, self.minutes)

    def _built(self, size: Size) -> Path:
        folder = province(self.scratch, size)
        run([*LEGAL_AID, "build", "--data", str(folder)], allowed=PUBLISHED)
        return folder
