"""Open a finished work file as a reader would, and compare it with what was written."""

from collections.abc import Mapping
from pathlib import Path

import duckdb

from etl.problems import Problem
from etl.snapshot.counts import row_counts

# What other programs rely on; a changed column is a changed contract.
FIGURES_COLUMNS = (
    "area", "indicator", "unit", "period_start", "period_end", "period_kind", "reporting_year",
    "value", "comparator", "coverage", "lower", "upper", "variant", "status", "report", "locator",
    "quote", "area_name_en", "area_name_zh", "indicator_name_en", "indicator_name_zh",
)  # fmt: skip


def verify(path: Path, written: Mapping[str, int]) -> list[Problem]:
    """Name every table whose rows are not all there, and a view `figures` with other columns."""
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            found = row_counts(connection)
            columns = tuple(connection.table("figures").columns)
    except duckdb.Error as error:
        return [Problem(path.name, "", f"the snapshot cannot be opened: {error}", _AGAIN)]
    problems = [
        Problem(path.name, name, f"{rows} rows were written, {found.get(name)} are there", _AGAIN)
        for name, rows in written.items()
        if found.get(name) != rows
    ]
    if columns != FIGURES_COLUMNS:
        wrong = f"its columns are {', '.join(columns)}"
        problems.append(Problem(path.name, "figures", wrong, ", ".join(FIGURES_COLUMNS)))
    return problems


_AGAIN = "Build again; if it comes back, the disk may be full or damaged"
