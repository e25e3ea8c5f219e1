"""Every screen and file shows a public edition: small numbers as ranges, nothing that waits."""

import csv
import json
import shutil
from pathlib import Path

import pandas as pd
import pytest

from dashboard import data as dashboard_data
from dashboard import totals
from dashboard.answer_json import as_json
from dashboard.comparison import compare
from dashboard.edition import FULL
from dashboard.screens import SCREENS
from dashboard.text import Text
from etl.command_line import main
from tests import built_data as built
from tests.dashboard.screens import cards, markup, opened
from tests.etl.small_data import file_table

HEAD = "area,indicator,value,period_kind,reporting_year"
WOMEN = (("heshun", 3), ("changle", 20), ("fuqing", 1), ("dehua", 0))


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose current snapshot is the public edition of another's."""
    whole = built.copy(tmp_path_factory.mktemp("whole") / "data")
    lines = [f"{area},recipients_women,{value},year,2016" for area, value in WOMEN]
    lines += [f"{area},recipients,{value + 90},year,2016" for area, value in WOMEN]
    file_table(whole, lines, HEAD, "women-2016")
    built.build(whole)
    home = tmp_path_factory.mktemp("public") / "data"
    shutil.copytree(whole / "built" / "public", home / "built")
    return home


@pytest.fixture(autouse=True)
def shown(public: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(public))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("screen", [name for name, *_ in SCREENS])
def test_every_screen_opens(screen: str, language: str) -> None:
    page = opened(screen, lang=language, areas="heshun", years="2016-2016")
    told = markup(page) + json.dumps(cards(page), ensure_ascii=False)
    assert "2 cases1case" not in told


@pytest.mark.parametrize(
    ("language", "caution"),
    [
        ("en", "Heshun County counts few people: only bounds are told (1–4)"),
        ("zh", "和顺县人数较少，为避免识别个人，只列上下限（1–4）。"),
    ],
)
def test_a_comparison_shows_the_range_and_why(language: str, caution: str) -> None:
    page = opened("compare", lang=language, indicator="recipients_women", year=2016)
    told = markup(page) + json.dumps(cards(page), ensure_ascii=False)
    assert "1–4" in told
    assert caution in told


def test_a_sum_keeps_both_bounds() -> None:
    rows = of_women()
    summed = totals.sum_of(rows)
    assert summed is not None
    assert (summed.comparator, summed.lower, summed.upper) == ("..", 22, 28)


def test_a_comparison_as_data_has_bounds_and_no_number() -> None:
    snapshot = dashboard_data.current("filed", FULL)
    assert snapshot is not None
    told = as_json(snapshot, compare(snapshot, "recipients_women", 2016, [a for a, _ in WOMEN]))
    found = {row["area"]: row for row in told["compared"]}
    assert (found["heshun"]["value"], found["heshun"]["lower"], found["heshun"]["upper"]) == (
        None, 1, 4,
    )  # fmt: skip
    assert found["changle"]["value"] == 20


def of_women() -> pd.DataFrame:
    snapshot = dashboard_data.current("filed", FULL)
    assert snapshot is not None
    areas = [area for area, _ in WOMEN]
    return dashboard_data.measures(snapshot, ["recipients_women"], areas, (2016, 2016))


def test_a_table_file_has_both_bounds_and_no_number(tmp_path: Path) -> None:
    view = "compare?indicator=recipients_women&year=2016&lang=en"
    forms = "csv,xlsx,html,pptx"
    assert main(["export", "--view", view, "--to", forms, "--out", str(tmp_path)]) == 0
    found = sorted(tmp_path.glob("*.csv"))
    rows = [row for path in found for row in read(path) if row.get("area_id") == "heshun"]
    assert rows
    for row in rows:
        told = (row["value"], row["lower"], row["upper"])
        assert told == ("", "1", "4")


def read(path: Path) -> list[dict[str, str]]:
    """The rows below the lines that say what the file is, under the ids of their columns."""
    lines = path.read_text("utf-8-sig").splitlines()
    at = next(place for place, line in enumerate(lines) if "county" in line.lower())
    rows = list(csv.reader(lines[at:]))
    names = ("area_id", "value", "lower", "upper")
    places = [rows[0].index(heads()[name]) for name in names if heads()[name] in rows[0]]
    return [dict(zip(names, (row[p] for p in places), strict=True)) for row in rows[1:] if row]


def heads() -> dict[str, str]:
    """What the columns are called in English."""
    return dict(Text("en").section("table"))
