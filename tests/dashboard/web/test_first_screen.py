"""The first screen's own name leads to it."""

import pytest
from starlette.requests import Request

from dashboard.web.first_screen import ROUTE, first_screen


@pytest.mark.parametrize(
    ("query", "to"), [("", "./"), ("year=2024&lang=zh", "./?year=2024&lang=zh")]
)
def test_its_name_leads_to_the_bare_address_with_what_was_chosen(query: str, to: str) -> None:
    asked = Request({
        "type": "http", "method": "GET", "path": ROUTE.path, "query_string": query.encode(),
        "headers": [(b"host", b"here")],
    })  # fmt: skip
    answer = first_screen(asked)
    assert ROUTE.path == "/overview"
    assert (answer.status_code, answer.headers["location"]) == (307, to)
