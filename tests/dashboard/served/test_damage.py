"""A snapshot with one flipped bit is never shown, whenever the bit flips."""

import json
import os
import random

import pytest

from dashboard import data
from dashboard.edition import FULL
from dashboard.served import Fault
from dashboard.web.health import ready
from etl.command_line import main
from tests.dashboard.screens import markup, opened
from tests.dashboard.served.spoil import (
    Twice,
    cut,
    file_of,
    flip,
    flip_in_the_middle,
)
from tests.many import TORTURE

FLIPS = 200 if TORTURE else 24


def test_one_flipped_bit_anywhere_is_noticed(twice: Twice) -> None:
    folder, before, after = twice
    path, dice = file_of(folder, after), random.Random(7)
    for number in range(FLIPS):
        place, bit = dice.randrange(path.stat().st_size), dice.randrange(8)
        flip(path, place, bit)
        os.utime(path, (number, number))
        standing = data.standing("filed", FULL)
        assert standing.snapshot and standing.snapshot.id == before, (place, bit)
        flip(path, place, bit)
        os.utime(path, (FLIPS + number, FLIPS + number))
        current = data.current("filed", FULL)
        assert current and current.id == after


def test_one_of_an_older_release_without_a_checksum_must_open(twice: Twice) -> None:
    folder, before, after = twice
    for seal in (folder / "built" / "snapshots").glob("*.sha256"):
        seal.unlink()
    current = data.current("filed", FULL)
    assert current and current.id == after
    flip(file_of(folder, after), 100)  # in the head of the file
    standing = data.standing("filed", FULL)
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


def test_what_changed_against_a_version_that_is_damaged_leaves_it_out(twice: Twice) -> None:
    folder, before, after = twice
    path = file_of(folder, before)
    for place in range(20_000, path.stat().st_size, 20_000):
        flip(path, place)
    said = markup(opened("changed", since=before[:8], until=after[:8]))
    assert after[:8] in said and "1 figure new" not in said


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
