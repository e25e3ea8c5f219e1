"""Whoever watches the server learns whether it runs and whether it has figures to show."""

import json
from pathlib import Path

import pytest

from dashboard import data
from dashboard.edition import FULL
from dashboard.web.health import alive, ready


def test_a_server_with_figures_is_ready_and_names_their_versions(built_data: Path, monkeypatch):
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))
    answer = ready(None)
    versions = {name: data.current(name, FULL).version for name in ("filed", "demonstration")}
    assert answer.status_code == 200
    assert json.loads(answer.body) == {"status": "ready", "versions": versions}


@pytest.mark.parametrize("damaged", [False, True])
def test_without_a_snapshot_that_opens_it_is_alive_and_not_ready(tmp_path, monkeypatch, damaged):
    if damaged:
        (tmp_path / "built/snapshots").mkdir(parents=True)
        (tmp_path / "built/current").write_text("0123456789abcdef", encoding="utf-8")
        (tmp_path / "built/snapshots/0123456789abcdef.duckdb").write_bytes(b"no database" * 999)
    monkeypatch.setenv("LEGAL_AID_DATA", str(tmp_path))
    answer = ready(None)
    assert answer.status_code == 503
    told = {"status": "no snapshot", "versions": {}}
    assert json.loads(answer.body) == told | ({"troubles": {"filed": "damaged"}} if damaged else {})
    assert alive(None).status_code == 200
