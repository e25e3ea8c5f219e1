"""What a row leaves to its report, and a center's own words for our values."""

from pathlib import Path

from etl.readers import RAW_COLUMNS
from tests.etl.report_folder import LONG, WIDE, YEAR, read_as, rows

PERIODS = """
[table]
shape = "long"
[table.columns]
area = "area"
indicator = "indicator"
value = "value"
period_kind = "kind"
period_start = "start"
reporting_year = "year"
"""


def test_a_row_takes_the_words_of_its_report(tmp_path: Path) -> None:
    reading = read_as(tmp_path, "r.csv", "县区,受理,咨询\nheshun,1,—\n", YEAR + WIDE)
    assert tuple(reading.rows.columns) == RAW_COLUMNS
    columns = ("coverage", "variant", "status", "period_kind", "period_start", "period_end")
    assert rows(reading, *columns) == [
        ("unknown", "unknown", None, "year", "2023-01-01", "2023-12-31")
    ]
    assert rows(reading, "reporting_year", "comparator", "note", "citation") == [
        ("2023", None, None, None)
    ]


def test_dates_of_the_report_go_only_to_rows_of_its_own_period(tmp_path: Path) -> None:
    text = (
        "area,indicator,value,kind,start,year\n"
        "heshun,a,1,,,\n"
        "heshun,a,2,campaign,,\n"
        "heshun,a,3,,,2022\n"
        "heshun,a,4,year,2022-12-01,\n"
    )
    columns = ("period_kind", "period_start", "period_end", "reporting_year")
    assert rows(read_as(tmp_path, "r.csv", text, YEAR + PERIODS), *columns) == [
        ("year", "2023-01-01", "2023-12-31", "2023"),
        ("campaign", None, None, "2023"),
        ("year", None, None, "2022"),
        ("year", "2022-12-01", None, "2023"),
    ]


def test_the_report_may_set_area_coverage_and_variant(tmp_path: Path) -> None:
    table = """
[defaults]
coverage = "complete"
variant = "center_only"
[table]
shape = "wide"
indicators = { "受理" = "cases_accepted" }
"""
    reading = read_as(tmp_path, "r.csv", "受理\n93\n", YEAR + table, top='area = "heshun"')
    assert rows(reading, "area", "coverage", "variant", "value_text") == [
        ("heshun", "complete", "center_only", "93")
    ]


def test_a_centers_own_words_become_ours_and_other_words_stay(tmp_path: Path) -> None:
    table = """
[table]
shape = "long"
columns = { area = "area", indicator = "what", value = "n", comparator = "how", coverage = "all" }
[table.values.area]
"和顺县" = "heshun"
[table.values.comparator]
at_least = ">="
exact = ""
[table.values.coverage]
"true" = "incomplete"
"""
    text = "area,what,n,how,all\n 和顺县 ,a,1,at_least,true\nchangle,b,2,exact,maybe\n"
    reading = read_as(tmp_path, "r.csv", text, YEAR + table)
    assert rows(reading, "area", "comparator", "coverage") == [
        ("heshun", ">=", "incomplete"),
        ("changle", None, "maybe"),
    ]


def test_an_unreadable_cell_without_a_number_is_still_a_row(tmp_path: Path) -> None:
    table = LONG + 'status = "状态"\nquote = "原文"\n'
    text = "县区,指标,数值,状态,原文\nheshun,a,,unreadable,2 cases1case\nheshun,b,,,\n"
    reading = read_as(tmp_path, "r.csv", text, YEAR + table)
    assert rows(reading, "indicator", "value_text", "status", "quote") == [
        ("a", None, "unreadable", "2 cases1case")
    ]
    assert reading.skipped == 1


def test_a_column_may_carry_its_own_year_and_measure_word(tmp_path: Path) -> None:
    table = """
[period]
kind = "year"
[table]
shape = "wide"
columns = { area = "县区" }
[table.indicators]
"2022年受理" = { indicator = "cases_accepted", reporting_year = "2022", measure_word = "件" }
"2023年受理" = { indicator = "cases_accepted", reporting_year = "2023", measure_word = "件" }
"""
    reading = read_as(tmp_path, "r.csv", "县区,2022年受理,2023年受理\nheshun,80,93\n", table)
    assert rows(reading, "indicator", "reporting_year", "measure_word", "value_text") == [
        ("cases_accepted", "2022", "件", "80"),
        ("cases_accepted", "2023", "件", "93"),
    ]


def test_counties_may_be_the_columns_and_indicators_the_lines(tmp_path: Path) -> None:
    table = """
[table]
shape = "wide"
columns = { indicator = "指标" }
indicators = { "和顺" = { area = "heshun" }, "长乐" = { area = "changle" } }
"""
    reading = read_as(tmp_path, "r.csv", "指标,和顺,长乐\ncases_accepted,93,—\n", YEAR + table)
    assert rows(reading, "area", "indicator", "value_text") == [("heshun", "cases_accepted", "93")]
