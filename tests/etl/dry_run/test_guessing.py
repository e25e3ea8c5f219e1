"""Whole tables: where the header is, which column is what, and the map that comes of it."""

from io import BytesIO

import pandas as pd
import pytest

from etl.dry_run.toml_text import toml_text
from etl.problems import ProblemsFound
from tests.etl.dry_run.guessing import guess, told, workbook


def test_a_wide_table_under_a_title_with_a_header_of_two_rows() -> None:
    found = guess(
        "某市各县法律援助情况,,,,\n县区,咨询人次,案件,,序号\n,,受理,办结,\n"
        "和顺,2456,93,53,1\n襄垣县,3千余,约300,—,2\n合计,5456,393,53,\n"
    )
    assert told(found) == [
        "县区 = area, certain",
        "咨询人次 = consultations, likely",
        "案件 / 受理 = cases_accepted, likely",
        "案件 / 办结 = cases_closed, likely",
        "序号 = -",
    ]
    table = found.table
    assert table is not None
    assert (table.shape, table.header_row, table.header_rows) == ("wide", 2, 2)
    assert (table.skip_rows, table.ignore) == (("合计",), ("序号",))
    assert table.values["area"] == {"和顺": "heshun", "襄垣县": "xiangyuan"}


def test_a_long_table_with_words_of_the_center() -> None:
    found = guess(
        "单位,项目,数量,计量单位,修饰,年度\n和顺县,受理案件数,93,件,,2016年\n"
        ",办结案件,53,件,不少于,2016年\n,咨询人次,9,人次,超过,2016年\n"
    )
    assert [line.split(",")[0] for line in told(found)] == [
        "单位 = area",
        "项目 = indicator",
        "数量 = value",
        "计量单位 = measure_word",
        "修饰 = comparator",
        "年度 = reporting_year",
    ]
    table = found.table
    assert table is not None
    assert (table.shape, table.fill_down) == ("long", ("area",))
    assert table.values["indicator"]["办结案件"] == "cases_closed"
    assert table.values["comparator"] == {"不少于": ">=", "超过": ">"}
    assert table.values["reporting_year"] == {"2016年": "2016"}


def test_the_word_for_unit_and_office_is_told_by_its_cells() -> None:
    found = guess("项目,单位,数量\n受理案件数,件,93\n咨询人次,人次,9\n")
    assert told(found)[1] == "单位 = measure_word, certain"


def test_indicators_down_the_side_and_areas_or_years_across() -> None:
    across = guess("项目,和顺县,襄垣县\n受理案件数,93,120\n咨询人次,2456,300\n").table
    assert across is not None and across.shape == "wide"
    assert across.indicators == {"和顺县": {"area": "heshun"}, "襄垣县": {"area": "xiangyuan"}}
    years = guess("Item;2015;2016\nCases accepted;80;93\nCases closed;70;about 53\n").table
    assert years is not None and years.columns == {"indicator": "Item"}
    assert years.indicators["2015"] == {"reporting_year": "2015"}


def test_one_column_of_numbers_is_the_values_whatever_its_heading() -> None:
    found = guess("项目,情况如下\n受理案件数,93\n咨询人次,2456\n")
    assert told(found) == ["项目 = indicator, certain", "情况如下 = value, likely"]


def test_of_two_columns_for_one_indicator_the_more_certain_is_loaded() -> None:
    found = guess("县区,受理,受理法律援助案件\n和顺县,5,93\n襄垣县,6,120\n")
    assert told(found)[1:] == ["受理 = -", "受理法律援助案件 = cases_accepted, certain"]
    assert found.table is not None and found.table.ignore == ("受理",)


def test_merged_headings_and_sheets_by_year_with_a_cover() -> None:
    rows = [["县区", "案件", None], [None, "受理", "办结"], ["和顺县", 93, 53]]
    raw = workbook(
        {"封面": [["报表", "说明"]], "2015": rows, "2016": rows}, merged=("A1:A2", "B1:C1")
    )
    found = guess(raw, "returns.xlsx")
    table = found.table
    assert table is not None
    assert (table.sheets, table.sheet_is) == (("2015", "2016"), "reporting_year")
    assert list(table.indicators) == ["案件 / 受理", "案件 / 办结"]
    assert found.left_out == ["封面"]


def test_offices_stand_for_their_areas() -> None:
    found = guess("填报单位,受理案件\n和顺县法律援助中心,93\n襄垣县司法局,5\n")
    assert found.table is not None
    assert found.table.values["area"] == {
        "和顺县法律援助中心": "heshun",
        "襄垣县司法局": "xiangyuan",
    }


def test_coverage_and_definition_in_the_words_of_the_catalog() -> None:
    found = guess(
        "项目,数量,口径,所用口径\n受理案件,93,不完全统计,含值班律师法律帮助案件\n办结案件,5,完整统计,\n"
    )
    assert found.table is not None
    assert found.table.columns["coverage"] == "口径"
    assert found.table.values["coverage"] == {"不完全统计": "incomplete", "完整统计": "complete"}
    assert found.table.values["variant"] == {"含值班律师法律帮助案件": "with_legal_help"}


def test_a_year_of_a_column_is_left_to_the_column_that_says_it() -> None:
    found = guess("年度,2016年受理案件\n2016,93\n2016年,5\n")
    assert found.table is not None
    assert found.table.indicators == {"2016年受理案件": {"indicator": "cases_accepted"}}


def test_other_encodings_and_open_document_sheets() -> None:
    text = "县区,受理案件,办结案件\n和顺县,93,53\n襄垣县,约300,—\n"
    wanted = ["县区 = area, certain", "受理案件 = cases_accepted, likely"]
    assert told(guess(text.encode("gb18030")))[:2] == wanted
    content = BytesIO()
    frame = pd.DataFrame([line.split(",") for line in text.splitlines()])
    frame.to_excel(content, engine="odf", header=False, index=False)
    assert told(guess(content.getvalue(), "table.ods"))[:2] == wanted


@pytest.mark.parametrize("text", ["", "县区,备注\n和顺县,无\n", "a,b\n1,2\n", "电话,地址\n1,2\n"])
def test_a_file_that_names_nothing_of_the_catalog_says_what_to_do(text: str) -> None:
    with pytest.raises(ProblemsFound, match="Write a map by hand"):
        guess(text)


def test_what_is_no_table_is_refused_as_the_build_refuses_it() -> None:
    with pytest.raises(ProblemsFound, match="web page under another name"):
        guess("<html><table></table></html>")


def test_the_map_is_written_as_a_section_of_the_card() -> None:
    found = guess("县区,受理案件数,挽回损失（万元）\n和顺县,93,5\n襄垣县,3,5\n")
    assert found.table is not None
    assert (
        toml_text(found.table)
        == """\
[table]
shape = "wide"
header_row = 1

[table.columns]
area = "县区"

[table.values.area]
"和顺县" = "heshun"
"襄垣县" = "xiangyuan"

[table.indicators]
"受理案件数" = "cases_accepted"
"挽回损失（万元）" = { indicator = "losses_recovered_cny", measure_word = "万元" }
"""
    )
