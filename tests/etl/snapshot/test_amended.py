"""A snapshot amended by what changed has the same rows as one built from all reports."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl.demonstration.folder import write_demonstration
from etl.demonstration.oddities import Calendar
from etl.snapshot import Store, publish, touched
from etl.snapshot.ask import question
from etl.snapshot.kept import kept_of
from etl.snapshot.stages import Quiet
from tests.built_data import DATA
from tests.etl.small_data import opened, replace_in
from tests.many import TORTURE

Change = Callable[[Path], None]


@pytest.fixture(autouse=True)
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Amend small folders as well."""
    monkeypatch.setattr(touched, "LEAST_ROWS", 1)
    monkeypatch.setattr(touched, "MOST_SHARE", 1.0)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A province of 12 counties and 4 years with prose, a workbook and a ledger, published."""
    data = tmp_path_factory.mktemp("province") / "data"
    write_demonstration(DATA, data, Calendar(12, (2022, 2023, 2024, 2025)), 1)
    published(data)
    return data


def published(data: Path) -> None:
    """Without a public edition, which is made of the snapshot, however that was made."""
    publish(data, Quiet(), lambda: None, with_public=False)


def steps(data: Path) -> int:
    """How often the current snapshot was amended since all reports were read."""
    store = Store(data)
    kept = kept_of(store, store.current() or "")
    assert kept is not None
    return kept.steps


def rows_of(connection: duckdb.DuckDBPyConnection) -> dict[str, list[Any]]:
    names = [name for (name,) in connection.execute(question("tables")).fetchall()]
    return {name: connection.table(name).order("ALL").fetchall() for name in names}


def assert_as_from_all(data: Path, expected_steps: int) -> None:
    """Publish; then every table and view is the same as in a folder that was never built."""
    published(data)
    assert steps(data) == expected_steps
    fresh = data.with_name(f"{data.name}-fresh")
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(data, fresh, ignore=shutil.ignore_patterns("built"))
    published(fresh)
    assert steps(fresh) == 0
    with opened(data) as amended, opened(fresh) as whole:
        ours, theirs = rows_of(amended), rows_of(whole)
    assert ours.keys() == theirs.keys() and len(theirs["figure"]) > 500
    assert [name for name in theirs if ours[name] != theirs[name]] == []


def copied(built: Path, home: Path) -> Path:
    return Path(shutil.copytree(built, home / "data"))


def report(data: Path, start: str) -> Path:
    return next(
        path for path in sorted((data / "reports").iterdir()) if path.name.startswith(start)
    )


def rewrite(folder: Path, file: str, old: str, new: str) -> None:
    """Change a file of a report as a center would that sends another one."""
    path = folder / file
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    replace_in(path, old, new)
    replace_in(folder / "source.toml", before, hashlib.sha256(path.read_bytes()).hexdigest())


def a_figure(data: Path) -> None:
    folder = report(data, "returns-2023")
    line = (folder / "returns.csv").read_text("utf-8").splitlines()[30]
    cells = line.split(",")
    rewrite(folder, "returns.csv", line, ",".join([*cells[:2], "98765", *cells[3:]]))


def an_unreadable_figure(data: Path) -> None:
    folder = report(data, "returns-2024")
    line = (folder / "returns.csv").read_text("utf-8").splitlines()[40]
    cells = line.split(",")
    rewrite(folder, "returns.csv", line, ",".join([*cells[:2], "2 cases1case", *cells[3:]]))


def withdrawn(data: Path) -> None:
    shutil.rmtree(report(data, "returns-2022"))


def withdrawn_prose(data: Path) -> None:
    prose = next(p for p in sorted((data / "reports").iterdir()) if (p / "practices.csv").is_file())
    shutil.rmtree(prose)


def a_wrong_card(data: Path) -> None:
    replace_in(report(data, "returns-2023") / "source.toml", "sha256 = ", "sha265 = ")


def superseded(data: Path) -> None:
    """A new report corrects a county's year; the old one stays."""
    old = report(data, "returns-2024")
    new = Path(shutil.copytree(old, old.with_name("returns-2024-corrected")))
    head, *lines = (new / "returns.csv").read_text("utf-8").splitlines()
    text = "\n".join([head, *lines[:90], ""])
    rewrite(new, "returns.csv", (new / "returns.csv").read_text("utf-8"), text)
    replace_in(new / "source.toml", "reader = ", f'supersedes = "{old.name}"\nreader = ')


def a_new_workbook(data: Path) -> None:
    old = report(data, "money-and-reach")
    shutil.copytree(old, old.with_name("money-once-more"))


CHANGES = [
    a_figure, an_unreadable_figure, withdrawn, withdrawn_prose, a_wrong_card, superseded,
    a_new_workbook,
]  # fmt: skip
IN_A_ROW = (superseded, a_figure, an_unreadable_figure, withdrawn)
# Those of the row are each looked at there, the first of them after no other.
BY_THEMSELVES = CHANGES if TORTURE else [each for each in CHANGES if each not in IN_A_ROW]


@pytest.mark.parametrize("change", BY_THEMSELVES, ids=lambda change: change.__name__)
def test_a_change_of_a_report(built: Path, tmp_path: Path, change: Change) -> None:
    data = copied(built, tmp_path)
    change(data)
    assert_as_from_all(data, expected_steps=1)


def test_one_change_after_the_other(built: Path, tmp_path: Path) -> None:
    data = copied(built, tmp_path)
    for step, change in enumerate(IN_A_ROW, start=1):
        change(data)
        assert_as_from_all(data, expected_steps=step)


def test_a_corrected_report_that_is_withdrawn_lets_the_old_one_speak(
    built: Path, tmp_path: Path
) -> None:
    data = copied(built, tmp_path)
    superseded(data)
    published(data)
    shutil.rmtree(report(data, "returns-2024-corrected"))
    a_figure(data)  # or the first snapshot would be current again
    assert_as_from_all(data, expected_steps=2)


def again(path: Path) -> None:
    """The same words, but another file."""
    path.write_text(f"{path.read_text('utf-8')}\n# Read again.\n", "utf-8")


def another_check(data: Path) -> None:
    again(data / "checks.toml")


def another_indicator(data: Path) -> None:
    again(data / "indicators" / "cases_closed.toml")


def another_area(data: Path) -> None:
    path = data / "areas.csv"
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*lines[:-1], lines[-1].replace("county", "district"), ""]), "utf-8")


def another_entry(data: Path) -> None:
    again(next(path for path in sorted((data / "corrections").iterdir())))


def damaged_tables(data: Path) -> None:
    a_figure(data)
    for path in (data / "built" / "kept").rglob("*.arrow"):
        path.write_bytes(b"damaged")


def damaged_list(data: Path) -> None:
    a_figure(data)
    for path in (data / "built" / "kept").glob("*.json"):
        path.write_text("{}", "utf-8")


GROUNDS = [
    another_check, another_indicator, another_area, another_entry, damaged_tables, damaged_list,
]  # fmt: skip


@pytest.mark.parametrize("change", GROUNDS, ids=lambda change: change.__name__)
def test_what_concerns_all_reports_has_all_of_them_read(
    built: Path, tmp_path: Path, change: Change
) -> None:
    data = copied(built, tmp_path)
    change(data)
    published(data)
    assert steps(data) == 0
    assert [path.name for path in Store(data).work.iterdir()] == []


def test_another_version_of_a_library_has_all_reports_read(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = copied(built, tmp_path)
    a_figure(data)
    monkeypatch.setattr("etl.snapshot.kept.LIBRARIES", ("duckdb",))
    published(data)
    assert steps(data) == 0


def test_many_changes_at_once_have_all_reports_read(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = copied(built, tmp_path)
    monkeypatch.setattr(touched, "MOST_SHARE", 0.1)
    a_figure(data)
    an_unreadable_figure(data)
    published(data)
    assert steps(data) == 0
