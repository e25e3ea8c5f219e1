"""A monthly job writes the files of a view; what cannot be written is named all at once."""

from pathlib import Path

import pytest
from pptx import Presentation

from etl.command_line import main

VIEW = "cases?figures=demonstration&year=2024"


@pytest.fixture(autouse=True)
def own_data(built_data, monkeypatch):
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def export(out: Path, *more: str) -> int:
    return main(["export", "--out", str(out), *more])


def test_each_form_of_a_view_is_a_file(tmp_path, capsys):
    assert export(tmp_path, "--view", VIEW, "--to", "pptx,html,csv,xlsx") == 0
    names = sorted(path.name for path in tmp_path.iterdir())
    assert sorted(Path(line).name for line in capsys.readouterr().out.split()) == names
    assert [name.rpartition(".")[2] for name in names].count("csv") == 3
    assert sum(name.startswith("cases_demonstration_") for name in names) == 2


def test_a_deck_has_a_slide_for_each_chart_in_the_language_of_the_address(tmp_path):
    export(tmp_path, "--view", VIEW + "&lang=zh")
    (deck,) = tmp_path.glob("*.pptx")
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(deck).slides]
    assert len(titles) == 3 and all("2024年" in title for title in titles)
    shapes = Presentation(deck).slides[0].shapes
    assert "演示数据：全部虚构" in [s.text_frame.text for s in shapes if s.has_text_frame]


def test_everything_that_is_wrong_is_said_at_once_and_nothing_is_written(tmp_path, capsys):
    out = tmp_path / "none"
    assert export(out, "--view", "nowhere", "--view", VIEW, "--to", "pptx,docx") == 1
    said = capsys.readouterr().err
    assert "--to docx: no such form" in said and "no screen 'nowhere'" in said
    assert not out.exists()


def test_a_view_without_a_chart_is_told(tmp_path, capsys):
    assert export(tmp_path, "--view", "method") == 1
    assert "method: nothing to export" in capsys.readouterr().err
