"""What is pressed in the dashboard, and the same presses on the floor."""

from dataclasses import dataclass

from playwright.sync_api import Locator

from benchmarks.browser import Visit
from benchmarks.screens import FIRST, WORDED

YEAR, INDICATOR, AREAS = (f".st-key-control_{name}" for name in ("year", "indicator", "areas"))
BOTH_NAMES = " · "  # what stands between the two names of a county


@dataclass(frozen=True)
class Dashboard:
    """Presses on the real screens."""

    visit: Visit

    def years(self) -> list[str]:
        """The years that can be picked: the one shown, then the latest first."""
        box = self._open(YEAR)
        found = [text.strip() for text in self.visit.page.get_by_role("option").all_inner_texts()]
        shown = box.input_value()
        self.visit.page.keyboard.press("Escape")
        return sorted(found, key=lambda year: (year != shown, -int(year)))

    def year(self, year: str) -> float:
        """Milliseconds from picking a year to the charts redrawn."""
        self._open(YEAR)
        option = self.visit.page.get_by_role("option", name=year, exact=True)
        return self.visit.press(option.click)

    def indicator(self, at: int) -> float:
        """Milliseconds from picking the indicator at a place of the list to the chart redrawn."""
        self._open(INDICATOR)
        return self.visit.press(self.visit.page.get_by_role("option").nth(at).click)

    def add_county(self) -> float:
        """Milliseconds from picking the first county not picked yet to the chart redrawn."""
        self._open(AREAS)
        county = self.visit.page.get_by_role("option").filter(has_text=BOTH_NAMES).first
        taken = self.visit.press(county.click)
        self.visit.page.keyboard.press("Escape")
        return taken

    def remove_counties(self) -> float:
        """Milliseconds from emptying the list of picked counties to the chart redrawn."""
        return self.visit.press(self.visit.page.locator(AREAS).get_by_label("Clear all").click)

    def screen(self, name: str) -> float:
        """Milliseconds from picking a screen to its charts drawn."""
        link = self.visit.page.get_by_test_id("stSidebarNavLink")
        named = link.and_(self.visit.page.locator(f"[href$='/{'' if name == FIRST else name}']"))
        return self.visit.press(named.click, text=name in WORDED)

    def _open(self, control: str) -> Locator:
        box = self.visit.page.locator(control).get_by_role("combobox")
        box.click()
        self.visit.page.get_by_role("option").first.wait_for()
        return box


@dataclass(frozen=True)
class Floor:
    """The same charts on a static page, one button a view."""

    visit: Visit

    def view(self, name: str) -> float:
        """Milliseconds from a press to the charts redrawn."""
        button = self.visit.page.get_by_role("button", name=name, exact=True)
        return self.visit.press(button.click)
