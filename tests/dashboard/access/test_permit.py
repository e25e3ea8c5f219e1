"""Who may file is asked where the command line is called, whatever a page has on it."""

import json

import pytest

from dashboard.access.reader import LOCAL, Reader, Role
from dashboard.filing import command, permit, tables
from dashboard.filing.failed import NotAllowedError

CENTER = Reader(Role.CENTER, "heshun", "c-1")
STAFF = Reader(Role.STAFF, None, "s-1")
FILE = ["file", "--area", "heshun", "--by", "Center"]


@pytest.fixture(autouse=True)
def written_down(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What would stand in the audit trail."""
    lines: list[tuple[str, str]] = []
    monkeypatch.setattr(
        permit, "write_down", lambda who, what, about: lines.append((who, f"{what} {about['why']}"))
    )
    return lines


def asks(monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    monkeypatch.setattr("dashboard.access.who.of_run", lambda: reader)


def test_staff_s_words_go_on_with_their_name(monkeypatch: pytest.MonkeyPatch):
    asks(monkeypatch, STAFF)
    assert permit.held(FILE) == ["file", "--person", "s-1", *FILE[1:]]
    asks(monkeypatch, LOCAL)
    assert permit.held(FILE) == FILE


def test_a_center_s_are_held_to_its_county(monkeypatch: pytest.MonkeyPatch):
    asks(monkeypatch, CENTER)
    assert permit.held(FILE) == ["file", "--only", "heshun", "--person", "c-1", *FILE[1:]]
    assert permit.held(["propose", "report.txt"]) == ["propose", "report.txt"]


@pytest.mark.parametrize("command_name", ["file", "dry-run", "template"])
def test_a_center_cannot_name_another_county(
    monkeypatch: pytest.MonkeyPatch, written_down: list[tuple[str, str]], command_name: str
):
    asks(monkeypatch, CENTER)
    with pytest.raises(NotAllowedError):
        permit.held([command_name, "--area", "heshun", "--area", "changle"])
    assert written_down == [("c-1", "refused this reader files for heshun alone")]


@pytest.mark.parametrize("role", [Role.NOBODY, Role.PUBLIC, Role.LEADER, Role.CENTER])
def test_others_may_ask_for_nothing_even_where_the_answer_is_remembered(
    monkeypatch: pytest.MonkeyPatch, role: Role
):
    asks(monkeypatch, LOCAL)
    asked = [
        lambda: command.read("r.txt", b"93 cases were accepted", None, None),
        lambda: tables.whose("r.csv", b"county,indicator,value\nheshun,cases_accepted,93\n"),
    ]
    assert all(json.dumps(each()) for each in asked)
    asks(monkeypatch, Reader(role))
    for each in asked:
        with pytest.raises(NotAllowedError):
            each()
