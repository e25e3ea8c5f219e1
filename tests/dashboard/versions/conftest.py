"""What the tests of versions share: the small data, published twice, as the dashboard's own."""

from pathlib import Path

import pytest

from dashboard.edition import FULL
from dashboard.published import Snapshot, of_version
from tests.dashboard.versions.two_versions import published_twice


@pytest.fixture(scope="package")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    return published_twice(tmp_path_factory.mktemp("twice"))


@pytest.fixture
def pair(
    twice: tuple[Path, str, str], monkeypatch: pytest.MonkeyPatch
) -> tuple[Snapshot, Snapshot]:
    """The snapshot before and the one after."""
    folder, before, after = twice
    monkeypatch.setenv("LEGAL_AID_DATA", str(folder))
    earlier, later = of_version("filed", before, FULL), of_version("filed", after, FULL)
    assert earlier and later
    return earlier, later
