"""legal-aid rollup writes a report that the build publishes, each figure with its rule and rows."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from etl.command_line import main
from etl.snapshot import Store, publish
from etl.snapshot.ask import Asked
from etl.snapshot.stages import Quiet
from tests.etl.registers.counting import write
from tests.house.test_size import ROOT

LINES = """case_id,area,type,applied,approved,closed
    1,heshun,civil,2022-05-01,2022-05-02,2023-02-28
    2,heshun,civil,2023-02-01,2023-02-02,2023-06-01
    3,heshun,civil,2023-02-01,2023-02-02,2023-01-01
    4,heshun,civil,2023-12-01,2023-12-02,"""
DAYS = ("--from", "2023-01-01", "--to", "2023-12-31")


def rollup(data: Path, source: Path, *words: str) -> int:
    return main(["rollup", str(source), "--data", str(data), *words])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The shipped catalog without reports."""
    folder = tmp_path / "data"
    for name in ("indicators", "areas.csv", "checks.toml", "unusual.toml", "small_numbers.toml"):
        source = ROOT / "data" / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy(source, folder / name)
    (folder / "reports").mkdir()
    return folder


def test_it_writes_a_report_and_sums_up(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rollup(data, write(tmp_path, LINES), *DAYS) == 3
    out = capsys.readouterr().out
    assert "Rolled up 4 rows of cases" in out and "1: closed before it was accepted" in out
    folder = data / "reports" / "register-register"
    assert {path.name for path in folder.iterdir()} == {"figures.csv", "rejects.csv", "source.toml"}
    with (folder / "rejects.csv").open(encoding="utf-8", newline="") as file:
        (reject,) = csv.DictReader(file)
    assert (reject["file"], reject["row"], reject["area"]) == ("register.csv", "4", "heshun")
    assert reject["reasons_zh"] == "结案日期早于受理、批准或申请日期"


def test_the_build_publishes_its_figures_with_rule_and_rows(data: Path, tmp_path: Path) -> None:
    rollup(data, write(tmp_path, LINES), *DAYS, "--periods", "year")
    published = publish(data, Quiet(), lambda: None)
    with Asked(published.path) as asked:
        found = asked.rows("explained_figures", area="heshun", indicator="cases_closed", year=2023)
        assert asked.rows("rejects_by_report") == []
    (figure,) = found
    assert (figure["value"], figure["period_kind"]) == (2, "year")
    assert figure["quote"] == "rule closed_in_period, 2 rows · 口径 closed_in_period，2行"
    # One row that would count here is set aside, so the count is a lower bound.
    assert (figure["coverage"], figure["lower"], figure["upper"]) == ("incomplete", 2, None)
    assert "set aside in this period, not counted: 1" in figure["note"]
    assert "期内另有1行未计入" in figure["note"]


def test_the_register_itself_is_not_taken_into_a_snapshot(data: Path, tmp_path: Path) -> None:
    (data / "registers").mkdir()
    first = publish(data, Quiet(), lambda: None)
    source = write(data / "registers", LINES)
    assert publish(data, Quiet(), lambda: None).path == first.path
    rollup(data, source, *DAYS)
    second = publish(data, Quiet(), lambda: None)
    assert second.path != first.path and Store(data).current() == second.path.stem


def test_nothing_is_overwritten(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write(tmp_path, LINES)
    assert (rollup(data, source, *DAYS), rollup(data, source, *DAYS)) == (3, 1)
    assert "it is there already" in capsys.readouterr().err
    again = ("--name", "again", "--supersedes", "register-register")
    assert rollup(data, source, *DAYS, *again) == 3
    assert 'supersedes = "register-register"' in (
        data / "reports" / "again" / "source.toml"
    ).read_text("utf-8")


def test_a_card_beside_the_register_names_it_and_says_what_it_covers(
    data: Path, tmp_path: Path
) -> None:
    source = write(tmp_path, LINES)
    (tmp_path / "register.toml").write_text(
        'title = { en = "Cases of Heshun", zh = "和顺案件" }\n'
        'publisher = { en = "Heshun center", zh = "和顺中心" }\n'
        "synthetic = true\nfrom = 2022-01-01\nto = 2023-12-31\n",
        encoding="utf-8",
    )
    assert rollup(data, source) == 3
    card = (data / "reports" / "register-register" / "source.toml").read_text("utf-8")
    assert "和顺案件" in card and "synthetic = true" in card
    figures = (data / "reports" / "register-register" / "figures.csv").read_text("utf-8")
    assert '"2022-01-01","2022-12-31"' in figures


def test_a_misspelt_card_and_an_unknown_engine_are_named(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write(tmp_path, LINES)
    assert rollup(data, source, "--engine", "abacus") == 1
    assert "there is no engine 'abacus'" in capsys.readouterr().err
    (tmp_path / "register.toml").write_text("titel = 1\n", encoding="utf-8")
    assert rollup(data, source) == 1
    assert "unknown key 'titel'" in capsys.readouterr().err
    assert not (data / "reports" / "register-register").exists()


def test_invented_registers_are_the_same_rows_every_time(tmp_path: Path) -> None:
    def make(name: str, *words: str) -> dict[str, bytes]:
        out = tmp_path / name
        size = ("--areas", "3", "--years", "2", "--registers", "900")
        assert main(["demo", "--out", str(out), *size, *words]) == 0
        return {
            path.relative_to(out).as_posix(): path.read_bytes()
            for path in sorted(out.rglob("*.parquet"))
        }

    first = make("first")
    assert list(first) == [
        f"registers/{kind}/province=qingluan/year={year}/{kind}.parquet"
        for kind in ("cases", "consultations")
        for year in (2024, 2025)
    ]
    assert make("second") == first
    assert make("other", "--seed", "2") != first


def test_an_invented_province_is_rolled_up_and_published(tmp_path: Path) -> None:
    out = tmp_path / "province"
    main(["demo", "--out", str(out), "--areas", "3", "--years", "2", "--registers", "900"])
    for kind in ("cases", "consultations"):
        assert rollup(out, out / "registers" / kind) == 3  # a few rows are wrong on purpose
    published = publish(out, Quiet(), lambda: None)
    with Asked(published.path) as asked:
        (snapshot,) = asked.rows("snapshot")
        figures = asked.rows(
            "explained_figures", area="qinglu", indicator="consultations", year=2024
        )
    assert (snapshot["kind"], snapshot["failed_count"]) == ("demonstration", 0)
    assert snapshot["finding_count"] > 100 and snapshot["reject_count"] == 0
    (year,) = [figure for figure in figures if figure["period_kind"] == "year"]
    locator = json.loads(year["locator"])
    assert (year["report"], locator["file"]) == ("register-consultations", "figures.csv")
    rule, count = "consultations_in_period", f"{year['value']:.0f}"
    assert year["quote"] == f"rule {rule}, {count} rows · 口径 {rule}，{count}行"
