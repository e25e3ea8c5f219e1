"""Many leaders at once, each with a session of one's own: how long a pick takes among them."""

import random
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.measurement import Measurement, Samples
from benchmarks.screens import START
from benchmarks.server import Server, dashboard
from benchmarks.session import Session

EVERY = 5.0  # seconds between the picks of one reader
# By how many processes, and how that is told.
SERVED = {1: "", 2: ", two replicas"}
LABELS = {"year": "Year", "indicator": "Indicator"}


@dataclass
class Taken:
    """Seconds that picks took, written by many threads."""

    cards: list[float] = field(default_factory=list)
    runs: list[float] = field(default_factory=list)


def measure_sessions(
    subject: str, data: Path, rounds: int, crowds: Sequence[int]
) -> list[Measurement]:
    """Picks of growing crowds over one built data folder, so many picks of each reader."""
    samples = Samples(subject)
    for workers, by in SERVED.items():
        with dashboard(data, workers) as server:
            for crowd in crowds:
                name = f"{crowd} session{'s' if crowd > 1 else ''}{by}"
                _measure(samples, name, server, crowd, rounds)
    return samples.measurements()


def _measure(samples: Samples, name: str, server: Server, crowd: int, rounds: int) -> None:
    before, started = server.processor_ms(), time.perf_counter()
    taken = _crowd(server, crowd, rounds)
    used = (server.processor_ms() - before) / 1000 / (time.perf_counter() - started)
    for seconds in taken.cards:
        samples.add(f"{name}, pick to cards", "ms", seconds * 1000)
    for seconds in taken.runs:
        samples.add(f"{name}, pick to end of run", "ms", seconds * 1000)
    samples.add(f"{name}, server CPU", "cores", used)
    samples.add(f"{name}, server memory at most", "MiB", server.memory_mib())


def _crowd(server: Server, crowd: int, rounds: int) -> Taken:
    taken = Taken()
    with ExitStack() as stack, ThreadPoolExecutor(crowd) as pool:
        opened = [Session(server.address, START) for _ in range(crowd)]
        readers = [stack.enter_context(each) for each in opened]
        together = threading.Barrier(crowd)
        for done in [
            pool.submit(_read, reader, rounds, at / crowd * EVERY, together, taken)
            for at, reader in enumerate(readers)
        ]:
            done.result()
    return taken


def _read(
    reader: Session, rounds: int, first: float, together: threading.Barrier, taken: Taken
) -> None:
    """Pick at one's own moment of every five seconds."""
    pick, beside = pick_of(first), ThreadPoolExecutor(1)
    together.wait()
    due = time.monotonic() + first
    for _ in range(rounds):
        time.sleep(max(0.0, due - time.monotonic()))
        cards, run = pick(reader, beside)
        taken.cards.append(cards)
        taken.runs.append(run)
        due += EVERY


def pick_of(seed: float) -> Callable[[Session, Executor], tuple[float, float]]:
    """A reader's hand: it picks an option of a list, the same ones again for the same seed.

    It gives the seconds to the cards and to the end of the run. A page asks for both at once;
    whichever is there first shows the cards.
    """
    draw = random.Random(seed)

    def pick(reader: Session, beside: Executor) -> tuple[float, float]:
        field, label = draw.choice([*LABELS.items()])
        option = draw.choice(reader.lists[label][1])
        ahead = beside.submit(reader.ahead, field, option)
        run = reader.pick(label, option)
        return min(run, ahead.result() or run), run

    return pick
