"""The statistics office files what a center sent, from the dropped file to the published bar."""

import csv
import os
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import click_bar, ready
from tests.journeys.filing_person import DIGEST, OF_WHOM, OFFICE, Person, published

pytestmark = pytest.mark.browser
ORIGINALS = Path(os.environ.get("LEGAL_AID_ORIGINALS") or "")
COMPARED = (
    "indicator",
    "value",
    "comparator",
    "coverage",
    "period_kind",
    "reporting_year",
    "status",
)
DATES = ("period_start", "period_end")


def test_files_a_digest_with_the_keyboard_and_reads_its_sentence_behind_the_bar(desk, data):
    page = desk.page
    desk.drop(DIGEST)
    expect(page.locator(".filing-desk .figure")).to_have_count(7)
    expect(desk.current()).to_contain_text("Advisers on the duty roster: 5 persons")
    desk.correct(period_kind="stock")
    desk.press("r")
    desk.press("c")
    for _ in range(4):
        desk.press("Enter")
    expect(page.locator(".filing-desk .sum")).to_have_text(
        "6 accepted, 1 rejected, 0 to look at, 2 unreadable"
    )
    desk.publish(OFFICE)
    print(f"\ndigest of Heshun: {desk.clicks} clicks, {desk.keys} keys")
    line = page.locator("li", has_text="Cases accepted: 93 cases")
    expect(line.locator("q")).to_have_text("93 cases were accepted")
    line.get_by_role("link", name="its chart").click()
    ready(page)
    click_bar(page, 0)
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Heshun County · Cases accepted: 93 cases")
    expect(drawer.locator("mark")).to_have_text("93 cases were accepted")
    assert {row["status"] for row in published(data)} == {"published", "unreadable"}


def test_marks_a_figure_that_was_missed_by_typing_its_words(desk, data):
    page = desk.page
    desk.drop(DIGEST)
    words = page.get_by_role("textbox", name="Missed something?")
    desk.write(words, "two former vice presidents")
    desk.press("Enter")
    form = page.locator("form.editor")
    desk.choose(form.locator("[name=indicator]"), "volunteers")
    desk.write(form.locator("[name=value]"), "2")
    desk.press("Enter")
    expect(page.locator(".filing-desk .sum")).to_contain_text("1 accepted")
    desk.publish(OFFICE)
    (figure,) = published(data)
    assert (figure["indicator"], figure["value"]) == ("volunteers", 2)
    assert figure["quote"] == "two former vice presidents"


def test_words_that_are_not_in_the_text_are_not_marked(desk):
    desk.drop(DIGEST)
    words = desk.page.get_by_role("textbox", name="Missed something?")
    for typed, answer in (("94 cases were accepted", "not in the text"), ("cases", "times")):
        desk.write(words, typed)
        desk.press("Enter")
        expect(desk.page.locator(".missed .trouble")).to_contain_text(answer)
    expect(desk.page.locator("form.editor")).to_have_count(0)


def test_decisions_outlast_another_language_and_another_page(desk):
    page = desk.page
    desk.drop(DIGEST)
    expect(page.locator(".filing-desk .figure")).to_have_count(7)
    desk.press("r")
    desk.press("Enter")
    before = "1 accepted, 1 rejected, 5 to look at, 0 unreadable"
    expect(page.locator(".filing-desk .sum")).to_have_text(before)
    page.get_by_role("radio", name="中文").click()
    expect(page.locator(".filing-desk .sum")).to_have_text("已接受1，已拒绝1，待处理5，无法辨认0")


def test_a_file_that_is_no_document_is_refused_in_the_readers_language(desk, tmp_path: Path):
    path = tmp_path / "picture.pdf"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    desk.drop(path)
    expect(desk.page.get_by_test_id("stAlert")).to_contain_text("picture.pdf: ")
    expect(desk.page.locator(".filing-desk")).to_have_count(0)


@pytest.mark.skipif(not ORIGINALS.name, reason="LEGAL_AID_ORIGINALS names no folder")
@pytest.mark.parametrize("report", OF_WHOM)
def test_files_an_original_and_every_expected_figure_comes_out(desk, data, report):
    with (ORIGINALS / "expected.csv").open(encoding="utf-8") as handle:
        wanted = [row for row in csv.DictReader(handle) if row["report"] == report]
    county, area, kind, year = OF_WHOM[report]
    desk.drop(ORIGINALS / f"{report}.txt")
    if county:
        desk.pick("County", county)
        year_field = desk.page.get_by_role("spinbutton", name="Year", exact=True)
        desk.write(year_field, str(year))
        desk.press("Enter")
    expect(desk.page.locator(".filing-desk .figure").first).to_be_visible()
    for _ in range(desk.page.locator(".filing-desk .figure").count()):
        confirm(desk, wanted, kind, year)
    desk.publish(OFFICE)
    print(f"\n{report}: {desk.clicks} clicks, {desk.keys} keys, {len(wanted)} figures")
    found = [tuple(plain(row[name]) for name in (*COMPARED, *DATES)) for row in published(data)]
    assert sorted(found) == sorted(
        tuple(row[name] for name in (*COMPARED, *DATES)) for row in wanted
    )
    assert {row["area"] for row in published(data)} == {area}


def confirm(desk: Person, wanted: list[dict[str, str]], kind: str, year: int) -> None:
    """Do with the current figure what a person does who knows what the report says."""
    indicator, _, value = desk.current().get_attribute("data-figure").split(":")
    number = "" if value in ("None", "null") else f"{float(value):g}"
    said = desk.current().locator(".about").inner_text()
    (row,) = [row for row in wanted if (row["indicator"], row["value"]) == (indicator, number)]
    shown = {"event": "single event", "campaign": "campaign month", "year": "full year"}
    own = (row["period_kind"], row["reporting_year"]) == (kind, str(year))
    if not own:
        named = {name: row[name] for name in DATES[:1] if row[name]}
        if not said.startswith(f"{shown.get(row['period_kind'])} {row['reporting_year']}"):
            named |= {"period_kind": row["period_kind"], "reporting_year": row["reporting_year"]}
        desk.correct(**named)
        return
    if not said.startswith(f"{shown[kind]} {year}"):
        desk.press("p")
    desk.press("q" if row["status"] == "needs_review" else "Enter")


def plain(value: Any) -> str:
    """As the cells of expected.csv are written."""
    if value is None or value != value:
        return ""
    if isinstance(value, float):
        return f"{value:.15g}"
    return f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else str(value)
