"""The same clicks on a small and on a large province, in turns: how much longer the large takes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.browser import Visit, chromium, visit
from benchmarks.journey import Dashboard
from benchmarks.measurement import Measurement, Samples
from benchmarks.screens import START
from benchmarks.server import Server, dashboard

PROCESSOR, WIRE = ", server CPU", ", received"
FIRST_TIME = " for the first time"
Click = Callable[[Dashboard], float]


@dataclass(frozen=True)
class Side:
    """One of the two provinces: its name in the table, its server and the reader's page."""

    name: str
    server: Server
    visit: Visit

    def press(self, samples: Samples, quantity: str, click: Click) -> None:
        """One click, with what it cost the server and what came over the network."""
        cpu, wire = self.server.processor_ms(), self.visit.wire
        samples.add(_of(quantity, self.name), "ms", click(Dashboard(self.visit)))
        samples.add(_of(quantity + PROCESSOR, self.name), "ms", self.server.processor_ms() - cpu)
        samples.add(_of(quantity + WIRE, self.name), "kB", (self.visit.wire - wire) / 1e3)


@dataclass
class Turns:
    """Every click is made on the small side, then on the large one."""

    sides: tuple[Side, Side]
    samples: Samples
    quantities: dict[str, None] = field(default_factory=dict)

    def press(self, quantity: str, click: Click) -> None:
        """One sample of a click on either side."""
        self.quantities |= dict.fromkeys([quantity, quantity + PROCESSOR, quantity + WIRE])
        for side in self.sides:
            side.press(self.samples, quantity, click)

    def measurements(self) -> list[Measurement]:
        """Every quantity of both sides, those of the large one held against the small one."""
        small, large = (side.name for side in self.sides)
        pairs = [(_of(name, large), _of(name, small)) for name in self.quantities]
        return self.samples.measurements(pairs)


def measure_growth(
    subject: str, provinces: Sequence[tuple[str, Path]], runs: int, screens: Sequence[str]
) -> list[Measurement]:
    """Clicks on two built data folders, the smaller first, in so many rounds."""
    with chromium() as browser, ExitStack() as stack:
        small, large = (
            stack.enter_context(_opened(browser, name, data)) for name, data in provinces
        )
        turns = Turns((small, large), Samples(subject))
        years = [year for year in _years(small) if year in _years(large)]
        _visit_all(turns, screens, FIRST_TIME)
        for at in range(runs):
            _one_round(turns, years[1 + at % (len(years) - 1)], at)
            _visit_all(turns, screens)
        for side in (small, large):
            memory = _of("server memory at most", side.name)
            turns.samples.add(memory, "MiB", side.server.memory_mib())
    return turns.measurements()


def _one_round(turns: Turns, year: str, at: int) -> None:
    turns.press("another year", lambda page: page.year(year))
    turns.press("another indicator", lambda page: page.indicator(1 + at % 5))
    turns.press("a county more", Dashboard.add_county)
    turns.press("no county picked", Dashboard.remove_counties)


def _visit_all(turns: Turns, screens: Sequence[str], when: str = "") -> None:
    """From screen to screen and back to the first."""
    for name in (*screens, START):
        turns.press(f"screen {name}{when}", partial(Dashboard.screen, name=name))


@contextmanager
def _opened(browser: Browser, name: str, data: Path) -> Iterator[Side]:
    with dashboard(data) as server, visit(browser, f"{server.address}/{START}") as opened:
        opened.still()
        yield Side(name, server, opened)


def _years(side: Side) -> list[str]:
    return Dashboard(side.visit).years()


def _of(quantity: str, side: str) -> str:
    return f"{quantity}, {side}"
