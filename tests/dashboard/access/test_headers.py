"""A proxy's word counts from that proxy alone, and with the secret that it shares."""

from ipaddress import ip_network

import pytest

from dashboard.access.headers import PROOF, reader_in
from dashboard.access.reader import Reader, Role
from dashboard.access.rules import Rules, Way

RULES = Rules(
    way=Way.HEADERS, name="X-Name", roles="X-Groups", county="X-County",
    peers=(ip_network("10.0.0.0/24"),), by_group={"leaders": Role.LEADER, "centers": Role.CENTER},
    anonymous=Role.NOBODY,
)  # fmt: skip
PROVEN = Rules(**{**vars(RULES), "proof": "X-Proof"})
TOLD = {"x-name": "somebody", "x-groups": "cooks, leaders"}
LEADER, OUT = Reader(Role.LEADER, None, "somebody"), Reader(Role.NOBODY)


@pytest.mark.parametrize(
    ("peer", "found"),
    [("10.0.0.7", LEADER), ("10.0.1.7", OUT), ("127.0.0.1", OUT), (None, OUT), ("a name", OUT)],
)
def test_the_peer_must_be_the_proxy(peer: str | None, found: Reader):
    assert reader_in(TOLD, peer, RULES) == found


@pytest.mark.parametrize(
    ("secret", "told", "found"),
    [
        ("known", "known", LEADER),
        ("known", "guessed", OUT),
        ("known", None, OUT),
        ("", "", OUT),
        ("", None, OUT),
        ("知道", "知道", LEADER),
    ],
)
def test_the_secret_must_be_known(
    monkeypatch: pytest.MonkeyPatch, secret: str, told: str | None, found: Reader
):
    monkeypatch.setenv(PROOF, secret)
    brought = TOLD if told is None else {**TOLD, "x-proof": told}
    assert reader_in(brought, "10.0.0.7", PROVEN) == found


def test_a_center_has_its_county_and_nobody_else_has_one():
    center = {"x-name": "c", "x-groups": "centers", "x-county": "heshun"}
    assert reader_in(center, "10.0.0.7", RULES) == Reader(Role.CENTER, "heshun", "c")
    both = {**center, "x-groups": "centers,leaders"}
    assert reader_in(both, "10.0.0.7", RULES) == Reader(Role.LEADER, None, "c")


def test_without_a_name_nobody_has_signed_in():
    assert reader_in({"x-groups": "leaders"}, "10.0.0.7", RULES) == OUT


def test_a_group_without_a_role_is_somebody_who_has_signed_in():
    found = reader_in({"x-name": "n", "x-groups": "cooks"}, "10.0.0.7", RULES)
    assert found == Reader(Role.PUBLIC, None, "n")
