"""Peers are asked for the same charts as the dashboard, pick by pick."""

from pathlib import Path

import pytest

from benchmarks.peers.charts import Charts
from benchmarks.peers.compared import RESTS, _picks, _views


@pytest.fixture(autouse=True)
def invented(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data / "built" / "demonstration"))


def test_every_pick_has_charts_of_its_own() -> None:
    charts = Charts()
    picks = list(_picks(charts, 1))
    views = dict(_views(charts, picks))
    assert len(picks) == 4 * len(RESTS)
    assert list(views) == [str(number) for number in range(len(picks) + 1)]
    assert all(made and made[0]["data"] for made in views.values())
