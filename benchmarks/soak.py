"""A hundred leaders for many minutes: how long picks take by then, what fails, what memory does."""

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.child import FailedError
from benchmarks.measurement import Measurement, Samples
from benchmarks.screens import START
from benchmarks.server import Server, dashboard
from benchmarks.session import Session
from benchmarks.sessions import EVERY, pick_of

READERS = 100
WORKERS = 2
MOST_FAILED = 20  # in a row, of one reader


@dataclass
class Soaked:
    """What happened, written by many threads: the second and the duration of each pick."""

    began: float
    picks: list[tuple[float, float]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def minute(self, number: int) -> list[float]:
        """Seconds of the picks of one minute."""
        return [took for at, took in self.picks if int(at // 60) == number]


def measure_soak(
    subject: str, data: Path, minutes: int, readers: int = READERS
) -> list[Measurement]:
    """Picks of so many readers, one in five seconds each, minute by minute.

    They come when likely views are made, as people do in the morning; what a cold server takes is
    in `sessions`. The first minute is told apart: sessions are new then. Memory is what the server
    holds at the end of a minute.
    """
    samples = Samples(subject)
    with dashboard(data, WORKERS, preparing=True) as server:
        samples.add("until likely views are made", "s", server.until_prepared())
        samples.add("memory before the first reader", "MiB", server.memory_now_mib())
        before, soaked = server.processor_ms(), Soaked(time.monotonic())
        with ThreadPoolExecutor(readers + 1) as pool:
            watching = pool.submit(_watch, samples, server, soaked.began, minutes)
            first = [at / readers * EVERY for at in range(readers)]
            done = [pool.submit(_stay, server, at, minutes, soaked) for at in first]
            for each in (*done, watching):
                each.result()
        used = (server.processor_ms() - before) / 1000 / (time.monotonic() - soaked.began)
    for words in soaked.failures:
        print(words, file=sys.stderr)
    for minute in range(minutes):
        name = f"{readers} readers, minute {minute + 1}" if minute < 1 else f"{readers} readers"
        for took in soaked.minute(minute):
            samples.add(f"{name}, pick to cards", "ms", took * 1000)
    samples.add(f"{readers} readers, server CPU", "cores", used)
    samples.add(f"{readers} readers, picks that failed", "picks", len(soaked.failures))
    return samples.measurements()


def _watch(samples: Samples, server: Server, began: float, minutes: int) -> None:
    for minute in range(1, minutes + 1):
        time.sleep(max(0.0, began + 60 * minute - time.monotonic()))
        samples.add(f"memory after minute {minute}", "MiB", server.memory_now_mib())


def _stay(server: Server, first: float, minutes: int, soaked: Soaked) -> None:
    """Read for so many minutes; who loses the page opens it anew, as a person would."""
    due, ends = soaked.began + first, soaked.began + 60 * minutes
    failed = 0
    while due < ends and failed < MOST_FAILED:
        try:
            with Session(server.address, START) as reader:
                due = _picks(reader, due, ends, soaked)
        except (OSError, TimeoutError, FailedError) as error:
            failed += 1
            soaked.failures.append(f"{type(error).__name__}: {error}")
            due += EVERY


def _picks(reader: Session, due: float, ends: float, soaked: Soaked) -> float:
    pick, beside = pick_of(due), ThreadPoolExecutor(1)
    while due < ends:
        time.sleep(max(0.0, due - time.monotonic()))
        started = time.monotonic()
        cards, _ = pick(reader, beside)
        soaked.picks.append((started - soaked.began, cards))
        due = max(due + EVERY, time.monotonic())
    return due
