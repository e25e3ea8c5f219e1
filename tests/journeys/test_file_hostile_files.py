"""Hostile and broken files are dropped on one running server: each is told, and nothing changes."""

import urllib.request
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from etl.documents import DocumentRefusedError, Refusal, read_document_bytes
from etl.documents.extract import extract
from tests.browser_kit import OpenPage
from tests.etl.documents.hostile_files import FILES
from tests.etl.documents.hostile_packages import PACKAGES
from tests.etl.documents.hostile_pdf import PDFS
from tests.etl.dry_run.hostile_tables import TABLES
from tests.journeys.filing_person import DIGEST, OFFICE, Person, published
from tests.many import TORTURE

pytestmark = pytest.mark.browser
PEOPLE = 3  # who file at once, each in a window of their own
LARGEST = 1_000_000  # bytes; larger ones would test how fast a file is sent
MOST_TABLES = 14
EVERY = 1 if TORTURE else 3  # of the hostile files; their readers are tested with each of them
Hostile = tuple[str, bytes, str]


def hostile() -> Iterator[Hostile]:
    """Name, bytes and words of the message: tables, and a document for every reason."""
    taken = {Refusal.WORKBOOK}  # which is a table by itself, and no refusal here
    for name, raw, code in (*FILES.values(), *PACKAGES.values(), *PDFS.values()):
        if code not in taken and len(raw) < LARGEST:
            taken.add(code)
            yield name, raw, ""
    yield from list(TABLES.values())[:MOST_TABLES]


def sentence(name: str, raw: bytes) -> str:
    """Why a document is refused, as the reader of documents says it."""
    with pytest.raises(DocumentRefusedError) as refused:
        read_document_bytes(raw, name, extract)
    return refused.value.sentence_en


def files(data: Path) -> dict[str, tuple[int, int]]:
    """Every file below the data folder, what is built as well, with its size and time."""
    found = {path: path.stat() for path in data.rglob("*") if path.is_file()}
    return {str(path): (about.st_size, about.st_mtime_ns) for path, about in found.items()}


def drop(page: Page, path: Path) -> None:
    page.locator("input[type=file]").set_input_files(path)


def check(page: Page, name: str, raw: bytes, words: str) -> None:
    """The message names the file and the reason, and there is nothing to confirm."""
    alert = page.get_by_test_id("stAlert").filter(has_text=name)
    expect(alert).to_be_visible()
    said = " ".join(page.get_by_test_id("stMainBlockContainer").inner_text().split())
    assert (words or " ".join(sentence(name, raw).split())) in said, (name, said)
    expect(page.locator(".filing-desk, .st-key-filing_table_check")).to_have_count(0)
    assert page.get_by_test_id("stException").count() == 0


def test_hostile_files_change_nothing_and_a_good_one_is_filed_after_them(
    desk: Person, data: Path, open_page: OpenPage, tmp_path: Path
):
    address = desk.page.url
    pages = [desk.page, *(open_page(address) for _ in range(PEOPLE - 1))]
    dropped = enumerate(islice(hostile(), 0, None, EVERY))
    before, waiting, count = files(data), [], 0
    for (number, (name, raw, words)), page in zip(dropped, cycle(pages)):
        called = f"heshun-2016-{number}-{name}"  # so that nobody asks whose it is
        path = tmp_path / called
        path.write_bytes(raw)
        expect(page.locator("input[type=file]")).to_be_attached()
        drop(page, path)
        waiting.append((page, called, raw, words))
        if len(waiting) == PEOPLE:
            for each in waiting:
                check(*each)
            waiting, count = [], count + PEOPLE
            assert files(data) == before
    for each in waiting:
        check(*each)
    print(f"\n{count + len(waiting)} hostile files")
    assert count + len(waiting) >= 40 // EVERY and files(data) == before
    with urllib.request.urlopen(f"{address.split('/file')[0]}/_stcore/health") as answer:
        assert answer.status == 200
    desk.drop(DIGEST)
    expect(desk.page.locator(".filing-desk .figure")).to_have_count(7)
    desk.press("c")
    desk.publish(OFFICE)
    assert [row["indicator"] for row in published(data)] == ["cases_closed"]


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "This file was not taken: it may have 50 MB at most"), ("zh", "大小不得超过50 MB")],
)
def test_a_file_that_the_browser_refuses_is_told_in_the_readers_language(
    language: str, words: str, desk: Person, open_page: OpenPage, tmp_path: Path
) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(60 * 2**20)
    page = open_page(f"{desk.page.url.partition('?')[0]}?lang={language}")
    told = page.get_by_text(words)
    expect(told).to_be_hidden()
    drop(page, large)
    expect(told).to_be_visible()
