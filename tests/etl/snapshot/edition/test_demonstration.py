"""A whole province tells how many women and children were helped, and gives no few of them away."""

import random
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl.demonstration.folder import write_demonstration
from etl.demonstration.oddities import Calendar
from etl.snapshot import Store
from etl.snapshot.edition import public_store
from tests.etl.demonstration.reading import DATA
from tests.etl.small_data import build, file_table
from tests.etl.snapshot.edition.judging import given_back
from tests.etl.snapshot.edition.relations import Checks

HEAD = "area,indicator,value,period_kind,period_start,period_end,reporting_year"
GROUPS = ("women", "minors", "foreign_nationals")
CHECKS: Checks = tuple(((f"recipients_{name}",), ">=", (f"cases_{name}",)) for name in GROUPS)
NAMES = tuple(f"{what}_{name}" for what in ("recipients", "cases") for name in GROUPS)
HALVES = (("half_year", "2025-01-01", "2025-06-30"), ("half_year", "2025-07-01", "2025-12-31"))
YEAR = ("year", "2025-01-01", "2025-12-31")
MOST = {"women": 60, "minors": 9, "foreign_nationals": 2}
AREAS = "SELECT area_id, parent FROM area WHERE level NOT IN ('country', 'province', 'prefecture')"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The province with a report on people by characteristics: counties, prefectures, all of it."""
    data = tmp_path_factory.mktemp("province") / "data"
    write_demonstration(DATA, data, Calendar(24, (2024, 2025)), 1)
    with build(data, public=True) as snapshot:
        parents = dict(snapshot.execute(AREAS).fetchall())
        outer = dict(snapshot.execute("SELECT area_id, parent FROM area").fetchall())
    file_table(data, [*_lines(parents, outer)], HEAD, "people", "synthetic = true")
    build(data, public=True).close()
    return data


def _lines(parents: dict[str, str], outer: dict[str, str]) -> Iterator[str]:
    dice = random.Random(1)
    sums: dict[tuple[str, str, tuple[str, str, str]], int] = {}
    for county, parent in parents.items():
        for name in GROUPS:
            for half in HALVES:
                cases = dice.randint(0, MOST[name])
                told = {f"cases_{name}": cases, f"recipients_{name}": cases + dice.randint(0, 2)}
                for indicator, value in told.items():
                    for area in (county, parent, outer[parent]):
                        for span in (half, YEAR):
                            key = area, indicator, span
                            sums[key] = sums.get(key, 0) + value
    for (area, indicator, (kind, first, last)), value in sums.items():
        yield f"{area},{indicator},{value},{kind},{first},{last},2025"


@pytest.fixture(scope="module")
def truth(data: Path) -> dict[str, float]:
    store = Store(data)
    with duckdb.connect(str(store.path(str(store.current()))), read_only=True) as whole:
        rows = whole.execute(
            "SELECT figure_id, value FROM figure WHERE list_contains($names, indicator)",
            {"names": list(NAMES)},
        )
        return dict(rows.fetchall())


@pytest.fixture
def edition(data: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    public = public_store(data)
    with duckdb.connect(str(public.path(str(public.current()))), read_only=True) as opened:
        yield opened


def test_no_small_number_is_given_back(
    edition: duckdb.DuckDBPyConnection, truth: dict[str, float]
) -> None:
    small = {name for name, value in truth.items() if 1 <= value <= 4}
    assert len(small) > 100
    assert given_back(edition, truth, CHECKS, NAMES) == {}


def test_without_secondary_protection_many_are(
    edition: duckdb.DuckDBPyConnection, truth: dict[str, float]
) -> None:
    found = given_back(edition, truth, CHECKS, NAMES, without_secondary=True)
    assert sum(1 <= truth[name] <= 4 for name in found) > 10


def test_figures_of_work_are_those_of_the_snapshot(
    data: Path, edition: duckdb.DuckDBPyConnection
) -> None:
    store = Store(data)
    path = public_store(data).path(str(public_store(data).current()))
    edition.close()
    with duckdb.connect(str(store.path(str(store.current()))), read_only=True) as whole:
        whole.execute("ATTACH $path AS public (READ_ONLY)", {"path": str(path)})
        unlike = whole.execute(
            """
            SELECT figure_id, value, comparator, lower, upper FROM figure
            WHERE status = 'published' AND NOT list_contains($names, indicator)
            EXCEPT SELECT figure_id, value, comparator, lower, upper FROM public.figure
            """,
            {"names": list(NAMES)},
        ).fetchall()
    assert unlike == []
