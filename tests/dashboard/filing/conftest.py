from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def figures_of_this_run(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The screen stands on figures that were built for the tests; nothing here files anything."""
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


@pytest.fixture
def switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """This server may file."""
    monkeypatch.setenv("LEGAL_AID_FILING", "1")
