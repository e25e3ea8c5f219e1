"""What is no address at all is told or passed over, as an unknown one is."""

import pytest

from dashboard.links import reachable, server_at
from dashboard.viewed import ViewError, view_of

BROKEN = ["http:" + "//[", "//[", "//[::1"]


@pytest.mark.parametrize("address", BROKEN)
def test_it_names_no_screen_and_no_server(address: str):
    with pytest.raises(ViewError, match="is no address"):
        view_of(address)
    assert not reachable(address) and server_at(address) == ""
