"""Whatever happens to the current snapshot, the last good one is shown, and the page says so."""

import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard import data, served
from dashboard.published import kept
from dashboard.served import Fault
from dashboard.standing_in import in_words
from dashboard.web.health import ready
from etl.command_line import main
from tests.dashboard.screens import markup, opened
from tests.dashboard.versions.two_versions import published_twice
from tests.etl.disks import read_only
from tests.many import TORTURE

FLIPS = 200 if TORTURE else 24
Twice = tuple[Path, str, str]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Twice:
    return published_twice(tmp_path_factory.mktemp("served"))


@pytest.fixture
def twice(published: Twice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Twice:
    """A copy of its own of a folder that was published twice: the folder and both ids."""
    folder, before, after = published
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    monkeypatch.setenv("LEGAL_AID_DATA", str(copy))
    return copy, before, after


def file_of(folder: Path, snapshot_id: str) -> Path:
    return folder / "built" / "snapshots" / f"{snapshot_id}.duckdb"


def flip(path: Path, place: int, bit: int = 0) -> None:
    """Turn one bit around, as a failing disk does."""
    with path.open("r+b") as file:
        file.seek(place)
        (byte,) = file.read(1)
        file.seek(place)
        file.write(bytes([byte ^ 1 << bit]))


def flip_in_the_middle(folder: Path, after: str) -> None:
    flip(file_of(folder, after), file_of(folder, after).stat().st_size // 2)


def cut(folder: Path, after: str) -> None:
    os.truncate(file_of(folder, after), 5000)


def empty_file(folder: Path, after: str) -> None:
    os.truncate(file_of(folder, after), 0)


def remove(folder: Path, after: str) -> None:
    file_of(folder, after).unlink()


def no_pointer(folder: Path, after: str) -> None:
    (folder / "built" / "current").unlink()


def empty_pointer(folder: Path, after: str) -> None:
    (folder / "built" / "current").write_text("")


def garbled_pointer(folder: Path, after: str) -> None:
    (folder / "built" / "current").write_bytes(b"\xff\x00../../etc/passwd")


def pointer_elsewhere(folder: Path, after: str) -> None:
    (folder / "built" / "current").write_text("0123456789abcdef\n")


# What happens, what it is called, whether the version before is shown, words in both languages.
HAPPENS: list[tuple[Callable[[Path, str], None], Fault, bool, str, str]] = [
    (flip_in_the_middle, Fault.DAMAGED, True, "is damaged on the disk", "已损坏"),
    (cut, Fault.DAMAGED, True, "is damaged on the disk", "已损坏"),
    (empty_file, Fault.DAMAGED, True, "is damaged on the disk", "已损坏"),
    (remove, Fault.LOST, True, "is not there", "不存在"),
    (pointer_elsewhere, Fault.LOST, False, "is not there", "不存在"),
    (no_pointer, Fault.NO_POINTER, False, "is missing", "缺失"),
    (empty_pointer, Fault.EMPTY_POINTER, False, "is empty or unreadable", "为空或无法辨认"),
    (garbled_pointer, Fault.EMPTY_POINTER, False, "is empty or unreadable", "为空或无法辨认"),
]


@pytest.mark.parametrize(("happens", "fault", "earlier", "english", "chinese"), HAPPENS)
def test_the_last_good_snapshot_is_shown_and_the_page_says_why(
    twice: Twice, happens: Callable[[Path, str], None], fault: Fault, earlier: bool,
    english: str, chinese: str,
) -> None:  # fmt: skip
    folder, before, after = twice
    assert data.standing("filed") == served.Served(data.current("filed"))
    happens(folder, after)
    standing = data.standing("filed")
    shown = before if earlier else after
    assert standing.snapshot and (standing.snapshot.id, standing.fault) == (shown, fault)
    for language, words in (("en", english), ("zh", chinese)):
        said = markup(opened("trends", indicator="cases_accepted", lang=language))
        assert words in said and shown[:8] in said and str(folder) not in said
    answer = ready(None)  # type: ignore[arg-type]
    told = json.loads(answer.body)
    assert answer.status_code == 200 and told["troubles"] == {"filed": fault}
    assert told["versions"] == {"filed": shown[:8]}
    assert [english in in_words("filed")[0], chinese in in_words("filed")[1]] == [True, True]


def test_where_all_is_well_nothing_is_said(twice: Twice) -> None:
    assert in_words("filed") == []
    assert 'role="alert"' not in markup(opened("trends", indicator="cases_accepted"))
    assert "troubles" not in json.loads(ready(None).body)  # type: ignore[arg-type]


def test_one_flipped_bit_anywhere_is_noticed(twice: Twice) -> None:
    folder, before, after = twice
    path, dice = file_of(folder, after), random.Random(7)
    for number in range(FLIPS):
        place, bit = dice.randrange(path.stat().st_size), dice.randrange(8)
        flip(path, place, bit)
        os.utime(path, (number, number))
        standing = data.standing("filed")
        assert standing.snapshot and standing.snapshot.id == before, (place, bit)
        flip(path, place, bit)
        os.utime(path, (FLIPS + number, FLIPS + number))
        current = data.current("filed")
        assert current and current.id == after


def test_one_of_an_older_release_without_a_checksum_must_open(twice: Twice) -> None:
    folder, before, after = twice
    for seal in (folder / "built" / "snapshots").glob("*.sha256"):
        seal.unlink()
    current = data.current("filed")
    assert current and current.id == after
    flip(file_of(folder, after), 100)  # in the head of the file
    standing = data.standing("filed")
    assert standing.snapshot and (standing.snapshot.id, standing.fault) == (before, Fault.DAMAGED)


def test_damage_that_comes_while_it_is_shown_leads_to_the_version_before(twice: Twice) -> None:
    """The file is checked once; later its blocks go bad without a sign on the file itself."""
    folder, before, after = twice
    assert after[:8] in markup(opened("trends", indicator="cases_accepted"))
    path = file_of(folder, after)
    times = path.stat()
    for place in range(20_000, times.st_size, 40_000):
        flip(path, place)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    data._KEPT._frames.clear()
    data._connection.clear()
    said = markup(opened("trends", indicator="cases_accepted"))
    assert before[:8] in said and "is damaged on the disk" in said


def test_an_old_version_that_is_damaged_is_named_and_the_newest_shown(twice: Twice) -> None:
    folder, before, after = twice
    flip_in_the_middle(folder, before)
    for language, words in (("en", "is damaged on the disk"), ("zh", "已损坏")):
        said = markup(
            opened("trends", indicator="cases_accepted", version=before[:8], lang=language)
        )
        assert words in said and before[:8] in said and after[:8] in said


def test_a_folder_that_goes_away_is_shown_from_memory_until_it_is_back(twice: Twice) -> None:
    folder, _, after = twice
    assert after[:8] in markup(opened("trends", indicator="cases_accepted"))
    away = folder.rename(folder.with_name("away"))
    for language, words in (("en", "cannot be reached at the moment"), ("zh", "目前无法访问")):
        said = markup(opened("trends", indicator="cases_accepted", lang=language))
        assert words in said and after[:8] in said
    away.rename(folder)
    said = markup(opened("trends", indicator="cases_accepted"))
    assert after[:8] in said and "cannot be reached" not in said


def test_a_folder_that_is_away_before_anything_was_shown_is_said_to_be_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(tmp_path / "share"))
    for language, words in (("en", "cannot be reached"), ("zh", "无法访问数据文件夹")):
        (said,) = (
            each.value for each in opened("trends", indicator="cases_accepted", lang=language).error
        )
        assert words in said
    assert ready(None).status_code == 503  # type: ignore[arg-type]


def test_nothing_sound_at_all_is_said_in_both_languages(twice: Twice) -> None:
    folder, before, after = twice
    for each in (before, after):
        flip_in_the_middle(folder, each)
    for language, words in (("en", "no other one that is whole is kept"), ("zh", "没有其他完好")):
        (said,) = (
            each.value for each in opened("trends", indicator="cases_accepted", lang=language).error
        )
        assert words in said and after[:8] in said
    assert ready(None).status_code == 503  # type: ignore[arg-type]


def test_a_clock_that_was_set_back_does_not_decide_which_is_the_last_good_one(twice: Twice) -> None:
    folder, before, after = twice
    third = "c" * 16
    shutil.copyfile(file_of(folder, after), file_of(folder, third))
    with (folder / "built" / "history").open("a") as history:
        history.write(f"{third}\n")
    (folder / "built" / "current").write_text(third)
    for hours, each in enumerate((third, after, before)):  # the newest has the oldest date
        os.utime(file_of(folder, each), (3600 * hours, 3600 * hours))
    assert [each.id for each in kept("filed")] == [third, after, before]
    os.truncate(file_of(folder, third), 0)
    standing = data.standing("filed")
    assert standing.snapshot and standing.snapshot.id == after


def test_what_changed_against_a_version_that_is_damaged_leaves_it_out(twice: Twice) -> None:
    folder, before, after = twice
    path = file_of(folder, before)
    for place in range(20_000, path.stat().st_size, 20_000):
        flip(path, place)
    said = markup(opened("changed", since=before[:8], until=after[:8]))
    assert after[:8] in said and "1 figure new" not in said


def test_a_folder_that_may_not_be_written_is_shown(twice: Twice) -> None:
    folder, before, after = twice
    with read_only(folder):
        assert after[:8] in markup(opened("trends", indicator="cases_accepted"))
        assert in_words("filed") == [] and [each.id for each in kept("filed")] == [after, before]


def test_the_command_line_says_the_same_in_both_languages(
    twice: Twice, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, before, after = twice
    cut(folder, after)
    words = ["compare", "cases_accepted", "--year", "2016", "--data", str(folder)]
    assert main(words) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["data_version"] == before[:8]
    assert "is damaged on the disk" in said.err and "已损坏" in said.err
    cut(folder, before)
    assert main(words) == 1
    assert "Traceback" not in capsys.readouterr().err
