"""An access file is read whole, or all that is wrong with it is told."""

from ipaddress import ip_network
from pathlib import Path

import pytest

from dashboard.access.in_force import ACCESS, SHUT, rules
from dashboard.access.read_rules import RulesError, read_rules
from dashboard.access.reader import Role
from dashboard.access.rules import Way

HEADERS = """
address = "https://legalaid.example.org/"
[sign_in]
way = "headers"
name = "X-Name"
roles = "X-Groups"
county = "X-County"
from = ["10.0.0.0/24", "::1"]
proof = "X-Proof"
hours = 8
[roles]
"bureau leaders" = "leader"
[visitors]
anonymous = "nobody"
signed_in = "public"
"""
OPENID = 'address = "http://localhost:8501"\n[sign_in]\nway = "openid"\n'


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the access file of this process lies."""
    path = tmp_path / "access.toml"
    monkeypatch.setenv(ACCESS, str(path))
    return path


def written(path: Path, words: str) -> Path:
    path.write_text(words, encoding="utf-8")
    return path


def test_every_key_is_read(file: Path):
    found = read_rules(written(file, HEADERS))
    assert found.address == "https://legalaid.example.org"
    assert (found.way, found.name, found.roles) == (Way.HEADERS, "X-Name", "X-Groups")
    assert found.peers == (ip_network("10.0.0.0/24"), ip_network("::1"))
    assert (found.county, found.proof, found.hours) == ("X-County", "X-Proof", 8)
    assert found.by_group == {"bureau leaders": Role.LEADER}
    assert (found.anonymous, found.signed_in) == (Role.NOBODY, Role.PUBLIC)


def test_who_has_not_signed_in_sees_nothing_unless_the_file_says_so(file: Path):
    found = read_rules(written(file, OPENID))
    assert found.anonymous is Role.NOBODY
    assert found.secrets == file.with_name("secrets.toml")


def test_all_that_is_wrong_is_told_with_its_place_and_what_is_right(file: Path):
    words = """
    adress = "legalaid"
    [sign_in]
    way = "password"
    hours = 0
    from = ["here"]
    groups = "x"
    [roles]
    cooks = "chief"
    [visitors]
    anonymous = "staff"
    """
    with pytest.raises(RulesError) as raised:
        read_rules(written(file, words))
    places = [line.split(": ")[0].removeprefix(f"{file}, ") for line in raised.value.problems]
    assert sorted(places) == [
        "address", "adress", "roles.cooks", "sign_in.from", "sign_in.groups", "sign_in.hours",
        "sign_in.way", "visitors.anonymous",
    ]  # fmt: skip
    assert "must be one of openid, headers" in str(raised.value)


def test_headers_are_believed_from_a_named_proxy_only(file: Path):
    with pytest.raises(RulesError, match=r"sign_in\.from: must name the proxy"):
        read_rules(written(file, HEADERS.replace('from = ["10.0.0.0/24", "::1"]', "")))


@pytest.mark.parametrize("words", ["[roles", "\udcff", None], ids=["no TOML", "no UTF-8", "gone"])
def test_a_file_that_cannot_be_read_is_named(file: Path, words: str | None):
    if words is not None:
        file.write_bytes(words.encode("utf-8", "surrogateescape"))
    with pytest.raises(RulesError, match="cannot be read"):
        read_rules(file)


def test_a_change_is_in_force_at_once_and_a_broken_one_changes_nothing(file: Path):
    assert rules() is SHUT, "a file that was asked for and is not there shuts the door"
    written(file, HEADERS)
    assert rules().hours == 8
    written(file, HEADERS.replace("hours = 8", "hours = 12"))
    assert rules().hours == 12
    written(file, "[roles")
    assert rules().hours == 12
    file.unlink()
    assert rules() is SHUT


def test_without_a_file_there_are_no_rules(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(ACCESS, raising=False)
    assert rules() is None
