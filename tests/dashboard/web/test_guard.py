"""Other names of the server and doors for programs are turned away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.access.in_force import ACCESS, ANONYMOUS
from dashboard.web.guard import Guard


def _all(request: object) -> PlainTextResponse:
    return PlainTextResponse("in")


APP = Guard(Starlette(routes=[Route("/{path:path}", _all, methods=["GET", "POST"])]))


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setenv(ACCESS, "")
    monkeypatch.setenv(ANONYMOUS, "")
    yield TestClient(APP, base_url="http://127.0.0.1:8501")


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost", "LOCALHOST:1", "[::1]:8501"])
def test_names_of_this_machine_are_let_in(client: TestClient, host: str):
    assert client.get("/compare", headers={"Host": host}).text == "in"


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "[::"]
)
def test_a_page_from_elsewhere_that_takes_an_address_here_is_not(client: TestClient, host: str):
    assert client.get("/compare", headers={"Host": host}).status_code == 421


def test_with_an_access_file_its_address_is_the_other_name(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    path = tmp_path / "access.toml"
    path.write_text('address = "https://l.example.org:8443"\n[sign_in]\nway = "openid"\n', "utf-8")
    monkeypatch.setenv(ACCESS, str(path))
    told = {each: client.get("/", headers={"Host": each}).status_code
            for each in ("l.example.org", "127.0.0.1", "m.example.org")}  # fmt: skip
    assert told == {"l.example.org": 200, "127.0.0.1": 200, "m.example.org": 421}


@pytest.mark.parametrize(
    "path",
    [
        "_stcore/agent/interact",
        "_stcore/agent/mcp",
        "_stcore/agent/openapi.json",
    ],
)
def test_doors_for_programs_stay_shut(client: TestClient, path: str):
    assert client.get(f"/{path}").status_code == client.post(f"/{path}").status_code == 404
