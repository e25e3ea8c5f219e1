"""A small data folder that is published, for tests of what happens to it afterwards."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from tests.etl.small_data import build, file_table, small_data


def published_once(home: Path) -> Path:
    """A small data folder with one figure, published; its own copy of one that was built before."""
    return Path(shutil.copytree(_published(), home / "data"))


@cache
def _published() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="legal-aid-published-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    data = small_data(folder)
    file_table(data, "heshun,cases_closed,1")
    build(data).close()
    return data


def published_and_changed(home: Path) -> Path:
    """The same, with another figure that is not published yet."""
    data = published_once(home)
    file_table(data, "heshun,cases_closed,2")
    return data
