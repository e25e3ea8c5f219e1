"""The dashboard against the floor: starting, a first visit, and a click, in turns."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.browser import chromium, visit
from benchmarks.floor import make_floor
from benchmarks.journey import Dashboard, Floor
from benchmarks.measurement import Measurement, Samples
from benchmarks.screens import OTHER, START
from benchmarks.server import Server, dashboard, static

READY, COLD, WARM = "server start to ready", "first visit after the start", "first visit"
NEW_YEAR, KNOWN_YEAR, SCREEN = "another year", "a year seen before", "another screen"
FLOOR, WIRE, PROCESSOR = ", floor", ", received", ", server CPU"
FIRST_VISITS, CLICKS = (COLD, WARM), (NEW_YEAR, KNOWN_YEAR, SCREEN)


def measure_dashboard(subject: str, data: Path, runs: int, scratch: Path) -> list[Measurement]:
    """Start, first visits and clicks of the dashboard over one built data folder."""
    samples = Samples(subject)
    with chromium() as browser:
        with dashboard(data) as server:
            years = make_floor(browser, server.address, runs, scratch)
        with static(scratch) as floor:
            for _ in range(runs):
                with dashboard(data) as server:
                    _first_visits(samples, browser, server, floor)
            with dashboard(data) as server:
                measure_clicks(samples, browser, server, floor, years)
                samples.add("server memory at most", "MiB", server.memory_mib())
    both = [*FIRST_VISITS, *CLICKS, WARM + WIRE]
    return samples.measurements([(name, name + FLOOR) for name in both])


def _first_visits(samples: Samples, browser: Browser, server: Server, floor: str) -> None:
    """Each visit has an empty store; the one after the start also waits for first imports."""
    samples.add(READY, "s", server.ready_seconds)
    for name in FIRST_VISITS:
        for address, suffix in ((f"{server.address}/{START}", ""), (f"{floor}/", FLOOR)):
            with visit(browser, address) as opened:
                samples.add(name + suffix, "ms", opened.still())
                if name == WARM:
                    samples.add(WARM + WIRE + suffix, "MB", opened.wire / 1e6)


def measure_clicks(
    samples: Samples, browser: Browser, server: Server, floor: str, years: Sequence[str]
) -> None:
    """The presses of one reader; each is made on the dashboard, then on the floor."""
    with (
        visit(browser, f"{server.address}/{START}") as real,
        visit(browser, f"{floor}/") as still,
    ):
        real.still()
        still.still()
        page, below = Dashboard(real), Floor(still)

        def press(name: str, on_page: Callable[[], float], view: str) -> None:
            before = server.processor_ms()
            samples.add(name, "ms", on_page())
            samples.add(name + PROCESSOR, "ms", server.processor_ms() - before)
            samples.add(name + FLOOR, "ms", below.view(view))

        for year in years[1:]:
            press(NEW_YEAR, partial(page.year, year), year)
            press(KNOWN_YEAR, partial(page.year, years[0]), years[0])
            press(SCREEN, partial(page.screen, OTHER), OTHER)
            press(SCREEN, partial(page.screen, START), years[0])
