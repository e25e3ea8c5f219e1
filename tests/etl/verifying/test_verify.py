"""legal-aid verify names everything that changed since it was filed or published, and only that."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.audit import append
from etl.command_line import main
from etl.snapshot import Store
from etl.snapshot.edition import public_store
from tests.etl.filing.filings import file
from tests.etl.ledger import file_ledger, override
from tests.etl.small_data import build, file_prose, file_table, replace_in, small_data, write

FIGURES = (
    "indicator,value,comparator,coverage,period_kind,period_start,period_end,reporting_year,status,"
    "variant,quote,note\nconsultations,2456,=,,,,,,,,answered 2456 questions,\n"
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table, a text, a ledger, a report filed by the program and a public edition."""
    home = tmp_path_factory.mktemp("whole")
    data = small_data(home)
    file_table(data, ["heshun,cases_closed,53", "heshun,cases_accepted,93"], report="returns")
    file_prose(data, FIGURES, text="Heshun answered 2456 questions.\n", report="east-2016")
    file_ledger(data, override("63"))
    build(data).close()
    assert file(data, home / "filing", year=2017)[0] == 0
    build(data).close()
    return data


@pytest.fixture
def data(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "data"))


def verify(data: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str], list[str]]:
    """Exit code, the lines of the kinds, and those of problems."""
    code = main(["verify", "--data", str(data)])
    lines = capsys.readouterr().out.splitlines()
    problems = [line.strip() for line in lines if line.startswith(" ")]
    return code, [line for line in lines if not line.startswith(" ")], problems


def current(data: Path) -> Path:
    store = Store(data)
    return store.path(store.current() or "")


def test_untouched_it_is_well_with_a_line_for_each_kind(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, kinds, problems = verify(data, capsys)
    assert (code, problems) == (0, [])
    assert [line[:15].strip() for line in kinds] == [
        "filed reports", "corrections", "catalog", "snapshots", "pointer", "public edition",
        "audit", "All is as it wa",
    ]  # fmt: skip
    assert "3 reports, 8 files as they were published" in kinds[0]
    assert "2 kept, 2 with a checksum" in kinds[3]


def test_the_checksums_are_those_that_sha256sum_checks(data: Path) -> None:
    seal = current(data).with_suffix(".sha256")
    here = ["sha256sum", "--check", "--strict", "--quiet"]
    assert subprocess.run([*here, seal.name], cwd=seal.parent).returncode == 0
    listed = seal.with_suffix(".files.sha256").relative_to(data)
    assert subprocess.run([*here, str(listed)], cwd=data).returncode == 0


def the_file_of_a_report(data: Path) -> None:
    replace_in(data / "reports/returns/returns.csv", "93", "39")


def a_report_and_its_card(data: Path) -> None:
    the_file_of_a_report(data)
    path = data / "reports/returns/source.toml"
    lines = path.read_text("utf-8").splitlines()
    found = subprocess.run(
        ["sha256sum", data / "reports/returns/returns.csv"], capture_output=True, text=True
    ).stdout.split()[0]
    wrong = [f'sha256 = "{found}"' if line.startswith("sha256") else line for line in lines]
    write(path, "\n".join(wrong) + "\n")


def figures_of_a_text(data: Path) -> None:
    replace_in(data / "reports/east-2016/figures.csv", "2456,=", "2465,=")


def a_report_taken_away(data: Path) -> None:
    shutil.rmtree(data / "reports/heshun-2017")


def a_new_report(data: Path) -> None:
    file_table(data, "heshun,cases_civil,1", report="new")


def the_ledger(data: Path) -> None:
    replace_in(data / "corrections/heshun.toml", "63", "36")


def the_ledger_taken_away(data: Path) -> None:
    (data / "corrections/heshun.toml").unlink()


def a_definition(data: Path) -> None:
    replace_in(data / "indicators/cases_closed.toml", "Cases closed.", "Cases opened.")


def a_bit_of_a_snapshot(data: Path) -> None:
    path = current(data)
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 4
    path.write_bytes(raw)


def an_older_snapshot_cut(data: Path) -> None:
    (older,) = (p for p in Store(data).snapshots.glob("*.duckdb") if p != current(data))
    os.truncate(older, 9999)


def a_snapshot_taken_away(data: Path) -> None:
    (older,) = (p for p in Store(data).snapshots.glob("*.duckdb") if p != current(data))
    older.unlink()


def a_seal(data: Path) -> None:
    write(current(data).with_suffix(".sha256"), "")


def the_list_of_files(data: Path) -> None:
    replace_in(current(data).with_suffix(".files.sha256"), "areas.csv", "areas.cvs")


def no_pointer(data: Path) -> None:
    Store(data).pointer.unlink()


def an_empty_pointer(data: Path) -> None:
    Store(data).pointer.write_text("")


def a_pointer_elsewhere(data: Path) -> None:
    Store(data).pointer.write_text("0123456789abcdef\n")


def a_pointer_that_is_none(data: Path) -> None:
    Store(data).pointer.write_text("../../somewhere\n")


def the_public_snapshot(data: Path) -> None:
    store = public_store(data)
    os.truncate(store.path(store.current() or ""), 5000)


def the_public_pointer(data: Path) -> None:
    (data / "built/public/current").write_text("")


def half_a_line_of_the_audit(data: Path) -> None:
    path = data / "audit.jsonl"
    path.write_text(path.read_text("utf-8")[:-20], encoding="utf-8")


# What changes, the file that is named, and words of what is wrong.
CHANGES: list[tuple[Callable[[Path], None], str, str]] = [
    (the_file_of_a_report, "reports/returns/source.toml, line", "changed since it was filed"),
    (a_report_and_its_card, "reports/returns/returns.csv", "changed since it was published"),
    (figures_of_a_text, "reports/east-2016/figures.csv", "changed since it was published"),
    (a_report_taken_away, "reports/heshun-2017/source.toml", "was published and is gone"),
    (a_report_taken_away, "audit.jsonl, line 1", "reports/heshun-2017 was filed and is gone"),
    (a_new_report, "reports/new/returns.csv", "came after the last build"),
    (the_ledger, "corrections/heshun.toml", "changed since it was published"),
    (the_ledger_taken_away, "corrections/heshun.toml", "was published and is gone"),
    (a_definition, "indicators/cases_closed.toml", "changed since it was published"),
    (a_bit_of_a_snapshot, "built/snapshots/", "is not as it was published"),
    (an_older_snapshot_cut, "built/snapshots/", "is not as it was published"),
    (a_snapshot_taken_away, "built/snapshots/", "was published and is gone"),
    (a_seal, "built/snapshots/", "no checksum in it"),
    (the_list_of_files, "built/snapshots/", "is not as it was written"),
    (no_pointer, "built/current", "it is not there, although snapshots are kept"),
    (an_empty_pointer, "built/current", "it is empty"),
    (a_pointer_elsewhere, "built/current", "0123456789abcdef, is not there"),
    (a_pointer_that_is_none, "built/current", "does not name a snapshot"),
    (the_public_snapshot, "built/public/snapshots/", "is not as it was published"),
    (the_public_pointer, "built/public/current", "it is empty"),
    (half_a_line_of_the_audit, "audit.jsonl, line 1", "it is no entry: cut off"),
]


@pytest.mark.parametrize(("change", "file", "wrong"), CHANGES)
def test_what_changed_is_named_with_what_would_be_right(
    data: Path, capsys: pytest.CaptureFixture[str], change: Callable[[Path], None],
    file: str, wrong: str,
) -> None:  # fmt: skip
    change(data)
    code, kinds, problems = verify(data, capsys)
    named = [problem for problem in problems if problem.startswith(file) and wrong in problem]
    assert code == 1 and named, problems
    assert all(len(problem.split(". ", 1)[1]) > 10 for problem in named), named
    assert kinds[-1] == f"{len(problems)} problem{'s' if len(problems) > 1 else ''}."


def test_a_snapshot_of_an_older_release_is_read_throughout(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in Store(data).snapshots.glob("*.sha256"):
        path.unlink()
    code, kinds, _ = verify(data, capsys)
    assert code == 0 and "2 older without one, read throughout instead" in kinds[3]
    a_bit_of_a_snapshot(data)
    code, _, problems = verify(data, capsys)
    assert code == 1 and "it cannot be read throughout" in problems[0]


def test_nothing_is_written_into_the_folder(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.stat().st_mtime_ns for path in data.rglob("*")}
    verify(data, capsys)
    assert {path: path.stat().st_mtime_ns for path in data.rglob("*")} == before


def test_a_folder_that_was_never_built_and_one_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, kinds, problems = verify(small_data(tmp_path), capsys)
    assert (code, problems) == (0, []) and "nothing is published yet" in "\n".join(kinds)
    assert main(["verify", "--data", str(tmp_path / "nowhere")]) == 1
    assert "there is no such data folder" in capsys.readouterr().err


def test_what_is_no_filing_may_stand_in_the_audit_too(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    append(data, "office", "exported", {"file": "chart.csv"})
    code, kinds, problems = verify(data, capsys)
    assert (code, problems) == (0, []) and "2 lines" in kinds[6]
