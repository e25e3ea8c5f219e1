"""One demonstration of the default size, written once for all tests that only read it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etl.demonstration.folder import write_demonstration
from etl.demonstration.oddities import Calendar
from tests.etl.demonstration.reading import DATA

Write = Callable[..., Path]


def _write(out: Path, areas: int = 24, years: int = 10, seed: int = 1) -> Path:
    write_demonstration(DATA, out, Calendar(areas, tuple(range(2026 - years, 2026))), seed)
    return out


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """24 counties, 2016 to 2025."""
    return _write(tmp_path_factory.mktemp("demonstration"))


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a demonstration of another size or seed: write("name", areas=2, years=2)."""
    return lambda name, **size: _write(tmp_path / name, **size)
