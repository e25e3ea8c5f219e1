"""A data folder carried into a file and back is the same, and builds to the same snapshot."""

import io
import json
import os
import shutil
import stat
import tarfile
from pathlib import Path

import pytest

from etl.backup import write as writing
from etl.command_line import main
from etl.snapshot import Store, publish
from etl.snapshot.identity import snapshot_id
from etl.snapshot.stages import Quiet
from tests.etl.filing.filings import file, files
from tests.etl.ledger import file_ledger, override
from tests.etl.small_data import build, file_table, small_data, write


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Snapshots, a ledger, an audit, an access file, a map, a register, a withdrawn report."""
    home = tmp_path_factory.mktemp("whole")
    data = small_data(home)
    file_table(data, ["heshun,cases_closed,53", "heshun,cases_accepted,93"])
    file_ledger(data, override("63"))
    build(data).close()
    assert file(data, home / "filing", year=2017)[0] == 0
    write(data / "access.toml", "secret = true\n")
    (data / "access.toml").chmod(0o600)
    write(data / "maps" / "和顺.toml", "[table]\n")
    write(data / "registers" / "cases" / "part 1.csv", "a\n1\n")
    write(data / "reports" / ".heshun-2018.withdrawn" / "source.toml", "kept\n")
    write(data / "reports" / ".heshun-2019.partial" / "source.toml", "half\n")
    build(data).close()
    return data


def test_restored_it_is_the_same_builds_to_the_same_snapshot_and_verifies(
    whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to, back = tmp_path / "b.tar.gz", tmp_path / "back"
    assert main(["backup", "--data", str(whole), "--to", str(to)]) == 0
    assert "every checksum fits" in capsys.readouterr().out
    assert main(["restore", str(to), "--to", str(back)]) == 0
    there = {name: raw for name, raw in files(whole).items() if ".partial/" not in name}
    assert files(back) == there and "access.toml" in there and "maps/和顺.toml" in there
    assert stat.S_IMODE((back / "access.toml").stat().st_mode) == 0o600
    store = Store(back)
    assert store.current() == Store(whole).current() == snapshot_id(back)
    assert [path.stem for path in store.snapshots.glob("*.duckdb")] == [store.current()]
    assert main(["verify", "--data", str(back)]) == 0
    unchanged = publish(back, Quiet(), lambda: None)
    assert unchanged.unchanged
    shutil.rmtree(back / "built")
    assert publish(back, Quiet(), lambda: None).snapshot_id == Store(whole).current()


def test_older_snapshots_come_along_where_that_is_wished(whole: Path, tmp_path: Path) -> None:
    to, back = tmp_path / "b.tar.gz", tmp_path / "back"
    assert main(["backup", "--data", str(whole), "--to", str(to), "--all-snapshots"]) == 0
    assert main(["restore", str(to), "--to", str(back)]) == 0
    ids = {path.name for path in Store(whole).snapshots.iterdir()}
    assert {path.name for path in Store(back).snapshots.iterdir()} == ids and len(ids) >= 6
    assert main(["verify", "--data", str(back)]) == 0


def test_the_public_edition_comes_along(whole: Path, tmp_path: Path) -> None:
    data, back = Path(shutil.copytree(whole, tmp_path / "data")), tmp_path / "back"
    assert main(["backup", "--data", str(data), "--to", str(tmp_path / "b.tgz")]) == 0
    assert main(["restore", str(tmp_path / "b.tgz"), "--to", str(back)]) == 0
    edition = (back / "built/public/current").read_text()
    assert edition == (data / "built/public/current").read_text()
    assert (back / "built/public/snapshots" / f"{edition.strip()}.duckdb").is_file()
    assert main(["verify", "--data", str(back)]) == 0


def test_any_tar_opens_it_and_only_its_owner_may(whole: Path, tmp_path: Path) -> None:
    to = tmp_path / "b.tar.gz"
    assert main(["backup", "--data", str(whole), "--to", str(to)]) == 0
    assert stat.S_IMODE(to.stat().st_mode) == 0o600 and list(tmp_path.iterdir()) == [to]
    with tarfile.open(to) as archive:
        names = archive.getnames()
        told = json.load(archive.extractfile("MANIFEST.json") or io.BytesIO())
    assert names[0] == "MANIFEST.json" and "data/areas.csv" in names
    assert told["snapshot"] == Store(whole).current()
    assert len(told["files"]) == len(names) - 1


def test_a_damaged_snapshot_is_named_and_left_out(
    whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, back = Path(shutil.copytree(whole, tmp_path / "data")), tmp_path / "back"
    store = Store(data)
    os.truncate(store.path(store.current() or ""), 9999)
    to = tmp_path / "b.tar.gz"
    assert main(["backup", "--data", str(data), "--to", str(to)]) == 3
    said = capsys.readouterr()
    assert "no snapshot is current in it" in said.out and "is damaged and was left out" in said.err
    assert main(["restore", str(to), "--to", str(back)]) == 0
    assert "Run legal-aid build" in capsys.readouterr().out
    assert publish(back, Quiet(), lambda: None).snapshot_id == Store(whole).current()


@pytest.mark.parametrize(
    ("to", "wrong"),
    [
        ("there.tar.gz", "there is such a file already"),
        ("b.tar.zst", "only gzipped tar files"),
        ("b.zip", "only gzipped tar files"),
        ("nowhere/b.tar.gz", "there is no such folder"),
        ("data/b.tar.gz", "it would lie in what it backs up"),
    ],
)
def test_where_it_may_not_go_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], to: str, wrong: str
) -> None:
    data = small_data(tmp_path)
    write(tmp_path / "there.tar.gz", "mine")
    before = sorted(tmp_path.rglob("*"))
    assert main(["backup", "--data", str(data), "--to", str(tmp_path / to)]) == 1
    said = capsys.readouterr()
    assert wrong in said.err and "No backup was written." in said.out
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "there.tar.gz").read_text() == "mine"


def test_a_file_that_changes_meanwhile_stops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data, to = small_data(tmp_path), tmp_path / "b.tar.gz"
    entry_of = writing.entry_of

    def then_changed(path: Path, name: str) -> object:
        entry = entry_of(path, name)
        if name == "areas.csv":
            with path.open("a") as areas:
                areas.write("more\n")
        return entry

    monkeypatch.setattr(writing, "entry_of", then_changed)
    assert main(["backup", "--data", str(data), "--to", str(to)]) == 1
    assert "areas.csv: it changed while it was being read" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_link_into_itself_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = small_data(tmp_path)
    (data / "registers").mkdir()
    (data / "registers" / "loop").symlink_to(data)
    assert main(["backup", "--data", str(data), "--to", str(tmp_path / "b.tar.gz")]) == 1
    assert "registers/loop: the link leads into itself" in capsys.readouterr().err


def test_reports_on_another_disk_are_followed(tmp_path: Path) -> None:
    data, back = small_data(tmp_path), tmp_path / "back"
    file_table(data, "heshun,cases_closed,53")
    (data / "reports").rename(tmp_path / "elsewhere")
    (data / "reports").symlink_to(tmp_path / "elsewhere")
    assert main(["backup", "--data", str(data), "--to", str(tmp_path / "b.tar.gz")]) == 0
    assert main(["restore", str(tmp_path / "b.tar.gz"), "--to", str(back)]) == 0
    assert (back / "reports/returns/returns.csv").is_file()


def test_access_file_and_trail_from_elsewhere_come_along_and_change_no_data(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    away, to = tmp_path / "etc", tmp_path / "b.tar.gz"
    write(away / "doors.toml", "secret = true\n")
    write(away / "audit.jsonl", "{}\n")
    (away / "doors.toml").chmod(0o600)
    monkeypatch.setenv("LEGAL_AID_AUDIT", str(away))
    words = ["backup", "--data", str(whole), "--to", str(to), "--access"]
    assert main([*words, str(away / "nowhere")]) == 1 and not to.exists()
    assert "there is no such access file" in capsys.readouterr().err
    assert main([*words, str(away / "doors.toml")]) == 0
    back = tmp_path / "back"
    assert main(["restore", str(to), "--to", str(back)]) == 0
    assert str(back / ".outside") in capsys.readouterr().out
    found = {path.name: path.read_text("utf-8") for path in (back / ".outside").iterdir()}
    assert found == {"doors.toml": "secret = true\n", "audit.jsonl": "{}\n"}
    assert stat.S_IMODE((back / ".outside/doors.toml").stat().st_mode) == 0o600
    assert snapshot_id(back) == Store(whole).current()


def test_a_folder_gets_a_file_named_after_the_day(whole: Path, tmp_path: Path) -> None:
    assert main(["backup", "--data", str(whole), "--to", str(tmp_path)]) == 0
    (written,) = tmp_path.glob("legal-aid-20*.tar.gz")
    assert main(["restore", str(written), "--to", str(tmp_path / "back")]) == 0
