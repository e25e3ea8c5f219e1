"""Publishing is all or nothing: a snapshot is current only when it is whole."""

import fcntl
import threading
from datetime import date
from pathlib import Path

import pytest

from etl.problems import ProblemsFound
from etl.snapshot import Store, publish
from etl.snapshot.identity import data_files, program_files, snapshot_id
from etl.snapshot.stages import Quiet
from tests.etl.small_data import asked, build, file_report, file_table, opened, small_data, write


def published(data: Path) -> tuple[str, bool]:
    done = publish(data, Quiet(), lambda: None)
    return done.snapshot_id, done.unchanged


def sound(home: Path) -> Path:
    data = small_data(home)
    file_table(data, ["heshun,cases_closed,53", "heshun,cases_accepted,93"])
    return data


def test_the_snapshot_that_is_current_names_itself(tmp_path: Path) -> None:
    data = sound(tmp_path)
    identifier, unchanged = published(data)
    assert not unchanged and len(identifier) == 16
    with opened(data) as snapshot:
        assert asked(
            snapshot, "SELECT snapshot_id, kind, figure_count, area_count FROM snapshot"
        ) == [(identifier, "filed", 2, 1)]
    assert Store(data).pointer.read_text() == f"{identifier}\n"


def test_unchanged_data_is_not_built_again(tmp_path: Path) -> None:
    data = sound(tmp_path)
    first, _ = published(data)
    before = Store(data).path(first).stat()
    assert published(data) == (first, True)
    after = Store(data).path(first).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_change_makes_another_snapshot_and_the_old_one_stays(tmp_path: Path) -> None:
    data = sound(tmp_path)
    first, _ = published(data)
    file_table(data, "heshun,cases_closed,54")
    second, _ = published(data)
    assert first != second == Store(data).current()
    assert Store(data).path(first).is_file()
    with opened(data) as snapshot:
        assert asked(snapshot, "SELECT value FROM figure") == [(54,)]


def test_going_back_to_older_data_needs_no_work(tmp_path: Path) -> None:
    data = sound(tmp_path)
    first, _ = published(data)
    kept = Store(data).path(first).stat().st_ino
    extra = data / "reports" / "returns" / "letter.txt"
    write(extra, "With regards.")
    assert published(data)[0] != first
    extra.unlink()
    assert published(data) == (first, False)
    assert Store(data).path(first).stat().st_ino == kept


def test_the_id_is_made_from_names_and_content_of_data_and_program(tmp_path: Path) -> None:
    data = sound(tmp_path)
    first = snapshot_id(data)
    write(data / "built" / "anything", "is not data")
    write(data / "reports" / "returns" / ".hidden", "is not data")
    assert snapshot_id(data) == first
    (data / "checks.toml").rename(data / "reports" / "checks.toml")
    assert snapshot_id(data) != first
    names = {path.name for path in program_files()}
    assert {"20_figure.sql", "explained_figures.sql", "identity.py", "quantity.py"} <= names
    assert "areas.csv" in {path.name for path in data_files(data)}


def test_the_day_can_be_set_to_repeat_a_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1480000000")
    with build(sound(tmp_path)) as snapshot:
        assert asked(snapshot, "SELECT published_on FROM snapshot") == [(date(2016, 11, 24),)]


def test_a_wrong_catalog_publishes_nothing_and_names_everything(tmp_path: Path) -> None:
    data = sound(tmp_path)
    first, _ = published(data)
    areas = data / "areas.csv"
    write(areas, areas.read_text("utf-8") + "low,,,,hamlet,nowhere,,,,,yes,,,\n")
    write(data / "indicators" / "typo.toml", 'nmae = "x"\n')
    with pytest.raises(ProblemsFound) as caught:
        published(data)
    files = {problem.file for problem in caught.value.problems}
    assert files == {"areas.csv", "indicators/typo.toml"} and len(caught.value.problems) > 5
    assert Store(data).current() == first
    assert list(Store(data).work.iterdir()) == []


def test_invented_reports_do_not_mix_with_filed_ones(tmp_path: Path) -> None:
    data = sound(tmp_path)
    file_table(data, "heshun,cases_closed,1", report="invented", top="synthetic = true")
    with pytest.raises(ProblemsFound, match=r"reports/invented/source.toml.*of their own"):
        published(data)
    assert Store(data).current() is None


def test_reports_that_supersede_each_other_are_stopped(tmp_path: Path) -> None:
    data = sound(tmp_path)
    file_table(data, "heshun,cases_closed,1", report="newer", top='supersedes = "returns"')
    file_table(data, "heshun,cases_closed,2", report="returns", top='supersedes = "newer"')
    with pytest.raises(ProblemsFound, match=r"supersede each other: newer, returns"):
        published(data)


def test_invented_reports_alone_make_a_demonstration(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, "heshun,cases_closed,1", top="synthetic = true")
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT kind FROM snapshot") == [("demonstration",)]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match=r"there is no such data folder"):
        published(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_report_with_a_wrong_card_leaves_the_others_alone(tmp_path: Path) -> None:
    data = sound(tmp_path)
    folder = file_table(data, "heshun,cases_civil,1", report="changed")
    write(folder / "returns.csv", "area,indicator,value\nheshun,cases_civil,2\n")
    with build(data) as snapshot:
        found = asked(snapshot, "SELECT report_id, file, place, reasons[1] FROM reject")
        assert asked(snapshot, "SELECT DISTINCT report FROM figure") == [("returns",)]
    assert len(found) == 1 and found[0][:3] == ("changed", "source.toml", "line 4")
    assert "changed since it was filed" in found[0][3]


WRONG_COLUMN = """
[table]
shape = "wide"
[table.columns]
area = "area"
[table.indicators]
"accepted cases" = "cases_accepted"
"""


def test_a_report_with_a_wrong_column_leaves_the_others_alone(tmp_path: Path) -> None:
    data = sound(tmp_path)
    text = "area,acepted cases,remarks\nheshun,93,fine\n"
    file_report(data, "wide", text, "table", tables=WRONG_COLUMN)
    with build(data) as snapshot:
        told = asked(snapshot, "SELECT reasons FROM reject WHERE report_id = 'wide'")[0][0]
        counts = "SELECT report_id, figure_count, reject_count FROM report ORDER BY ALL"
        assert asked(snapshot, counts) == [("returns", 2, 0), ("wide", 0, 1)]
    assert any("'accepted cases'" in reason and "'acepted cases'" in reason for reason in told)
    assert any("'remarks'" in reason for reason in told)


def test_cells_that_are_not_reported_are_counted_and_not_loaded(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, ["heshun,cases_closed,—", "heshun,cases_civil,", "heshun,cases_accepted,0"])
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT indicator, value FROM figure") == [("cases_accepted", 0)]
        assert asked(snapshot, "SELECT not_reported_count FROM report") == [(2,)]


def test_leftovers_of_a_killed_build_are_cleared(tmp_path: Path) -> None:
    data = sound(tmp_path)
    write(data / "built" / "work" / "0123456789abcdef.duckdb", "half")
    write(data / "built" / "work" / "0123456789abcdef.duckdb.wal", "half")
    published(data)
    assert list(Store(data).work.iterdir()) == []


def test_a_pointer_to_a_lost_snapshot_is_mended(tmp_path: Path) -> None:
    data = sound(tmp_path)
    first, _ = published(data)
    Store(data).path(first).unlink()
    assert Store(data).current() is None
    assert published(data) == (first, False)


def test_a_second_build_says_that_it_waits_and_then_goes_on(tmp_path: Path) -> None:
    data = sound(tmp_path)
    store = Store(data)
    store.prepare()
    waiting = threading.Event()
    with store.lock.open("a") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        second = threading.Thread(target=lambda: publish(data, Quiet(), waiting.set))
        second.start()
        assert waiting.wait(30)
        assert store.current() is None
    second.join(60)
    assert store.current() is not None


def test_who_may_look_is_no_part_of_what_there_is_to_see(tmp_path: Path):
    data = small_data(tmp_path)
    before = snapshot_id(data)
    for name in ("access.toml", "secrets.toml", "audit.jsonl", ".signed-out"):
        (data / name).write_text("changed", encoding="utf-8")
    assert snapshot_id(data) == before
    (data / "checks.toml").write_text("", encoding="utf-8")
    assert snapshot_id(data) != before
