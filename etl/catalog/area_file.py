"""Read the table of areas, each row with its line."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from etl.catalog.area_row import COLUMNS, read_area_row
from etl.catalog.model import AreaVersion
from etl.catalog.nearest import suggest
from etl.catalog.toml_file import problem_at
from etl.problems import Problem

FILE = "areas.csv"


@dataclass(frozen=True)
class AreaLine:
    """One row: its id as written, and the area if nothing in the row was wrong."""

    line: int
    id: str
    area: AreaVersion | None


def read_area_file(data: Path) -> tuple[list[AreaLine], list[Problem]]:
    """Return the rows of data/areas.csv and everything wrong with single rows or the header."""
    try:
        text = (data / FILE).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return [], [Problem(FILE, "", "the file is missing", f"Add it with {', '.join(COLUMNS)}")]
    except UnicodeDecodeError:
        return [], [Problem(FILE, "", "the file is not UTF-8 text", "Save it as UTF-8")]
    records = list(_records(text))
    header = [cell.strip() for cell in records[0][1]] if records else []
    problems = _header_problems(header)
    if problems:
        return [], problems
    lines: list[AreaLine] = []
    for line, cells in records[1:]:
        found = _read_line(line, cells, header)
        lines.append(found[0])
        problems += found[1]
    return lines, problems


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not blank, each with the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""))
    begins = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield begins, cells
        begins = reader.line_num + 1


def _header_problems(header: list[str]) -> list[Problem]:
    problems = [
        problem_at(
            FILE, 1, f'the column "{name}" is missing', "The columns are " + ",".join(COLUMNS)
        )
        for name in COLUMNS
        if name not in header
    ]
    for name, count in Counter(header).items():
        if name not in COLUMNS:
            right = suggest(name, set(COLUMNS) - set(header))
            problems.append(problem_at(FILE, 1, f'unknown column "{name}"', right))
        elif count > 1:
            problems.append(problem_at(FILE, 1, f'the column "{name}" is there twice', "Keep one"))
    return problems


def _read_line(line: int, cells: list[str], header: list[str]) -> tuple[AreaLine, list[Problem]]:
    if len(cells) != len(header):
        wrong = f"the row has {len(cells)} cells, the header {len(header)}"
        right = "Put text with a comma in quotes, and keep a comma for each blank cell"
        return AreaLine(line, cells[0].strip(), None), [problem_at(FILE, line, wrong, right)]
    row = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
    area, faults = read_area_row(row)
    return AreaLine(line, row["id"], area), [
        problem_at(FILE, line, wrong, right) for wrong, right in faults
    ]
