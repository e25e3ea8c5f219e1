"""A map that is written and read again is the same map, and wrong ones are named by their lines."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.dry_run.map_file import read_map, write_map
from etl.dry_run.toml_text import toml_text
from etl.problems import ProblemsFound
from etl.sources.model import Period, TableMap

YEAR = Period("year", reporting_year=2016)
WORDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12).filter(
    lambda text: text.strip("* \t\r\n\x0b\x0c") and text.strip()
)
HEADINGS = st.lists(WORDS, min_size=2, max_size=4, unique=True)


@given(headings=HEADINGS, texts=st.lists(WORDS, max_size=3), row=st.integers(1, 9))
def test_any_map_comes_back_as_it_was(headings: list[str], texts: list[str], row: int) -> None:
    area, *figures = headings
    table = TableMap(
        shape="wide",
        header_row=row,
        header_rows=row,
        ignore=tuple(texts),
        columns={"area": area},
        indicators={heading: {"indicator": "a", "measure_word": area} for heading in figures},
        values={"area": dict.fromkeys(texts, area)} if texts else {},
    )
    read = tomllib.loads(toml_text(table))["table"]
    assert read["indicators"] == table.indicators and read["columns"] == table.columns
    assert tuple(read.get("ignore", ())) == table.ignore
    assert read.get("values", {}) == table.values


def test_a_map_on_disk_is_read_as_it_was_written(tmp_path: Path) -> None:
    table = TableMap(
        shape="long", sheets=("2016", "2017"), sheet_is="reporting_year", skip_rows=("合计",),
        fill_down=("area",), encoding="gb18030",
        columns={"area": "县区", "indicator": "项目", "value": '数"值'},
    )  # fmt: skip
    path = tmp_path / "maps" / "heshun.toml"
    write_map(path, table)
    assert read_map(path, "heshun", YEAR) == table


def test_everything_wrong_with_a_map_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "map.toml"
    path.write_text('[table]\nshape = "width"\nheader = 3\n[other]\n', encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        read_map(path, "heshun", YEAR)
    told = str(raised.value)
    assert "map.toml, line 2: shape is 'width'" in told
    assert "map.toml, line 3: unknown key 'header'" in told
    assert "map.toml, line 4: unknown key 'other'" in told
