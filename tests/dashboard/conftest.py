"""What the tests of all screens share."""

from collections.abc import Iterator
from functools import cache

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.context import ContextProxy


@pytest.fixture(scope="session", autouse=True)
def packages_searched_once() -> Iterator[None]:
    """Streamlit searches every installed package for components anew for each screen that a test
    opens, which takes longer than the screen; what is installed does not change meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        searched = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", searched)
        yield


@pytest.fixture(scope="session", autouse=True)
def on_this_machine() -> Iterator[None]:
    """A screen that a test opens without a connection is opened on this machine, where Streamlit
    tells no address; its test kit gives a stand-in that is none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ContextProxy, "ip_address", None)
        yield
