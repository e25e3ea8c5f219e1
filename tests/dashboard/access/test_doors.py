"""A server listens beyond this machine only with sign-in, or for the public alone."""

from argparse import ArgumentParser
from pathlib import Path

import pytest

from dashboard.access import doors
from dashboard.access.in_force import ACCESS, ANONYMOUS, rules
from dashboard.access.reader import Role

SECRETS = """
[auth]
redirect_uri = "https://l.example.org/oauth2callback"
cookie_secret = "forty characters that nobody else knows."
client_id = "c"
client_secret = "s"
server_metadata_url = "https://p.example.org/.well-known/openid-configuration"
"""
OPENID = 'address = "https://l.example.org"\n[sign_in]\nway = "openid"\n'


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No rules in the environment, put back afterwards, and an empty data folder."""
    for name in (ACCESS, ANONYMOUS):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("LEGAL_AID_DATA", str(tmp_path))


def opened(*words: str) -> list[str]:
    parser = ArgumentParser()
    parser.add_argument("--host", default="127.0.0.1")
    doors.add_arguments(parser)
    return doors.opened(parser.parse_args(words))


def configured(folder: Path, secrets: str = SECRETS, mode: int = 0o600) -> Path:
    (folder / "secrets.toml").write_text(secrets, encoding="utf-8")
    (folder / "secrets.toml").chmod(mode)
    (folder / "access.toml").write_text(OPENID, encoding="utf-8")
    return folder / "access.toml"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_on_this_machine_nobody_signs_in(host: str):
    assert opened("--host", host) == []
    assert rules() is None


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "legalaid.example.org"])
def test_elsewhere_it_refuses_and_says_what_would_be_right(host: str):
    said = "\n".join(opened("--host", host))
    assert f"--host {host}" in said and "--access" in said and "--allow-anonymous" in said


def test_everyone_sees_the_public_edition_where_that_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, built_data: Path, tmp_path: Path
):
    assert opened("--host", "0.0.0.0", "--allow-anonymous") == [doors.NO_PUBLIC]
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))
    assert opened("--host", "0.0.0.0", "--allow-anonymous") == []
    found = rules()
    assert found is not None and found.anonymous is Role.PUBLIC


def test_a_sound_access_file_opens_and_the_one_of_the_data_folder_is_found(tmp_path: Path):
    path = configured(tmp_path)
    assert opened("--host", "0.0.0.0") == []
    assert opened("--access", str(path), "--allow-anonymous") == [
        f"{path} says who may look; leave out --allow-anonymous"
    ]


@pytest.mark.parametrize(
    ("secrets", "mode", "place"),
    [
        (SECRETS, 0o644, "anybody on this machine can read it"),
        (SECRETS.replace("forty characters that nobody else knows.", "short"), 0o600, "cookie"),
        (
            SECRETS.replace("//l.example.org/oauth2", "//m.example.org/oauth2"),
            0o600,
            "redirect_uri",
        ),
        (SECRETS.replace("client_id", "client"), 0o600, "client_id: is missing"),
        ("[auth", 0o600, "cannot be read"),
    ],
)
def test_secrets_that_do_not_fit_are_told(tmp_path: Path, secrets: str, mode: int, place: str):
    path = configured(tmp_path, secrets, mode)
    (said,) = opened("--access", str(path))
    assert "secrets.toml" in said and place in said
