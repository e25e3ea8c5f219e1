"""Files whose address carries a version may be kept for good; nothing else may."""

from contextlib import suppress
from typing import Any

import pytest

from dashboard.web.versioned import FOR_GOOD, Versioned


async def file(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """A server that finds everything but what is missing."""
    status = 404 if "missing" in scope["path"] else 200
    headers = [(b"cache-control", b"public")]
    await send({"type": "http.response.start", "status": status, "headers": headers})


def cache_control(address: str) -> str:
    """What a browser is told of the file at this address."""
    path, _, query = address.partition("?")
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = {"type": "http", "path": path, "query_string": query.encode()}
    # Nothing here waits, so one step is all of it; a loop may be running for the browser tests.
    with suppress(StopIteration):
        Versioned(file)(scope, None, send).send(None)  # type: ignore[arg-type]
    return dict(sent[0]["headers"])[b"cache-control"].decode()


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/component/plotly/plotly.min.js?version=7.1.0", FOR_GOOD),
        ("/province/component/plotly/plotly.min.js?version=7.1.0", FOR_GOOD),
        ("/component/plotly/plotly.min.js", "public"),
        ("/component/plotly/missing.js?version=7.1.0", "public"),
        ("/compare?version=7.1.0", "public"),
    ],
)
def test_only_a_file_that_was_found_by_its_version_is_kept(address, told):
    assert cache_control(address) == told
