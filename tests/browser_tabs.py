"""Tabs that tests use one after another, because a new window costs half a second of work."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Error, Page

STILL = "/_stcore/health"  # what every server of the tests answers with a word
LOCALE = "en"  # of the profile that every browser of the tests starts with
# Whatever turns or fades while a person waits is at its end at once: drawing it in software takes
# a third of all processor time, and nothing here is about it.
AT_ONCE = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`*, ::before, ::after {
  animation-duration: 0s !important; animation-delay: 0s !important;
  animation-iteration-count: 1 !important;
  transition-duration: 0s !important; transition-delay: 0s !important;
}`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
"""


@dataclass(frozen=True)
class Tab:
    """A page, where it came from, and who listens to it for as long as one test lasts."""

    page: Page
    locale: str
    fresh: bool
    listeners: dict[str, Callable[[Any], None]] = field(default_factory=dict)

    def hear(self, event: str, listener: Callable[[Any], None]) -> None:
        self.listeners[event] = listener
        self.page.on(event, listener)  # type: ignore[call-overload]

    def forget(self) -> None:
        """Undo what a test did to the page, but for cookies and for files that were stored."""
        for event, listener in self.listeners.items():
            self.page.remove_listener(event, listener)
        self.listeners.clear()
        self.page.unroute_all()
        self._leave()
        if not self.page.is_closed():
            self.page.emulate_media(media="null")

    def _leave(self) -> None:
        """To a page of the same server that does nothing: a blank one is of another process, and
        the next page would begin with compiling every script again."""
        address = urlsplit(self.page.url)
        if address.scheme != "http":  # a blank page or a file has no store, and may not be asked
            self.page.goto("about:blank")
            return
        try:
            self.page.evaluate("sessionStorage.clear(), localStorage.clear()")
            self.page.goto(f"http://{address.netloc}{STILL}")
        except Error:  # that server has ended, and a page of the browser's own would come up
            self.page.close()


class Tabs:
    """One browser's tabs: profiles by language are kept, so later pages find the scripts stored."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        first = browser.contexts[0]  # that of the profile; tests open others
        first.add_init_script(AT_ONCE)
        self._profiles = {LOCALE: first}
        self._idle: defaultdict[str, list[Page]] = defaultdict(list)
        self._idle[LOCALE] += first.pages

    def take(self, scheme: str, locale: str, *, fresh: bool) -> Tab:
        """A tab at a blank page; a fresh one is of a browser that has never seen anything."""
        tab = Tab(self._page(locale, fresh), locale, fresh)
        tab.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        return tab

    def give_back(self, tab: Tab) -> None:
        """Keep the tab for the next test; what is fresh can be so only once."""
        if tab.fresh:
            tab.page.context.close()
        elif not tab.page.is_closed():
            tab.forget()
            if not tab.page.is_closed():
                self._idle[tab.locale].append(tab.page)

    def _page(self, locale: str, fresh: bool) -> Page:
        if fresh:
            return self._profile(locale).new_page()
        if self._idle[locale]:
            return self._idle[locale].pop()
        if locale not in self._profiles:
            self._profiles[locale] = self._profile(locale)
        return self._profiles[locale].new_page()

    def _profile(self, locale: str) -> BrowserContext:
        profile = self._browser.new_context(locale=locale)
        profile.add_init_script(AT_ONCE)
        return profile
