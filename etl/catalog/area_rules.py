"""What must hold between areas: one row a version, no overlap, and parents that lead to the top."""

from collections import defaultdict
from datetime import date
from itertools import pairwise

from etl.catalog.area_file import FILE, AreaLine
from etl.catalog.model import AreaVersion
from etl.catalog.nearest import suggest
from etl.catalog.toml_file import problem_at
from etl.problems import Problem


def area_problems(lines: list[AreaLine]) -> list[Problem]:
    """Check every row that is sound in itself against the others."""
    known = {line.id for line in lines}
    versions: dict[str, list[tuple[int, AreaVersion]]] = defaultdict(list)
    for line in lines:
        if line.area:
            versions[line.id].append((line.line, line.area))
    problems = [problem for rows in versions.values() for problem in _validity(rows)]
    for rows in versions.values():
        for number, area in rows:
            problems += _parent(number, area, known, versions)
    return sorted(problems, key=lambda problem: int(problem.place.removeprefix("line ")))


def _validity(rows: list[tuple[int, AreaVersion]]) -> list[Problem]:
    rows = sorted(rows, key=lambda row: (row[1].valid_from or date.min, row[0]))
    problems = []
    for (first, earlier), (second, later) in pairwise(rows):
        line, other = max(first, second), min(first, second)
        if earlier.valid_from == later.valid_from:
            wrong = f'"{later.id}" from the same day is already on line {other}'
            problems.append(problem_at(FILE, line, wrong, "Keep one row, or correct its id"))
        elif (earlier.valid_to or date.max) >= (later.valid_from or date.min):
            wrong = f'"{later.id}" overlaps its validity on line {other}'
            right = f"End the earlier row before {later.valid_from}; valid_to is its last day"
            problems.append(problem_at(FILE, line, wrong, right))
    return problems


def _parent(
    line: int,
    area: AreaVersion,
    known: set[str],
    versions: dict[str, list[tuple[int, AreaVersion]]],
) -> list[Problem]:
    """Levels fall from parent to child, which also rules out a circle."""
    if area.parent is None:
        return []
    if area.parent not in known:
        wrong = f'the parent "{area.parent}" of "{area.id}" is not an area'
        return [problem_at(FILE, line, wrong, suggest(area.parent, known - {area.id}))]
    levels = [parent.level for _, parent in versions.get(area.parent, [])]
    if levels and min(level.rank for level in levels) >= area.level.rank:
        wrong = f'the parent "{area.parent}" of "{area.id}", a {levels[0]}, is no wider area'
        return [problem_at(FILE, line, wrong, "Write the id of the area around it")]
    return []
