"""Registers in CSV and workbooks: Chinese headings and words, other encodings, other dates."""

from pathlib import Path

import pytest

from etl.problems import ProblemsFound
from etl.registers.opened import opened
from tests.etl.registers.counting import counted, of_year, reasons, write

CHINESE = """案号,县区,案件类型,申请日期,批准日期,受理日期,结案日期,承办人类别,挽回损失（元）,承办人
    （2023）1号,和顺县,民事,2023/3/1,2023年3月2日,20230303,2023.4.1,社会律师,"1，200.50",某人
    （2023）2号,和顺县,刑事,2023-03-01,2023-03-02,2023-03-03,,,,"""


def test_chinese_headings_and_words_are_read(tmp_path: Path) -> None:
    year = of_year(counted(tmp_path, CHINESE.replace("，", "")))
    assert (year["applications"], year["cases_civil"], year["cases_criminal"]) == (2, 1, 1)
    assert (year["cases_closed_by_lawyers"], year["losses_recovered_cny"]) == (1, 1200.5)


def test_so_is_gb18030(tmp_path: Path) -> None:
    path = write(tmp_path, CHINESE.replace("，", ""))
    path.write_bytes(path.read_text("utf-8").encode("gb18030"))
    register, rejects = opened(path, None, tmp_path)
    assert register.kind == "cases" and rejects == []


def test_no_name_of_a_handler_is_read(tmp_path: Path) -> None:
    register, _ = opened(write(tmp_path, CHINESE.replace("，", "")), None, tmp_path)
    assert "承办人" not in register.headings.values()
    assert b"\xe6\x9f\x90\xe4\xba\xba" not in register.files[0].read_bytes()


def test_cells_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,applied,closed,recipients
        1,heshun,civil,soon,never,2
        2,heshun,civil,2023-01-01,2023-01-02,two""",
    )
    assert [(row, reason.split()[0]) for row, reason in reasons(done)] == [
        (2, "unreadable"),
        (3, "unreadable"),
    ]
    named = done.set_aside["unreadable"].to_pylist()
    assert named == ["applied, closed", "recipients"]


def test_a_register_without_areas_needs_to_be_told_whose_it_is(tmp_path: Path) -> None:
    path = write(tmp_path, "case_id,type,applied\n1,civil,2023-01-01")
    with pytest.raises(ProblemsFound, match="needs the column area"):
        opened(path, None, tmp_path)
    assert opened(path, "heshun", tmp_path)[0].area == "heshun"


def test_what_is_no_register_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="needs the column"):
        opened(write(tmp_path, "county,value\nheshun,3"), None, tmp_path)
    with pytest.raises(ProblemsFound, match="no register here"):
        opened(tmp_path / "nothing", None, tmp_path)


def test_lines_that_are_no_rows_are_told(tmp_path: Path) -> None:
    path = write(tmp_path, "case_id,area,type,applied\n1,heshun,civil,2023-01-01\n2,heshun,a,b,c,d")
    register, rejects = opened(path, None, tmp_path)
    assert len(register.files) == 1 and [each.file for each in rejects] == ["register.csv"]
