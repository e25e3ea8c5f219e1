"""Tell how far a build has come: bars in a terminal, plain lines elsewhere."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

Item = TypeVar("Item")


class Stages(Protocol):
    """What a build tells its stages to."""

    def each(self, title: str, items: Sequence[Item]) -> Iterator[Item]:
        """Hand on the items one by one as the steps of one stage."""
        ...


class Quiet:
    """Tells nothing."""

    def each(self, title: str, items: Sequence[Item]) -> Iterator[Item]:
        yield from items


class Lines:
    """A line at the end of each stage."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def each(self, title: str, items: Sequence[Item]) -> Iterator[Item]:
        started = time.perf_counter()
        yield from items
        took = time.perf_counter() - started
        count = f"{len(items):,} in " if len(items) != 1 else ""
        self._console.print(f"{title}: {count}{took:.1f} s", highlight=False)


class Bars:
    """A bar that fills while a stage runs."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def each(self, title: str, items: Sequence[Item]) -> Iterator[Item]:
        task = self._progress.add_task(title, total=len(items))
        for item in items:
            yield item
            self._progress.advance(task)


def single(stages: Stages, title: str, work: Callable[[], Item]) -> Item:
    """Do one piece of work as a stage of its own."""
    (done,) = [do() for do in stages.each(title, [work])]
    return done


@contextmanager
def shown(console: Console) -> Iterator[Stages]:
    """Bars where the console is a terminal, lines where it is not."""
    if not console.is_terminal:
        yield Lines(console)
        return
    columns = (
        TextColumn("{task.description:<18}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console) as progress:
        yield Bars(progress)
