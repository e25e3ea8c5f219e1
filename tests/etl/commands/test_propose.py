"""The command that prints what the reader proposes."""

import json
from pathlib import Path

import pytest

from etl.command_line import main
from tests.etl.proposals.shipped import DATA

TEXT = "今年以来，中心受理法律援助案件93件。\n调解矛盾纠纷3件1件。"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    return path


def run(*words: str) -> int:
    return main(["propose", "--data", str(DATA), *words])


def test_people_read_name_value_words_place_and_reasons(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(str(report)) == 0
    told = capsys.readouterr().out
    for words in ("Cases accepted: 93 cases", "line 1", "受理法律援助案件93件", "ytd, total"):
        assert words in told
    assert "certain: the phrase stands right beside the number; the measure word fits" in told
    assert "unreadable" in told and "line 2" in told


def test_they_read_it_in_chinese(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--language", "zh", str(report)) == 0
    told = capsys.readouterr().out
    assert "受理法律援助案件: 93 件" in told and "确定" in told and "无法辨认" in told
    assert "年内累计，总数，是否完整未说明" in told and "ytd" not in told


def test_hedges_and_periods_are_in_chinese(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "report.md"
    path.write_text("据不完全统计，2019年全年发放宣传资料6000余份。", encoding="utf-8")
    assert run("--language", "zh", str(path)) == 0
    told = capsys.readouterr().out
    assert "超过6,000 份" in told and "2019年 年，总数，不完全统计" in told


def test_machines_read_json(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--json", str(report)) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["indicator"] == "cases_accepted" and first["value"] == 93
    assert TEXT[first["start"] : first["end"]] == first["quote"]
    assert second["value"] is None and "number_garbled" in second["reasons"]


def test_the_reports_own_period_can_be_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "report.md"
    path.write_text("共受理法律援助案件93件。", encoding="utf-8")
    assert run("--period", "year", "--year", "2019", str(path)) == 0
    told = capsys.readouterr().out
    assert "year 2019, total" in told and "a guess from the report's own" in told


def test_passages_are_written_beside(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps({"id": "a", "lang": "zh", "text": TEXT}) + "\n", "utf-8")
    assert run("--passages", str(source), "--out", str(target)) == 0
    (line,) = target.read_text(encoding="utf-8").splitlines()
    assert [figure["value"] for figure in json.loads(line)["figures"]] == [93]


@pytest.mark.parametrize(
    ("name", "content", "wrong"),
    [
        ("report.doc", b"", "empty"),
        ("report.txt", b"\xff\xff\xff", "encoding"),
        ("nowhere.txt", None, "not there"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, wrong: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert run(str(path)) == 1
    told = capsys.readouterr().err
    assert path.name in told and wrong in told


def test_no_file_and_passages_without_a_target_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run() == 1 and "no file was named" in capsys.readouterr().err
    assert run("--passages", str(tmp_path / "in.jsonl")) == 1
    assert "--out" in capsys.readouterr().err


def test_a_broken_passage_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text("{", encoding="utf-8")
    assert run("--passages", str(source), "--out", str(tmp_path / "out")) == 1
    assert str(source) in capsys.readouterr().err


def test_a_document_comes_whole_with_its_text_proposals_and_guesses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "report.txt"
    path.write_text("和顺县2016年全年受理法律援助案件93件。", encoding="utf-8")
    assert run("--document", str(path)) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["guess"] == {"area": "heshun", "period": "year", "year": 2016}
    (proposal,) = told["proposals"]
    assert told["text"][proposal["start"] : proposal["end"]] == proposal["quote"]
    assert proposal["place"] == {"en": "line 1", "zh": "第1行"} and proposal["reason_words"]


def test_a_refused_document_says_its_code_and_both_sentences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"MZ no pdf at all")
    assert run("--document", str(path)) == 1
    refused = json.loads(capsys.readouterr().out)["refused"]
    assert refused["code"] and refused["en"].startswith("scan.pdf") and "。" in refused["zh"]
