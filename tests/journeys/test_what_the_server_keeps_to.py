"""A first visit is small, asks nothing of another host, and pages may do no more than they must."""

import json
import urllib.request
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Response

from tests.browser_kit import OpenPage
from tests.journeys.conftest import ready

pytestmark = pytest.mark.browser
MOST_BYTES = 2_500_000


def test_a_first_visit_is_packed_small_and_breaks_no_rule_of_its_own(
    dashboard, open_page: OpenPage
):
    page = open_page("about:blank", width=1440)
    answers: list[Response] = []
    told: list[str] = []
    page.on("response", lambda answer: answers.append(answer))
    page.on("console", lambda message: told.append(message.text))
    page.goto(f"{dashboard}/compare?figures=demonstration&lang=en")
    ready(page)
    assert [words for words in told if "Content Security Policy" in words] == []
    assert {urlsplit(each.url).netloc for each in answers if each.url.startswith("http")} == {
        urlsplit(dashboard).netloc
    }
    assert sum(each.request.sizes()["responseBodySize"] for each in answers) < MOST_BYTES
    library = next(each for each in answers if "plotly.min.js" in each.url)
    assert library.header_value("content-encoding") == "br"
    for name, word in (
        ("content-security-policy", "default-src 'self'"),
        ("x-frame-options", "SAMEORIGIN"),
    ):
        assert word in (answers[0].header_value(name) or "")


@pytest.mark.parametrize(("path", "status"), [("healthz", "alive"), ("readyz", "ready")])
def test_the_server_tells_whether_it_is_well(dashboard, path, status):
    with urllib.request.urlopen(f"{dashboard}/{path}", timeout=60) as answer:
        assert answer.status == 200
        assert json.load(answer)["status"] == status
