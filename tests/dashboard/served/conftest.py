"""What the tests of served snapshots share: a folder that was published twice, for each its own."""

import shutil
from pathlib import Path

import pytest

from tests.dashboard.served.spoil import Twice
from tests.dashboard.versions.two_versions import published_twice


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Twice:
    return published_twice(tmp_path_factory.mktemp("served"))


@pytest.fixture
def twice(published: Twice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Twice:
    """A copy of its own of a folder that was published twice: the folder and both ids."""
    folder, before, after = published
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    monkeypatch.setenv("LEGAL_AID_DATA", str(copy))
    return copy, before, after
