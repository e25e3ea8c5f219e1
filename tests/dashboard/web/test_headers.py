"""Every answer tells browsers what a page may do, whatever host it was asked for by."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.web.headers import STRICT, Strict, policy

CLIENT = TestClient(Strict(Starlette()), base_url="http://127.0.0.1:8501")


def test_an_error_has_them_too():
    told = CLIENT.get("/nowhere")
    assert told.status_code == 404
    assert {name: told.headers[name] for name in STRICT} == STRICT
    assert "ws://127.0.0.1:8501" in told.headers["Content-Security-Policy"]


def test_a_page_talks_to_its_own_server_alone():
    rules = dict(each.split(" ", 1) for each in policy("l.example.org").split("; "))
    sockets = [each for each in rules["connect-src"].split() if each.startswith("ws")]
    assert sockets == ["ws://l.example.org", "wss://l.example.org"]
    assert "'unsafe-eval'" not in rules["script-src"]
    assert all("http" not in words and "*" not in words for words in rules.values())


@pytest.mark.parametrize("host", ["a b", "a; script-src *", "*", "a\r\nX: y", "", "a'", "ä"])
def test_a_host_can_add_nothing_to_them(host: str):
    assert policy(host) == policy("")
