"""Each line of the trail is bound to all before it; what was changed or taken away shows."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.audit import append, read, trail_of
from etl.audit import trail as audit_file
from etl.command_line import main

OLD = '{"who": "Office", "when": "2026-01-01T00:00:00+00:00", "what": "filed", "folder": "a"}\n'


@pytest.fixture(autouse=True)
def beside_the_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEGAL_AID_AUDIT", raising=False)
    # A command that is given a data folder leaves it in the environment; put back afterwards.
    monkeypatch.setenv("LEGAL_AID_DATA", "data")


def trail(data: Path, count: int = 4) -> Path:
    for number in range(count):
        append(data, f"office {number}", "filed", {"folder": f"r-{number}"})
    return trail_of(data)


def test_entries_are_kept_in_their_order(tmp_path: Path):
    found = read(trail(tmp_path))
    assert [each["folder"] for each in found.entries] == ["r-0", "r-1", "r-2", "r-3"]
    assert (found.damaged, found.unchained) == ((), 0)


def test_lines_from_before_there_was_a_chain_are_covered_by_its_first_link(tmp_path: Path):
    path = trail_of(tmp_path)
    path.write_text(OLD * 2, encoding="utf-8")
    trail(tmp_path, 2)
    assert (read(path).damaged, read(path).unchained) == ((), 2)
    path.write_text(path.read_text().replace('"folder": "a"', '"folder": "b"', 1), "utf-8")
    assert [each.line for each in read(path).damaged] == [3]


@given(line=st.integers(0, 5), place=st.integers(0, 10_000), other=st.integers(0, 255))
def test_no_byte_can_be_changed_unnoticed(
    tmp_path_factory: pytest.TempPathFactory, line: int, place: int, other: int
):
    path = trail(tmp_path_factory.mktemp("trail"), 6)
    lines = path.read_bytes().splitlines(keepends=True)
    words = bytearray(lines[line])
    at = place % (len(words) - 1)  # a line's end is no part of what it says
    if words[at] == other:
        return
    words[at] = other
    path.write_bytes(b"".join([*lines[:line], bytes(words), *lines[line + 1 :]]))
    assert read(path).damaged


def test_not_even_a_space_can_be_added(tmp_path: Path):
    path = trail(tmp_path)
    path.write_text(path.read_text().replace('"who": "office 2"', '"who":  "office 2"'), "utf-8")
    assert [each.line for each in read(path).damaged] == [3]


@pytest.mark.parametrize("gone", [0, 2])
def test_no_line_can_be_taken_away_from_between(tmp_path: Path, gone: int):
    path = trail(tmp_path)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:gone] + lines[gone + 1 :]), encoding="utf-8")
    assert [each.line for each in read(path).damaged] == [gone + 1]


def test_no_two_can_change_places_and_none_be_put_between(tmp_path: Path):
    path = trail(tmp_path)
    one, two, *rest = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([two, one, *rest]), encoding="utf-8")
    assert read(path).damaged
    path.write_text("".join([one, OLD, two, *rest]), encoding="utf-8")
    assert [each.line for each in read(path).damaged] == [2]


def test_a_line_that_was_cut_off_stays_to_be_seen_and_the_next_is_sound(tmp_path: Path):
    path = trail(tmp_path, 2)
    path.write_bytes(path.read_bytes()[:-20])
    append(tmp_path, "office", "filed", {"folder": "after"})
    found = read(path)
    assert [each.line for each in found.damaged] == [2]
    assert found.entries[-1]["folder"] == "after"


@pytest.mark.parametrize("last", range(8))
def test_the_chain_goes_on_however_little_of_a_long_trail_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: int
):
    path = trail_of(tmp_path)
    path.write_text(OLD * 2 + OLD[:9] * (last % 2), encoding="utf-8")
    for count in range(6):
        monkeypatch.setattr(audit_file, "LAST", last * 60)
        trail(tmp_path, 1)
        found = read(path)
        assert (len(found.entries), found.unchained) == (count + 3, 2)
    assert [each.line for each in found.damaged] == [3] * (last % 2)


def test_many_write_at_once_and_none_is_lost(tmp_path: Path):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: append(tmp_path, "o", "filed", {"n": n}), range(60)))
    found = read(trail_of(tmp_path))
    assert found.damaged == () and {each["n"] for each in found.entries} == {*range(60)}


def test_the_command_tells_all_well_or_the_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = trail(tmp_path)
    verify = ["audit", "verify", "--data", str(tmp_path)]
    assert main(verify) == 0
    head = capsys.readouterr().out.split()[-1]
    assert main([*verify, "--head", head]) == 0
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="utf-8")
    capsys.readouterr()
    assert main(verify) == 0, "a chain alone cannot tell that its end is gone"
    assert main([*verify, "--head", head]) == 1
    assert "entries were taken away" in capsys.readouterr().out
    path.write_text("".join(lines).replace("r-1", "r-9"), encoding="utf-8")
    assert main(verify) == 1
    assert f"{path}, line 2: " in capsys.readouterr().out


def test_the_dashboard_adds_what_it_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    add = ["audit", "--data", str(tmp_path), "add", "--who", "s-1", "--what"]
    monkeypatch.setattr("sys.stdin.read", lambda: json.dumps({"file": "图.csv"}), raising=False)
    assert main([*add, "exported"]) == 0
    assert main(["audit", "--data", str(tmp_path), "list"]) == 0
    assert "exported  s-1  file=图.csv" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main([*add, "filed"])
