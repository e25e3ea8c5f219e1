"""Tries a report in a copy of the data folder and asks what it changes there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from etl.filing.changes import changes
from etl.filing.model import Outcome
from etl.problems import Problem, ProblemsFound
from etl.snapshot import Published
from etl.snapshot.ask import Asked
from etl.snapshot.rehearse import rehearsal


@dataclass(frozen=True)
class Trial:
    """The report's folder in the copy, the snapshot built there, and what the report changes."""

    folder: Path
    published: Published
    outcome: Outcome


@contextmanager
def trial(data: Path, report: str, write: Callable[[Path], None], whole: bool) -> Iterator[Trial]:
    """Try a report whose folder `write` fills; raises ProblemsFound where it cannot be loaded.

    A figure that a person confirmed must load, so of a `whole` report nothing may be set aside.
    """
    with rehearsal(data, report, write) as tried:
        with Asked(tried.published.path) as asked:
            rejects = asked.rows("filed_rejects", report=report)
            outcome = changes(asked, report, tried.published.snapshot_id)
        if rejects and (whole or not outcome.figures):
            raise ProblemsFound(_problems(report, rejects))
        if not outcome.figures:
            right = "An empty cell is not reported; a 0 is a zero"
            raise ProblemsFound([Problem(f"reports/{report}", "", "no figure is in it", right)])
        yield Trial(tried.folder, tried.published, replace(outcome, rejects=tuple(rejects)))


def _problems(report: str, rejects: list[dict[str, Any]]) -> Iterator[Problem]:
    for row in rejects:
        for reason in row["reasons"]:
            yield Problem(f"reports/{report}/{row['file']}", row["place"], reason, "")
