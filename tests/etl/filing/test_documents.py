"""Whatever kind of document is filed, its bytes stay and its text and places are kept beside it."""

import io
from pathlib import Path

import docx
import pytest

from etl.problems import ProblemsFound
from etl.sources import load_source
from tests.etl.filing.filings import file
from tests.etl.small_data import asked, opened, small_data


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return small_data(tmp_path)


def word(*paragraphs: str) -> bytes:
    document, raw = docx.Document(), io.BytesIO()
    for words in paragraphs:
        document.add_paragraph(words)
    document.save(raw)
    return raw.getvalue()


def test_a_word_file_stays_as_it_came_with_its_text_beside_it(data: Path, tmp_path: Path):
    raw = word("Heshun, 2016.", "The center took on 93 cases.")
    figure = {"indicator": "cases_accepted", "value": 93, "quote": "took on 93 cases", "start": 25}
    code, said = file(data, tmp_path / "desk", [figure], raw=raw, name="summary.docx")
    assert code == 0, said
    folder = data / "reports" / said["report"]
    source = load_source(folder)
    assert source.path.read_bytes() == raw and source.file == "summary.docx"
    assert "took on 93 cases" in source.text_path.read_text(encoding="utf-8")
    with opened(data) as snapshot:
        assert asked(snapshot, "SELECT place FROM figure") == [("summary.docx, paragraph 2",)]


def test_line_ends_of_another_system_change_no_byte_of_the_file(data: Path, tmp_path: Path):
    raw = b"Heshun, 2016.\r\nThe center took on 93 cases.\r\n"
    figure = {"indicator": "cases_accepted", "value": 93, "quote": "took on 93 cases", "start": 25}
    code, said = file(data, tmp_path / "desk", [figure], raw=raw, name="report.txt")
    assert code == 0, said
    source = load_source(data / "reports" / said["report"])
    assert source.path.read_bytes() == raw and source.path != source.text_path


@pytest.mark.parametrize("name", ["figures.csv.txt", "source.toml.txt", "年度 总结（终）.txt"])
def test_a_file_keeps_its_name_where_it_does_no_harm(data: Path, tmp_path: Path, name: str):
    code, said = file(data, tmp_path / "desk", name=name)
    assert code == 0 and (data / "reports" / said["report"] / name).is_file()


def test_a_refused_document_says_why_in_both_languages(data: Path, tmp_path: Path):
    code, said = file(data, tmp_path / "desk", raw=b"", name="empty.txt")
    assert code == 1 and said["refused"]["code"] == "empty"
    assert "empty" in said["refused"]["en"] and said["refused"]["zh"]


def test_a_text_that_was_changed_after_filing_is_named(data: Path, tmp_path: Path):
    raw = word("The center took on 93 cases.")
    figure = {"indicator": "cases_accepted", "value": 93, "quote": "took on 93 cases"}
    _, said = file(data, tmp_path / "desk", [figure], raw=raw, name="summary.docx")
    (data / "reports" / said["report"] / "report.txt").write_text("The center took on 94 cases.")
    with pytest.raises(ProblemsFound, match=r"report\.txt changed since it was filed"):
        load_source(data / "reports" / said["report"])
