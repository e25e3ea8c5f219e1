"""A hostile table is refused with its reason; what ends the process that opens it ends no other."""

from pathlib import Path

import pytest

from etl.dry_run.guard import seen, table_bytes
from etl.dry_run.run import find_map
from etl.problems import ProblemsFound
from etl.sources.model import Period
from tests.etl.dry_run.hostile_tables import TABLES
from tests.etl.proposals.shipped import catalog


@pytest.mark.parametrize(("name", "raw", "words"), TABLES.values(), ids=TABLES)
def test_it_is_refused_with_a_reason(name: str, raw: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    period = Period("year", reporting_year=2016)
    with pytest.raises(ProblemsFound) as found:
        find_map(tmp_path, catalog(), name, table_bytes(path), "heshun", period, None)
    assert words in str(found.value)
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_the_first_cells_are_told() -> None:
    assert seen("r.csv", "县区,受理\n和顺县,7\n".encode()) == "县区\t受理\n和顺县\t7"


def test_a_text_of_many_rows_is_told_by_its_first(tmp_path: Path) -> None:
    told = seen("r.csv", b"area,cases\n" + b"heshun,7\n" * 5_000)
    assert told.startswith("area\tcases\nheshun\t7\n") and len(told) < 5_000
