"""The provider in provider/ as a process: whoever signs in is what the name begins with."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.openid_provider import FOLDER, node, there

CLIENT, OTHER = "legal-aid", "another"


def needed() -> str:
    """The path of Node.js; without it a developer's run skips by name and a build fails."""
    found = node()
    if found and there():
        return found
    lacking = "Node.js and what package-lock.json names are needed for the OpenID provider"
    if os.environ.get("CI") == "true":
        pytest.fail(lacking)
    pytest.skip(lacking)


@contextmanager
def provider(port: int, redirect: str) -> Iterator[str]:
    """Run it on a port of this machine, for a dashboard at `redirect`; gives its address."""
    command = [needed(), "provider.mjs", str(port), redirect]
    process = subprocess.Popen(
        command, cwd=FOLDER, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout is not None
        told = next((line for line in process.stdout if line.startswith("ready")), "")
        assert told, "the provider ended before it was ready"
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def secret_of(client: str) -> str:
    """The secret that the provider shares with a client."""
    return f"secret of {client}, long enough to sign with"
