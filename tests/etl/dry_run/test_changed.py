"""A person changes single columns of a map; the rest stays, and no two columns are the same."""

import json
from pathlib import Path

import pytest

from etl.dry_run.by_map import columns_by_map
from etl.dry_run.changed import changed, read_changes
from etl.dry_run.toml_text import toml_text
from etl.problems import ProblemsFound
from etl.sources.model import TableMap
from tests.etl.dry_run.guessing import guess, vocabulary

WIDE = "县区,受理案件,备注一,热线咨询（万人次）\n和顺县,93,好,0.5\n合计,99,,9\n"


def after(text: str, tmp_path: Path, **columns: object) -> TableMap:
    path = tmp_path / "columns.json"
    path.write_text(json.dumps(columns, ensure_ascii=False), encoding="utf-8")
    found = guess(text)
    assert found.table is not None
    table, _ = changed(found.table, found.guesses, [None], read_changes(path), vocabulary())
    return table


def test_a_column_becomes_another_indicator_in_another_measure_word(tmp_path: Path) -> None:
    said = {"said": {"indicator": "consultations", "measure_word": "人次", "variant": ""}}
    table = after(WIDE, tmp_path, **{"热线咨询（万人次）": said})
    assert table.indicators == {
        "受理案件": {"indicator": "cases_accepted"},
        "热线咨询（万人次）": {"indicator": "consultations", "measure_word": "人次"},
    }
    assert table.skip_rows == ("合计",) and table.values["area"] == {"和顺县": "heshun"}


def test_a_column_that_is_left_out_is_ignored(tmp_path: Path) -> None:
    table = after(WIDE, tmp_path, 受理案件={})
    assert list(table.indicators) == ["热线咨询（万人次）"]
    assert set(table.ignore) == {"受理案件", "备注一"}


def test_what_a_person_says_takes_the_place_of_the_column_that_was_guessed_so(
    tmp_path: Path,
) -> None:
    table = after(WIDE, tmp_path, 备注一={"said": {"indicator": "cases_accepted"}})
    assert table.indicators["备注一"] == {"indicator": "cases_accepted"}
    assert "受理案件" in table.ignore


def test_a_field_of_the_rows_is_named_with_what_its_cells_mean(tmp_path: Path) -> None:
    text = "县区,甲,受理案件\n和顺县,2016年,93\n和顺县,2017年,94\n"
    table = after(text, tmp_path, 甲={"field": "reporting_year"})
    assert table.columns["reporting_year"] == "甲"
    assert table.values["reporting_year"] == {"2016年": "2016", "2017年": "2017"}


def test_a_map_comes_back_as_its_columns(tmp_path: Path) -> None:
    found = guess(WIDE)
    assert found.table is not None
    (sheet,) = columns_by_map("table.csv", WIDE.encode(), found.table)
    assert [each.means or dict(each.said) for each in sheet.guesses] == [
        each.means or dict(each.said) for each in found.guesses[0].guesses
    ]
    table, _ = changed(found.table, [sheet], [None], {}, vocabulary())
    assert toml_text(table) == toml_text(found.table)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"甲": {"field": "are"}}', "there is no field 'are'. Did you mean \"area\""),
        ('{"甲": {"said": {"unit": "件"}}}', "unknown key 'unit'"),
        ('{"甲": {"said": {"indicator": 7}}}', "indicator is 7"),
        ('{"甲": "area"}', "it is 'area'"),
        ("[]", "it holds no columns"),
        ("{", "Write JSON"),
    ],
)
def test_wrong_columns_are_named(text: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "columns.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_changes(path)
    assert words in str(found.value)
