"""A center sends its report as Word or PDF, and it becomes a bar that opens its sentence."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.etl.documents.packages import docx, paragraph
from tests.etl.documents.portable import report
from tests.journeys.conftest import click_bar, ready
from tests.journeys.filing_person import OFFICE, published

pytestmark = pytest.mark.browser
LINES = [
    "和顺县2016年法律援助工作总结",
    "2016年，共受理法律援助案件93件，办结53件。",
]
KINDS = {
    "summary.docx": (docx("".join(map(paragraph, LINES))), "paragraph 2"),
    "summary.pdf": (report([LINES]), "page 1, line 2"),
}


@pytest.mark.parametrize("name", KINDS)
def test_goes_from_drop_to_the_published_bar_with_its_sentence(desk, data, tmp_path: Path, name):
    raw, place = KINDS[name]
    path = tmp_path / name
    path.write_bytes(raw)
    desk.drop(path)
    page = desk.page
    expect(page.locator(".filing-desk .figure")).to_have_count(2)
    expect(desk.current()).to_contain_text("Cases accepted: 93 cases")
    expect(desk.current()).to_contain_text(place)
    for _ in range(2):
        desk.press("Enter")
    desk.publish(OFFICE)
    line = page.locator("li", has_text="Cases accepted: 93 cases")
    line.get_by_role("link", name="its chart").click()
    ready(page)
    click_bar(page, 0)
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Heshun County · Cases accepted: 93 cases")
    expect(drawer.locator("mark")).to_have_text("受理法律援助案件93件")
    folder = data / "reports" / "heshun-2016"
    assert (folder / name).read_bytes() == raw and LINES[1] in (folder / "report.txt").read_text()
    assert [(row["indicator"], row["value"]) for row in published(data)] == [
        ("cases_accepted", 93), ("cases_closed", 53),
    ]  # fmt: skip
