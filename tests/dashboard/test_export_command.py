"""A monthly job writes the files of a view; what cannot be written is named all at once."""

import shutil
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation

from etl.command_line import main
from tests.dashboard.screens import frame

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


def test_a_version_and_the_address_of_the_server_stand_in_the_files(tmp_path, capsys):
    version = frame().snapshot.version
    view = f"compare?indicator=cases_accepted&year=2016&version={version}"
    server = "http://127.0.0.1:8501"
    assert export(tmp_path, "--view", view, "--to", "csv,pptx", "--address", server) == 0
    (table,) = tmp_path.glob("*.csv")
    seal = f"{server}/compare?year=2016&indicator=cases_accepted&version={version}&lang=en"
    assert seal in table.read_text(encoding="utf-8-sig")
    (deck,) = tmp_path.glob("*.pptx")
    pictures = [each for each in Presentation(deck).slides[0].shapes if each.name == "QR"]
    assert [each.click_action.hyperlink.address for each in pictures] == [seal]
    for wrong in (("--view", "compare?version=deadbeef"), ("--view", view, "--address", "aid")):
        assert export(tmp_path / "none", *wrong) == 1
    said = capsys.readouterr().err
    assert "Data version deadbeef is not kept here" in said and "--address aid" in said


def test_a_review_is_one_deck_with_a_cover_and_one_workbook(tmp_path):
    pack = ("--pack", "yearly-review", "--figures", "demonstration", "--language", "zh")
    assert export(tmp_path, *pack, "--to", "pptx,xlsx") == 0
    deck, book = sorted(tmp_path.iterdir(), key=lambda path: path.suffix)
    assert (deck.suffix, book.suffix) == (".pptx", ".xlsx")
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(deck).slides]
    assert titles[0] == "县区法律援助工作" and len(titles) > 12
    assert openpyxl.load_workbook(book).sheetnames[:2] == ["目录", "1 数据"]


def test_briefings_are_a_deck_a_county_in_one_call(tmp_path):
    areas = "Xitang County,muying"
    pack = ("--pack", "county-briefing", "--figures", "demonstration", "--area", areas)
    assert export(tmp_path, *pack) == 0
    names = sorted(path.name.rpartition("_")[0] for path in tmp_path.iterdir())
    assert names == [f"county-briefing_{each}_demonstration" for each in ("muying", "xitang")]


def test_a_briefing_of_nobody_or_of_an_unknown_county_is_told(tmp_path, capsys):
    assert export(tmp_path, "--pack", "county-briefing") == 1
    assert "needs --area" in capsys.readouterr().err
    assert export(tmp_path, "--pack", "county-briefing", "--area", "xitangg") == 1
    assert "There is no area “xitangg”." in capsys.readouterr().err
    assert export(tmp_path) == 1
    assert "--view ADDRESS or --pack NAME" in capsys.readouterr().err


def test_two_views_of_one_screen_do_not_take_each_others_file(tmp_path):
    other = VIEW.replace("2024", "2023")
    assert export(tmp_path, "--view", VIEW, "--view", other, "--to", "pptx") == 0
    first, second = sorted(tmp_path.glob("*.pptx"), key=lambda path: "-2_" in path.name)
    titles = [Presentation(deck).slides[0].shapes.title.text_frame.text for deck in (first, second)]
    assert "2024" in titles[0] and "2023" in titles[1]


def test_views_of_one_screen_asked_for_one_after_the_other_keep_each_others_files(tmp_path):
    views = ("compare?year=2016", "compare?year=2016&tab=map", "compare", "compare?lang=zh")
    names: list[set[str]] = []
    for view in views:
        out = tmp_path / "together"
        before = set(out.iterdir()) if out.exists() else set()
        assert export(out, "--view", view, "--to", "pptx,csv") == 0
        names.append({path.name for path in set(out.iterdir()) - before})
    assert [len(each) for each in names] == [2, 2, 2, 2]
    version = frame().snapshot.version
    assert f"compare_{version}.pptx" in names[2] and f"compare_{version}_zh.pptx" in names[3]
    again = tmp_path / "again"
    export(again, "--view", views[0], "--to", "pptx,csv")
    assert {path.name for path in again.iterdir()} == names[0]


def test_files_of_the_bureau_that_cannot_be_used_are_all_named_and_done_without(
    tmp_path, capsys, built_data, monkeypatch
):
    data = shutil.copytree(built_data, tmp_path / "data")
    (data / "branding").mkdir()
    for name in ("logo.png", "template.pptx"):
        (data / "branding" / name).write_text("a picture", encoding="utf-8")
    monkeypatch.setenv("LEGAL_AID_DATA", str(data))
    out = tmp_path / "out"
    assert export(out, "--view", VIEW, "--to", "pptx,csv") == 1
    said = capsys.readouterr().err
    assert "branding/logo.png is not a picture that can be used" in said
    assert "branding/template.pptx is not a PowerPoint file" in said
    assert {path.suffix for path in out.iterdir()} == {".pptx", ".csv"}


def test_a_template_of_another_shape_is_told_and_slides_are_made_without_it(
    tmp_path, capsys, built_data, monkeypatch
):
    data = shutil.copytree(built_data, tmp_path / "data")
    (data / "branding").mkdir()
    Presentation().save(str(data / "branding" / "template.pptx"))
    monkeypatch.setenv("LEGAL_AID_DATA", str(data))
    assert export(tmp_path / "out", "--view", VIEW, "--to", "pptx") == 0
    told = "Slides of branding/template.pptx are 4:3, so slides 16:9 keep the plain look."
    assert told in capsys.readouterr().err
    assert export(tmp_path / "table", "--view", VIEW, "--to", "csv") == 0
    assert "branding" not in capsys.readouterr().err


def test_a_view_that_asks_for_what_is_not_there_is_refused_in_words(tmp_path, capsys):
    out = tmp_path / "none"
    asked = ("compare?indicator=cases_acepted&year=2093", "trends?areas=heshun,nowhere")
    assert export(out, "--view", asked[0], "--view", asked[1]) == 1
    said = capsys.readouterr().err
    for words in ("“cases_acepted”", "2093", "“nowhere”"):
        assert words in said
    assert not out.exists()


def test_a_review_of_one_county_is_refused(tmp_path, capsys):
    assert export(tmp_path / "none", "--pack", "yearly-review", "--area", "heshun") == 1
    assert "is of all counties" in capsys.readouterr().err
