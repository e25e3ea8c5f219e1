"""A person at the filing desk, whose clicks and keys are counted."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
from playwright.sync_api import Locator, Page, expect

from tests import built_data as built

EDITED = "form.editor"
OFFICE = "Statistics section"
DIGEST = built.DATA / "reports" / "heshun-2016" / "report.txt"
OF_WHOM = {
    "heshun-2016": ("", "heshun", "year", 2016),
    "changle-publicity-month-2017": ("", "changle", "campaign", 2017),
    "county-publicity-month-2017": ("unnamed", "unnamed-county-2017-1", "campaign", 2017),
}


@dataclass
class Person:
    """What the hands do on one page."""

    page: Page
    clicks: int = 0
    keys: int = 0

    def click(self, place: Locator) -> None:
        self.clicks += 1
        place.click()

    def press(self, key: str) -> None:
        self.keys += 1
        self.page.keyboard.press(key)

    def write(self, place: Locator, words: str) -> None:
        """Click into a field and type."""
        self.clicks += 1
        self.keys += len(words)
        place.fill(words)

    def choose(self, place: Locator, value: str) -> None:
        """Open a list and pick from it."""
        self.clicks += 2
        place.select_option(value)

    def pick(self, label: str, typed: str) -> None:
        """Take what a list of the page offers for a few letters."""
        field = self.page.get_by_role("combobox", name=label, exact=True)
        self.write(field, typed)
        self.press("Enter")

    def drop(self, path: Path) -> None:
        """Drop a file, which takes one movement; wait until it is read or refused."""
        self.clicks += 1
        self.page.locator("input[type=file]").set_input_files(path)
        read = self.page.locator(".st-key-filing_whose, [data-testid=stAlert]")
        expect(read.first).to_be_visible()

    def current(self) -> Locator:
        return self.page.locator(".filing-desk .figure[aria-current=true]")

    def correct(self, **fields: Any) -> None:
        """Open the form of the current figure, set fields and accept."""
        self.press("e")
        form = self.page.locator(EDITED)
        for name, value in fields.items():
            field = form.locator(f"[name={name}]")
            if field.evaluate("field => field.tagName") == "SELECT":
                self.choose(field, str(value))
            else:
                self.write(field, str(value))
        self.click(form.locator("button[type=submit]"))
        expect(form).to_have_count(0)

    def publish(self, office: str) -> None:
        """See what changes, sign with an office, file: keys alone."""
        self.press("s")
        self.sign(office)

    def sign(self, office: str) -> None:
        """Sign with an office where the changes are shown, and file."""
        by = self.page.get_by_role("textbox", name="Filed by (office)")
        expect(by).to_be_focused()
        self.keys += len(office)
        self.page.keyboard.type(office)
        self.press("Enter")
        button = self.page.get_by_role("button", name="File and publish")
        expect(button).to_be_enabled()
        self.press("Tab")
        expect(button).to_be_focused()
        self.press("Enter")
        expect(self.page.get_by_text("and published")).to_be_visible()


def published(data: Path) -> list[dict[str, Any]]:
    """Every figure of the three reports in the current snapshot."""
    current = (data / "built" / "current").read_text().strip()
    path = data / "built" / "snapshots" / f"{current}.duckdb"
    with duckdb.connect(str(path), read_only=True) as connection:
        rows = connection.sql("SELECT * FROM figures WHERE report NOT LIKE 'public-%'").df()
    return [dict(row) for _, row in rows.iterrows()]
