"""Whatever happens to the current snapshot, the last good one is shown, and the page says so."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard import data, served
from dashboard.edition import FULL
from dashboard.published import kept
from dashboard.served import Fault
from dashboard.standing_in import in_words
from dashboard.web.health import ready
from tests.dashboard.screens import markup, opened
from tests.dashboard.served.spoil import (
    Twice,
    cut,
    empty_file,
    empty_pointer,
    file_of,
    flip_in_the_middle,
    garbled_pointer,
    no_pointer,
    pointer_elsewhere,
    remove,
)
from tests.etl.disks import read_only

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
    assert data.standing("filed", FULL) == served.Served(data.current("filed", FULL))
    happens(folder, after)
    standing = data.standing("filed", FULL)
    shown = before if earlier else after
    assert standing.snapshot and (standing.snapshot.id, standing.fault) == (shown, fault)
    for language, words in (("en", english), ("zh", chinese)):
        said = markup(opened("trends", indicator="cases_accepted", lang=language))
        assert words in said and shown[:8] in said and str(folder) not in said
    answer = ready(None)  # type: ignore[arg-type]
    told = json.loads(answer.body)
    assert answer.status_code == 200 and told["troubles"] == {"filed": fault}
    assert told["versions"] == {"filed": shown[:8]}
    first, second = in_words("filed", FULL)
    assert english in first and chinese in second


def test_where_all_is_well_nothing_is_said(twice: Twice) -> None:
    assert in_words("filed", FULL) == []
    assert 'role="alert"' not in markup(opened("trends", indicator="cases_accepted"))
    assert "troubles" not in json.loads(ready(None).body)  # type: ignore[arg-type]


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


def test_a_clock_that_was_set_back_does_not_decide_which_is_the_last_good_one(twice: Twice) -> None:
    folder, before, after = twice
    third = "c" * 16
    shutil.copyfile(file_of(folder, after), file_of(folder, third))
    with (folder / "built" / "history").open("a") as history:
        history.write(f"{third}\n")
    (folder / "built" / "current").write_text(third)
    for hours, each in enumerate((third, after, before)):  # the newest has the oldest date
        os.utime(file_of(folder, each), (3600 * hours, 3600 * hours))
    assert [each.id for each in kept("filed", FULL)] == [third, after, before]
    os.truncate(file_of(folder, third), 0)
    standing = data.standing("filed", FULL)
    assert standing.snapshot and standing.snapshot.id == after


def test_a_folder_that_may_not_be_written_is_shown(twice: Twice) -> None:
    folder, before, after = twice
    with read_only(folder):
        assert after[:8] in markup(opened("trends", indicator="cases_accepted"))
        assert in_words("filed", FULL) == []
        assert [each.id for each in kept("filed", FULL)] == [after, before]
