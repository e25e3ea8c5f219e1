"""Replicas behind one port log and count each for itself, under their number."""

from pathlib import Path

import pytest

from dashboard.serving import COOKIE, POSSIBLE
from tests.dashboard.watching.serving import served

pytestmark = pytest.mark.skipif(not POSSIBLE, reason="connections cannot be handed over here")
TOKEN = "0123456789abcdef0123"


def test_each_replica_tells_its_own(built_data: Path, tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text(TOKEN, encoding="utf-8")
    options = ("--workers", "2", "--log", "json", "--metrics", str(token))
    with served(built_data, *options) as server:
        for number in ("0", "1"):
            cookie = f"{COOKIE}={number}"
            server.get("/ahead?view=nothing", Cookie=cookie)
            status, told = server.get("/metrics", Cookie=cookie)
            assert status == 200
            asked = f'legal_aid_requests_total{{replica="{number}",route="/ahead",status="404"}} 1'
            assert asked in told
            forwarded = {"Cookie": cookie, "X_Forwarded_For": "192.0.2.7"}
            assert server.get("/metrics", **forwarded)[0] == 404
            shown = {**forwarded, "Authorization": f"Bearer {TOKEN}"}
            assert server.get("/metrics", **shown)[0] == 200
        asks = [each for each in server.lines() if each.get("route") == "/ahead"]
        assert sorted(each["replica"] for each in asks) == ["0", "1"]
        assert TOKEN not in server.said()
