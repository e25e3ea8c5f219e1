"""Reads a demonstration back from its files, with other means than those that wrote it."""

import csv
import hashlib
import io
import tomllib
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[3] / "data"
Row = dict[str, str]


def rows(path: Path, encoding: str = "utf-8") -> list[Row]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(path.read_text(encoding))))


def areas(folder: Path) -> list[Row]:
    return rows(folder / "areas.csv")


def returned(folder: Path, year: int) -> list[Row]:
    """The rows of the returns of a year."""
    return rows(folder / "reports" / f"returns-{year}" / "returns.csv")


def cell(folder: Path, area: str, indicator: str, year: int) -> Row:
    """The one row of that county, indicator and year."""
    found = [r for r in returned(folder, year) if (r["area"], r["indicator"]) == (area, indicator)]
    assert len(found) == 1, f"{area}, {indicator}, {year}: {len(found)} rows"
    return found[0]


def value(folder: Path, area: str, indicator: str, year: int) -> int:
    """A number that is written without any hedge."""
    return int(cell(folder, area, indicator, year)["value"].replace(",", ""))


def card(report: Path) -> dict[str, Any]:
    """The report's source.toml."""
    return tomllib.loads((report / "source.toml").read_text("utf-8"))


def tree(folder: Path) -> dict[str, str]:
    """Every file with a digest of its bytes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
