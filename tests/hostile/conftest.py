"""A server as a bureau runs it: a proxy signs people in, and these tests stand for that proxy."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser_kit import free_port
from tests.sign_in.running import running
from tests.sign_in.test_who_sees_what import ACCESS, PROOF, of

VISITOR: dict[str, str] = {}
LEADER, STAFF = of("leader"), of("staff")


@dataclass(frozen=True)
class Bureau:
    """A running server: its address, its port, and what it has logged so far."""

    address: str
    port: int
    said: Callable[[], str]


@pytest.fixture(scope="session")
def bureau(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bureau]:
    """The server, with filing turned on."""
    home, port = tmp_path_factory.mktemp("hostile"), free_port()
    address = f"http://127.0.0.1:{port}"
    access = home / "access.toml"
    access.write_text(ACCESS.format(address=address), encoding="utf-8")
    with running(built_data, access, port, LEGAL_AID_PROOF=PROOF, LEGAL_AID_FILING="1") as server:
        yield Bureau(address, port, server.said)
