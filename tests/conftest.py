"""What every test shares: builds and a browser made once, and an environment of its own."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from dashboard.serving.preparing import WANTED
from etl.command_line import DATA
from tests import built_data as built
from tests import spoiled_province

# One browser for the whole run: Playwright cannot be started twice in a process.
from tests.browser_kit import browser, open_once, open_page, start_server, tabs
from tests.made_once import made_once

# How long an example takes says how busy the machine is, not whether the code is right.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
# Servers of tests live too short for views that are made in advance; tests of it ask for it.
os.environ[WANTED] = "0"

__all__ = ["browser", "open_once", "open_page", "start_server", "tabs"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take longest come first, so that no process is left alone with one at the end."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


@pytest.fixture(autouse=True)
def own_environment() -> Iterator[None]:
    """No test hears of another's data folder, or of a page that it ran as the main module."""
    before, program = os.environ.pop(DATA, None), sys.modules["__main__"]
    yield
    sys.modules["__main__"] = program
    os.environ.pop(DATA, None)
    if before is not None:
        os.environ[DATA] = before


@pytest.fixture(scope="session")
def built_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped reports and the demonstration province, both published; nobody may change it."""
    return made_once(tmp_path_factory, "built", built.whole)


@pytest.fixture(scope="session")
def troubled_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped reports beside one with a wrong column, and a demonstration of 200 counties."""
    return made_once(tmp_path_factory, "troubled", built.troubled)


@pytest.fixture(scope="session")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> spoiled_province.Spoiled:
    """A demonstration province as it was written, and with a fault each in seven counties."""
    return spoiled_province.opened(made_once(tmp_path_factory, "spoiled", spoiled_province.spoil))
