"""Reads reports in their order, the next large one while the one before it is taken over."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from etl.problems import Problem, ProblemsFound
from etl.readers import READERS, Reading
from etl.sources import Source, load_source

AT_ONCE = 2  # each holds a whole report in memory
# Bytes from which most of the time is spent outside of Python, where threads do not wait.
LARGE = 1_000_000


@dataclass(frozen=True)
class Outcome:
    """What came of a report's folder: what was read, or the problems that kept it out."""

    folder: Path
    read: tuple[Source, Reading] | None
    problems: Sequence[Problem] = ()


def read_ahead(folders: Sequence[Path]) -> Iterator[Outcome]:
    """One outcome a folder, in the order of the folders."""
    waiting: deque[Callable[[], Outcome]] = deque()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for folder in folders:
            large = _size(folder) >= LARGE
            waiting.append(
                pool.submit(_outcome, folder).result if large else partial(_outcome, folder)
            )
            if len(waiting) > AT_ONCE:
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir() if path.is_file())


def _outcome(folder: Path) -> Outcome:
    try:
        source = load_source(folder)
        return Outcome(folder, (source, READERS[source.reader](source)))
    except ProblemsFound as found:
        return Outcome(folder, None, found.problems)
    except OSError as error:
        wrong = f"it cannot be read: {error.strerror}"
        problem = Problem(Path(error.filename or "").name, "", wrong, "")
        return Outcome(folder, None, [problem])
