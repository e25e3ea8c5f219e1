"""The screen asks the command line in a process of its own and takes its JSON."""

import subprocess

import pytest

from dashboard.filing import command
from dashboard.filing.command import CommandFailedError, Document, file, read, switched_on

TEXT = "In 2016 the center of Heshun accepted 93 legal aid cases."
FIGURE = {"indicator": "cases_accepted", "value": 93, "quote": "accepted 93 legal aid cases"}
WHOSE = ("--area", "heshun", "--period", "year", "--year", "2016", "--by", "Section")


def test_a_document_comes_back_with_its_text_proposals_and_guesses():
    said = read("report.txt", TEXT.encode(), None, None)
    assert said["text"] == TEXT and said["guess"]["area"] == "heshun"
    assert [each["value"] for each in said["proposals"]] == [93]


def test_a_persons_period_goes_to_figures_whose_words_name_none():
    said = read("report.txt", "共受理法律援助案件93件。".encode(), "half_year", 2019)
    assert said["proposals"][0]["period"] == {"kind": "half_year", "year": 2019}


@pytest.mark.parametrize(
    "name", ["-report.txt", "../../report.txt", "C:\\desk\\report.txt", "..", "年" * 90]
)
def test_no_name_leads_out_of_the_folder_or_passes_for_an_option(name: str):
    assert "text" in read(name, TEXT.encode(), None, None)


def test_a_refused_document_says_so_in_both_languages():
    refused = read("empty.txt", b"", None, None)["refused"]
    assert refused["code"] == "empty" and refused["en"] and refused["zh"]


def test_a_preview_names_what_stands_beside_each_figure():
    said = file(Document("report.txt", TEXT.encode()), [*WHOSE, "--preview"], figures=[FIGURE])
    (figure,) = said["figures"]
    assert said["report"] == "heshun-2016-2"
    assert [(other["report"], other["value"]) for other in figure["others"]] == [
        ("heshun-2016", 93)
    ]


def test_a_command_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(command, "SECONDS", 0.01)
    with pytest.raises(CommandFailedError, match=r"0\.01 s"):
        file(Document("report.txt", TEXT.encode()), [*WHOSE, "--preview"], figures=[FIGURE])


def test_the_last_line_tells_why_a_command_failed(monkeypatch: pytest.MonkeyPatch):
    broken = subprocess.CompletedProcess([], 2, stdout="", stderr="first\nno such option\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: broken)
    with pytest.raises(CommandFailedError, match="no such option"):
        file(Document("report.txt", TEXT.encode()), WHOSE, figures=[FIGURE])


@pytest.mark.parametrize(("value", "on"), [("1", True), ("0", False), ("", False), ("yes", False)])
def test_only_one_setting_turns_filing_on(monkeypatch: pytest.MonkeyPatch, value: str, on: bool):
    monkeypatch.setenv("LEGAL_AID_FILING", value)
    assert switched_on() is on
