"""Builds a report into a copy of the data folder, so that nothing real changes before it holds."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from etl.filing.changes import changes
from etl.filing.model import Outcome
from etl.problems import Problem, ProblemsFound
from etl.snapshot import Published, publish
from etl.snapshot.ask import Asked
from etl.snapshot.stages import Quiet
from etl.snapshot.store import BUILT


@dataclass(frozen=True)
class Trial:
    """A copy of the data folder with the report in it, and the snapshot built from both."""

    folder: Path
    published: Published
    outcome: Outcome


@contextmanager
def trial(data: Path, report: str, write: Callable[[Path], None]) -> Iterator[Trial]:
    """Try a report whose folder `write` fills; raises ProblemsFound where it cannot be loaded."""
    with tempfile.TemporaryDirectory(prefix="legal-aid-") as home:
        copy = Path(home) / "data"
        shutil.copytree(
            data, copy, ignore=shutil.ignore_patterns(BUILT, ".*"), copy_function=_linked
        )
        folder = copy / "reports" / report
        write(folder)
        published = publish(copy, Quiet(), lambda: None)
        with Asked(published.path) as asked:
            _refuse_rejects(asked, report)
            outcome = changes(asked, report, published.snapshot_id)
        yield Trial(folder, published, outcome)


def _refuse_rejects(asked: Asked, report: str) -> None:
    """A figure that a person confirmed must load; else all reasons are told."""
    problems = [
        Problem(f"reports/{report}/{row['file']}", row["place"], reason, "")
        for row in asked.rows("filed_rejects", report=report)
        for reason in row["reasons"]
    ]
    if problems:
        raise ProblemsFound(problems)


def _linked(source: str, target: str) -> str:
    """A link where the file system allows one, since a boundary file can be large."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
    return target
