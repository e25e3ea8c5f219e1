"""What is pressed in the dashboard, and the same presses on the floor."""

from dataclasses import dataclass

from playwright.sync_api import Locator

from benchmarks.browser import Visit

START = "compare"
OTHER = "cases"
YEAR = ".st-key-control_year"


@dataclass(frozen=True)
class Dashboard:
    """Presses on the real screens."""

    visit: Visit

    def years(self) -> list[str]:
        """The years that can be picked, the one shown first."""
        box = self._open_years()
        found = [text.strip() for text in self.visit.page.get_by_role("option").all_inner_texts()]
        shown = box.input_value()
        self.visit.page.keyboard.press("Escape")
        return sorted(found, key=lambda year: (year != shown, year))

    def year(self, year: str) -> float:
        """Milliseconds from picking a year to the charts redrawn."""
        self._open_years()
        option = self.visit.page.get_by_role("option", name=year, exact=True)
        return self.visit.press(option.click)

    def screen(self, name: str) -> float:
        """Milliseconds from picking a screen to its charts drawn."""
        link = self.visit.page.get_by_test_id("stSidebarNavLink")
        return self.visit.press(link.and_(self.visit.page.locator(f"[href$='/{name}']")).click)

    def _open_years(self) -> Locator:
        box = self.visit.page.locator(YEAR).get_by_role("combobox")
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
