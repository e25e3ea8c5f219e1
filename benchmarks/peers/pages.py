"""How a reader picks a year, an indicator and counties in each of the peers."""

from dataclasses import dataclass
from typing import Protocol

from playwright.sync_api import Locator

from benchmarks.browser import Visit

PICKS = YEAR, INDICATOR, AREAS = ("year", "indicator", "areas")


class Page(Protocol):
    """A page with three filters."""

    visit: Visit

    def pick(self, field: str, label: str, rest: int) -> float:
        """Milliseconds from the press on an option, on which the pointer has rested, to the
        charts redrawn."""


@dataclass(frozen=True)
class Streamlit:
    """The dashboard, and plain Streamlit; `name` turns a field into a selector."""

    visit: Visit
    name: str = ".st-key-control_{}"

    def pick(self, field: str, label: str, rest: int) -> float:
        box = self.visit.page.locator(self.name.format(field)).get_by_role("combobox")
        box.click()
        box.fill(label)
        option = self.visit.page.get_by_role("option", name=label, exact=True)
        taken = _pressed(self.visit, option, rest)
        self.visit.page.keyboard.press("Escape")
        return taken


@dataclass(frozen=True)
class Dash:
    """Dash's own dropdowns."""

    visit: Visit

    def pick(self, field: str, label: str, rest: int) -> float:
        page = self.visit.page
        page.locator(f"#{field}").click()
        page.locator(".dash-dropdown-search").fill(label)
        option = page.locator(".dash-dropdown-option").filter(has_text=label).first
        taken = _pressed(self.visit, option, rest)
        page.keyboard.press("Escape")
        return taken


@dataclass(frozen=True)
class Static:
    """A page with every view inside, one button a view; the label is its number."""

    visit: Visit

    def pick(self, field: str, label: str, rest: int) -> float:
        button = self.visit.page.get_by_role("button", name=label, exact=True)
        return _pressed(self.visit, button, rest)


def _pressed(visit: Visit, option: Locator, rest: int) -> float:
    option.hover()
    visit.page.wait_for_timeout(rest)
    return visit.press(option.click)
