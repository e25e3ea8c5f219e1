from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def figures_of_this_run(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The screens show figures that were built for the tests, whatever else is published."""
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))
