"""Commands may tell the environment of their data folder; no test hears of another's."""

import os
from collections.abc import Iterator

import pytest

from etl.command_line import DATA


@pytest.fixture(autouse=True)
def own_environment() -> Iterator[None]:
    before = os.environ.pop(DATA, None)
    yield
    os.environ.pop(DATA, None)
    if before is not None:
        os.environ[DATA] = before
