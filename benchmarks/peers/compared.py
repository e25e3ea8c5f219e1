"""The same picks on the dashboard, on its peers and on the floor, in turns."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from benchmarks.browser import chromium, visit
from benchmarks.floor import write_floor
from benchmarks.measurement import Measurement, Samples
from benchmarks.peers.charts import Charts
from benchmarks.peers.pages import AREAS, INDICATOR, YEAR, Dash, Page, Static, Streamlit
from benchmarks.peers.servers import dash, plain
from benchmarks.screens import START
from benchmarks.server import Server, dashboard, static

OURS, COLD, DASH, PLAIN, FLOOR = (
    "Legal Aid Compare", "nothing prepared", "Dash", "plain Streamlit", "static page",
)  # fmt: skip
RESTS = (0, 150)  # milliseconds for which the pointer rests on an option before it is pressed


@dataclass(frozen=True)
class Pick:
    """An option of a filter, what picking it is called in the table, and how long the pointer
    rests on it before."""

    kind: str
    field: str
    label: str
    rest: int


@dataclass(frozen=True)
class Contender:
    """A page that is open, and the server behind it, which a static page needs no more."""

    name: str
    page: Page
    server: Server | None = None


def measure_peers(subject: str, data: Path, runs: int, scratch: Path) -> list[Measurement]:
    """First visits and picks of every contender over one built data folder, which must be the one
    that this process reads as well (LEGAL_AID_DATA); ours with likely views made, and without."""
    samples, charts = Samples(subject), Charts()
    picks = list(_picks(charts, runs))
    with chromium() as browser, ExitStack() as stack:
        ours = stack.enter_context(dashboard(data, preparing=True))
        cold, other, simple = (stack.enter_context(each(data)) for each in (dashboard, dash, plain))
        write_floor(scratch, _views(charts, picks))
        floor = stack.enter_context(static(scratch))
        addresses = {
            OURS: f"{ours.address}/{START}", COLD: f"{cold.address}/{START}",
            DASH: other.address, PLAIN: simple.address, FLOOR: f"{floor}/",
        }  # fmt: skip
        samples.add("until likely views are made", "s", ours.until_prepared())
        _first_visits(samples, browser, addresses, runs)
        pages = {name: stack.enter_context(visit(browser, to)) for name, to in addresses.items()}
        for opened in pages.values():
            opened.still()
        contenders = (
            Contender(OURS, Streamlit(pages[OURS]), ours),
            Contender(COLD, Streamlit(pages[COLD]), cold),
            Contender(DASH, Dash(pages[DASH]), other),
            Contender(PLAIN, Streamlit(pages[PLAIN], ".st-key-{}"), simple),
            Contender(FLOOR, Static(pages[FLOOR])),
        )
        for at, pick in enumerate(picks, start=1):
            _press(samples, contenders, pick, at)
        for each in contenders[:-1]:
            assert each.server
            samples.add(f"server memory at most, {each.name}", "MiB", each.server.memory_mib())
    return samples.measurements(_against(samples))


def _first_visits(samples: Samples, browser: Browser, addresses: dict[str, str], runs: int) -> None:
    for at in range(runs + 1):
        for name, address in addresses.items():
            with visit(browser, address) as opened:
                drawn = opened.still()
                if at:  # the very first also waits for imports
                    samples.add(f"first visit, {name}", "ms", drawn)
                    samples.add(f"first visit, received, {name}", "MB", opened.wire / 1e6)


def _press(samples: Samples, contenders: Sequence[Contender], pick: Pick, at: int) -> None:
    for each in contenders:
        before = each.server.processor_ms() if each.server else 0.0
        label = pick.label if each.server else str(at)
        taken = each.page.pick(pick.field, label, pick.rest)
        samples.add(f"{pick.kind}, pointer at rest {pick.rest} ms, {each.name}", "ms", taken)
        if each.server:
            used = each.server.processor_ms() - before
            samples.add(f"{pick.kind}, server CPU, {each.name}", "ms", used)


def _picks(charts: Charts, runs: int) -> Iterator[Pick]:
    """Rounds of views that nobody asked for before, and of one that was; as many at each rest of
    the pointer, as far as there are years for it."""
    indicator, year = charts.first()
    years = [each for each in reversed(charts.years()) if each != year]
    others = [label for name, label in charts.indicators().items() if name != indicator]
    counties = list(charts.areas().values())
    for at, other in enumerate(years[: runs * len(RESTS)]):
        rest = RESTS[at % len(RESTS)]
        yield Pick("another year", YEAR, str(other), rest)
        yield Pick("a year seen before", YEAR, str(year), rest)
        yield Pick("another indicator", INDICATOR, others[at % len(others)], rest)
        yield Pick("a county more", AREAS, counties[at % len(counties)], rest)


def _views(charts: Charts, picks: Sequence[Pick]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """What stands on the page at first, and after each pick, by its number."""
    indicator, year = charts.first()
    ids = {label: name for name, label in charts.indicators().items()}
    counties = {label: area for area, label in charts.areas().items()}
    areas: list[str] = []
    yield "0", charts.of(indicator, year, areas)
    for at, pick in enumerate(picks, start=1):
        if pick.field == YEAR:
            year = int(pick.label)
        elif pick.field == INDICATOR:
            indicator = ids[pick.label]
        else:
            areas.append(counties[pick.label])
        yield str(at), charts.of(indicator, year, areas)


def _against(samples: Samples) -> list[tuple[str, str]]:
    """Each contender is held against the static page."""
    parted = [name.rpartition(", ") for name, _ in samples.taken]
    return [(f"{kind}, {who}", f"{kind}, {FLOOR}") for kind, _, who in parted if who != FLOOR]
