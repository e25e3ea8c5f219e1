"""The browser tests cannot go missing unseen."""

import pytest

from tests.browser_kit import chromium


@pytest.fixture
def no_chromium(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))


def test_a_build_without_chromium_fails(monkeypatch, no_chromium):
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="Chromium is needed"):
        chromium()


def test_a_developer_without_chromium_is_told_what_was_skipped(monkeypatch, no_chromium):
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="browser tests need it"):
        chromium()


@pytest.mark.browser
def test_a_tab_that_is_used_again_has_the_colours_it_was_opened_for(tabs):
    tab = tabs.take("dark", "en", fresh=False)
    tab.page.emulate_media(media="print", color_scheme="light")
    tabs.give_back(tab)
    again = tabs.take("dark", "en", fresh=False)
    seen = "[matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('print').matches]"
    assert again.page is tab.page
    assert again.page.evaluate(seen) == [True, False]
    tabs.give_back(again)
