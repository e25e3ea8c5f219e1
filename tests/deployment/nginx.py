"""Nginx for the tests, by name: without it a developer's run skips and a build fails."""

import os

import pytest

from deployment import front


def needed() -> str:
    """The path of nginx."""
    try:
        return front.nginx()
    except front.FrontError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(str(error))
        pytest.skip(str(error))
