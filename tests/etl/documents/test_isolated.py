"""The process that reads is bounded, leaves nothing behind and answers as the reader does."""

import os
import select
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from etl.documents import DocumentRefusedError, Refusal, read_document, read_document_bytes
from etl.documents.extract import extract
from etl.documents.isolation import extract_isolated, run
from etl.documents.sniff import Content
from tests.etl.documents.packages import docx, paragraph
from tests.etl.documents.portable import report

CONFINED = "from etl.documents.confined import confine; confine({}, {}, {}); "
SLOW_PAGE = b"BT /F1 9 Tf " + b"<7406> Tj 1 0 0 1 9 9 Tm " * 400_000 + b" ET"


def refusal(path: Path) -> Refusal:
    with pytest.raises(DocumentRefusedError) as refused:
        read_document(path)
    return refused.value.code


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("报告.docx", docx(paragraph("受理7件"))),
        ("报告.pdf", report([["受理7件"], b"/Im1 Do"])),
        ("报告.html", "<html><p>受理<b>7</b>件</html>".encode("gb18030")),
    ],
)
def test_both_ways_read_alike(name: str, raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    document = read_document(path)
    assert document == read_document_bytes(raw, name, extract)
    assert document.text == "受理7件"
    assert list(tmp_path.iterdir()) == [path]


def test_a_refusal_crosses_over_with_its_words() -> None:
    raw = docx("", **{"word__embeddings__a.bin": "x"})
    with pytest.raises(DocumentRefusedError, match="embedded in it") as refused:
        read_document_bytes(raw, "报告.docx")
    assert refused.value.code is Refusal.EMBEDDED and refused.value.file == "报告.docx"


def test_no_name_hurts() -> None:
    for name in ("--help", "a\0b.docx", "x" * 1_000_000):
        assert read_document_bytes(docx(paragraph("7")), name).name == name


def test_a_page_without_end_is_given_up() -> None:
    start = time.monotonic()
    with pytest.raises(DocumentRefusedError) as refused:
        extract_isolated("r.pdf", Content.PDF, report([SLOW_PAGE]), seconds=1)
    assert refused.value.code is Refusal.SLOW
    assert time.monotonic() - start < 10


def test_a_page_that_eats_memory_is_given_up() -> None:
    raw = b"<html>" + b"<p>7" * 1_000_000
    with pytest.raises(DocumentRefusedError) as refused:
        extract_isolated("r.html", Content.HTML, raw, memory=150_000_000)
    assert refused.value.code is Refusal.MEMORY


def test_nothing_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / "written"
    words = CONFINED.format(10**9, 9, 0) + f"open({str(target)!r}, 'w').write('7')"
    run([sys.executable, "-c", words], 20)
    assert target.stat().st_size == 0


def test_one_that_sleeps_is_ended_with_all_it_started(tmp_path: Path) -> None:
    target = tmp_path / "pid"
    words = (
        "import os, time, pathlib; child = os.fork(); "
        f"child and pathlib.Path({str(target)!r}).write_text(str(child)); time.sleep(600)"
    )
    start = time.monotonic()
    told, _ = run([sys.executable, "-c", words], 2)
    assert told is None and time.monotonic() - start < 10
    with suppress(ProcessLookupError):
        ending = os.pidfd_open(int(target.read_text()))
        assert select.select([ending], [], [], 5)[0] == [ending]


def test_folders_pipes_and_absent_files_are_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.docx"
    os.mkfifo(pipe)
    assert refusal(pipe) is Refusal.NOT_A_FILE
    assert refusal(tmp_path) is Refusal.NOT_A_FILE
    assert refusal(Path("/dev/zero")) is Refusal.NOT_A_FILE
    assert refusal(tmp_path / "absent.docx") is Refusal.MISSING
    assert refusal(tmp_path / ("x" * 300)) is Refusal.NOT_ALLOWED


def test_a_gigabyte_of_zeros_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "zeros.docx"
    with path.open("wb") as handle:
        handle.truncate(1_000_000_000)
    start = time.monotonic()
    assert refusal(path) is Refusal.TOO_LARGE
    assert time.monotonic() - start < 1
