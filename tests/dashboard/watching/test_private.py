"""The numbers open on the server's own machine and with the token, and to nobody else."""

from pathlib import Path

import pytest
from starlette.responses import PlainTextResponse

from dashboard.watching import TOKEN
from dashboard.watching.private import Private
from tests.dashboard.watching.asking import HERE, get

THERE = ("192.0.2.7", 40000)
SECRET = "0123456789abcdef0123"


def status(path: str, client: tuple[str, int] = HERE, **head: str) -> int:
    """What a caller is answered who stands at `client`."""
    told = {name.replace("_", "-"): words for name, words in head.items()}
    return get(Private(PlainTextResponse("numbers")), path, told, client).status


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "token"
    file.write_text(f"{SECRET}\n", encoding="utf-8")
    monkeypatch.setenv(TOKEN, str(file))
    return file


@pytest.mark.parametrize("path", ["/metrics", "/metrics/", "/_stcore/metrics"])
def test_only_the_machine_itself_reads_them(path: str) -> None:
    assert status(path) == 200
    assert status(path, host="localhost:8501") == 200
    assert status(path, ("::1", 40000), host="[::1]:8501") == 200
    assert status(path, THERE) == 404


@pytest.mark.parametrize(
    "head", ["x_forwarded_for", "x_real_ip", "forwarded", "x_forwarded_proto", "via"]
)
def test_whoever_comes_through_a_proxy_of_this_machine_is_somebody_else(head: str) -> None:
    assert status("/metrics", **{head: "127.0.0.1"}) == 404


def test_a_page_of_another_name_that_leads_here_reads_nothing() -> None:
    assert status("/metrics", host="elsewhere.example:8501") == 404


def test_the_token_opens_them_from_elsewhere(token: Path) -> None:
    assert status("/metrics", THERE, authorization=f"Bearer {SECRET}") == 200
    for wrong in (f"Bearer {SECRET}0", f"Basic {SECRET}", SECRET, "Bearer ", ""):
        assert status("/metrics", THERE, authorization=wrong) == 404
    token.write_text("short", encoding="utf-8")
    assert status("/metrics", THERE, authorization="Bearer short") == 404
    token.unlink()
    assert status("/metrics", THERE, authorization=f"Bearer {SECRET}") == 404


def test_without_a_token_none_opens_them() -> None:
    assert status("/metrics", THERE, authorization="Bearer ") == 404


@pytest.mark.parametrize("path", ["/", "/compare", "/healthz", "/readyz"])
def test_everything_else_is_open(path: str) -> None:
    assert status(path, THERE) == 200
