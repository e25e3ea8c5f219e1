"""legal-aid build says what was published, what was set aside, and where to look."""

from pathlib import Path

import pytest

from etl.command_line import main
from tests.etl.small_data import file_table, small_data, write

HEAD = "area,indicator,value,coverage"


def run(data: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = main(["build", "--data", str(data)])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_a_clean_build_ends_with_0_and_its_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = small_data(tmp_path)
    file_table(data, ["heshun,cases_closed,53", "east,cases_closed,—"])
    code, out, err = run(data, capsys)
    assert (code, err) == (0, "")
    stages = [line.split(":")[0] for line in out.splitlines() if line.endswith(" s")]
    assert stages == [
        "Reading catalog", "Reading reports", "Loading figures", "Verifying", "Public edition",
    ]  # fmt: skip
    assert "Published snapshot" in out
    assert "1 of 1 areas" in out and "1 cells" in out


def test_rejects_end_with_3_are_counted_by_report_and_the_first_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = small_data(tmp_path)
    lines = ["heshun,cases_closed,53", "nowhere,cases_closed,1", "heshun,cases_civil,many"]
    file_table(data, lines)
    code, out, _ = run(data, capsys)
    assert code == 3
    assert "rejects       2" in out
    assert (
        'returns: 2, the first at reports/returns/returns.csv, line 3: unknown area "nowhe' in out
    )
    assert f"legal-aid status --data {data} --all" in out


def test_unchanged_data_says_so_and_ends_as_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = small_data(tmp_path)
    file_table(data, ["heshun,cases_closed,53", "nowhere,cases_closed,1"])
    first, _, _ = run(data, capsys)
    second, out, _ = run(data, capsys)
    assert (first, second) == (3, 3)
    assert out.startswith("Nothing changed since snapshot") and "Reading reports" not in out


def test_a_wrong_catalog_ends_with_1_and_names_file_line_wrong_and_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = small_data(tmp_path)
    write(data / "checks.toml", '[[check]]\nid = "a"\nlft = ["cases_closed"]\n')
    code, out, err = run(data, capsys)
    assert code == 1
    assert 'checks.toml, line 3: unknown key "lft". Did you mean "left"?' in err
    assert "Nothing was published" in out and "The last snapshot stays." in out


def test_a_failed_check_is_counted_and_is_no_reject(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = small_data(tmp_path)
    figures = {"cases_accepted": 100, "cases_criminal": 60, "cases_civil": 30}
    file_table(data, [f"heshun,{name},{n},complete" for name, n in figures.items()], HEAD)
    code, out, _ = run(data, capsys)
    assert code == 0 and "failed checks 1 of 1" in out


def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = small_data(tmp_path)
    write(data / "built", "a file where the folder should be")
    code, out, err = run(data, capsys)
    assert code == 1 and str(data / "built") in err and "Nothing was published." in out
