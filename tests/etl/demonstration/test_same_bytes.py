"""The same size and seed give the same bytes, whenever and wherever they are written."""

import io
import zipfile
from pathlib import Path

from tests.etl.demonstration.conftest import Write
from tests.etl.demonstration.reading import tree, value


def test_the_same_seed_writes_the_same_bytes(demonstration: Path, write: Write) -> None:
    assert tree(write("again")) == tree(demonstration)


def test_writing_over_an_older_one_leaves_nothing_of_it(demonstration: Path, write: Write) -> None:
    folder = write("same", areas=3, years=15, seed=9)
    write("same")
    assert tree(folder) == tree(demonstration)


def test_another_seed_writes_other_figures_on_the_same_counties(
    demonstration: Path, write: Write
) -> None:
    other = write("other", seed=2)
    assert (other / "areas.csv").read_bytes() == (demonstration / "areas.csv").read_bytes()
    assert value(other, "qinglu", "consultations", 2020) != value(
        demonstration, "qinglu", "consultations", 2020
    )


def test_the_workbook_holds_no_clock(demonstration: Path) -> None:
    (path,) = demonstration.glob("reports/*/*.xlsx")
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as workbook:
        assert {entry.date_time[0] for entry in workbook.infolist()} == {1980}
        properties = workbook.read("docProps/core.xml").decode()
    assert properties.count("2026-01-01T00:00:00Z") == 2
