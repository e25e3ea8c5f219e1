"""Holds a filing to one county: what it says of others, or withdraws of theirs, forbids it."""

from collections.abc import Iterator
from pathlib import Path

from etl.catalog import Catalog
from etl.commands.areas import area_of
from etl.filing.model import Filing, Outcome
from etl.problems import Problem, ProblemsFound
from etl.sources import find_sources, load_source


def own_only(data: Path, catalog: Catalog, filing: Filing, outcome: Outcome) -> None:
    """Raises ProblemsFound with everything that is of another county than `filing.only`."""
    problems = list(_others(data, catalog, filing, outcome)) if filing.only else []
    if problems:
        raise ProblemsFound(problems)


def _others(data: Path, catalog: Catalog, filing: Filing, outcome: Outcome) -> Iterator[Problem]:
    name, own = filing.file.name, filing.only
    right = f"Only reports of {own} can be filed here"
    if filing.area != own:
        yield Problem(name, "", f"it is filed as {filing.area}'s", right)
    for area in sorted({str(each["area"]) for each in outcome.figures} - {str(own)}):
        yield Problem(name, "", f"it has figures of {area}", right)
    if filing.supersedes and _whose(data, catalog, filing.supersedes) != own:
        wrong = f"{filing.supersedes} is not a report of {own}"
        yield Problem("--supersedes", "", wrong, right)


def _whose(data: Path, catalog: Catalog, report: str) -> str | None:
    """The area in whose name a report was filed; None where it is of several, or not there."""
    folders = {folder.name: folder for folder in find_sources(data)}
    source = load_source(folders[report]) if report in folders else None
    if source is None or source.area is None or source.period.reporting_year is None:
        return None
    return area_of(catalog, source.area, source.period.reporting_year).id
