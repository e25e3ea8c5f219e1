"""Whatever a file holds, the guess is a map that the card accepts, or a problem in words."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.dry_run.map_file import misfits, read_map, write_map
from etl.problems import ProblemsFound
from etl.sources.model import Period
from tests.etl.dry_run.guessing import guess

CELLS = (
    "县区 单位 项目 数量 受理案件数 办结 咨询（人次） 2015 2016年 备注 计量单位 年度 和顺县 襄垣 "
    '鼓楼区 合计 93 5千余 — 件 人次 超过 " x,y'
)
WORDS = st.sampled_from(["", *CELLS.split(" ")])
TABLES = st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=8)


def check(raw: bytes, home: Path) -> None:
    try:
        found = guess(raw)
    except ProblemsFound as problems:
        assert str(problems)
        return
    assert found.table is not None
    path = home / "map.toml"
    write_map(path, found.table)
    assert read_map(path, "heshun", Period("year", reporting_year=2016)) == found.table
    # A heading that stands twice is for a person to rename; nothing else may be left over.
    assert all("stands twice" in reason for reason in misfits("table.csv", raw, found.table))


@settings(max_examples=150)
@given(table=TABLES, delimiter=st.sampled_from([",", ";", "\t"]))
def test_any_table_of_such_words(
    tmp_path_factory: pytest.TempPathFactory, table: list[list[str]], delimiter: str
) -> None:
    quoted = [[f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row] for row in table]
    text = "\n".join(delimiter.join(row) for row in quoted)
    check(text.encode(), tmp_path_factory.getbasetemp())


@settings(max_examples=80)
@given(raw=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    check(raw, tmp_path_factory.getbasetemp())
