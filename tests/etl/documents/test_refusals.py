"""Hostile and broken files are refused with their reason, in time and without a trace."""

import time
from pathlib import Path

import pytest

from etl.documents import DocumentRefusedError, Refusal, read_document_bytes
from etl.documents.extract import extract
from tests.etl.documents.hostile_files import FILES
from tests.etl.documents.hostile_packages import PACKAGES
from tests.etl.documents.hostile_pdf import PDFS

ALL = [
    pytest.param(*case, id=label)
    for label, case in (*FILES.items(), *PACKAGES.items(), *PDFS.items())
]
SECONDS = 6


@pytest.mark.parametrize(("name", "raw", "code"), ALL)
def test_it_is_refused_with_a_reason(
    name: str, raw: bytes, code: Refusal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    start = time.monotonic()
    with pytest.raises(DocumentRefusedError) as refused:
        read_document_bytes(raw, name, extract)
    assert refused.value.code == code
    assert refused.value.sentence_en.startswith(f"{name}: ")
    assert (
        refused.value.sentence_zh.startswith(f"{name}：") and "{" not in refused.value.sentence_zh
    )
    assert time.monotonic() - start < SECONDS
    assert list(tmp_path.iterdir()) == []


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(ALL) > 80
    assert len({case.values[2] for case in ALL}) > 25
