"""Counts a small register written as literal lines, and tells its figures by name."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from etl.registers.duckdb_engine import DuckDBEngine
from etl.registers.opened import opened
from etl.registers.periods import JANUARY, LENGTHS
from etl.registers.rollup import RolledUp, Wanted, roll_up

UNTIL = date(2025, 12, 31)
YEAR_2023 = (date(2023, 1, 1), date(2023, 12, 31))
Figure = Mapping[str, Any]


def write(folder: Path, lines: str, name: str = "register.csv") -> Path:
    """The lines as a file, blanks around cells and lines left away."""
    rows = [line.strip() for line in lines.strip().splitlines()]
    tidy = "\n".join(",".join(cell.strip() for cell in row.split(",")) for row in rows)
    path = folder / name
    path.write_text(tidy + "\n", encoding="utf-8")
    return path


def counted(
    folder: Path,
    lines: str,
    first: date | None = YEAR_2023[0],
    last: date | None = YEAR_2023[1],
    begins: str = JANUARY,
) -> RolledUp:
    """The register in those lines, which tells the year 2023 unless other days are given."""
    wanted = Wanted(tuple(LENGTHS), begins, UNTIL, first, last)
    register, _ = opened(write(folder, lines), None, folder)
    with DuckDBEngine(folder / "spill", "1GB", 1) as engine:
        return roll_up(register, engine, wanted)


def told(done: RolledUp) -> list[dict[str, Any]]:
    """Every figure with its indicator, period and counts, as plain values."""
    indicators = {rule.id: rule.indicator for rule in done.rules}
    found = []
    for row in done.figures.to_pylist():
        period = done.periods[row["period"]]
        found.append(
            row
            | {
                "indicator": indicators[row["rule"]],
                "kind": period.kind,
                "start": period.first_day,
                "end": period.last_day,
                "reporting_year": period.reporting_year,
            }
        )
    return found


def values(done: RolledUp, indicator: str, kind: str = "year") -> list[float]:
    """The values of an indicator in every period of that kind, in their order, all areas."""
    return [
        float(f["value"]) for f in told(done) if (f["indicator"], f["kind"]) == (indicator, kind)
    ]


def of_year(done: RolledUp) -> dict[str, float]:
    """Indicator -> value, for a register of one area and one year."""
    return {f["indicator"]: float(f["value"]) for f in told(done) if f["kind"] == "year"}


def reasons(done: RolledUp) -> list[tuple[int, str]]:
    """Row and reasons of everything set aside."""
    return sorted((row["row_number"], row["reasons"]) for row in done.set_aside.to_pylist())
