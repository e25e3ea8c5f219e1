"""The page is told where its server is and what it looks like, in words that cannot end early."""

import pytest
import streamlit as st

from dashboard.web.told_first import told_first

OPTIONS = {
    "theme.font": "Noto, </script><script>",
    "theme.light.primaryColor": "#005a8c",
    "server.baseUrlPath": "/aid/",
}


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(st, "get_option", OPTIONS.get)
    return told_first()


def test_it_connects_to_the_path_that_it_is_served_under(script: str) -> None:
    assert 'BACKEND_BASE_URL = location.origin + "/aid"' in script


def test_it_listens_to_no_other_page(script: str) -> None:
    assert "allowedOrigins: [location.origin]" in script


def test_its_colours_and_letters_are_ours_from_the_start(script: str) -> None:
    assert '"primaryColor": "#005a8c"' in script and '"bodyFont": "Noto' in script
    assert "headingFont" not in script


def test_nothing_that_is_told_ends_the_script(script: str) -> None:
    assert script.count("</script>") == 1 and script.endswith("</script>")
