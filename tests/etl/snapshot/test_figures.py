"""A row becomes a figure in the unit of its indicator, with the bounds that its words allow."""

from datetime import date
from itertools import product
from pathlib import Path

import pytest

from etl.numbers import Comparator, Coverage, bounds
from tests.etl.small_data import asked, build, file_prose, file_table, small_data

WORDED = "area,indicator,measure_word,value"
ROWS = [
    ("heshun,consultations,人次,2456", 2456, "=", 2456, 2456),
    ('heshun,consultations,人次,"2,456"', 2456, "=", 2456, 2456),
    ("heshun,consultations,万人次,1.2", 12000, "=", 12000, 12000),
    ("heshun,consultations,,1.2万人次", 12000, "=", 12000, 12000),
    ("heshun,consultations,人次,1.2万人次", 12000, "=", 12000, 12000),
    ("heshun,consultations,,5000余", 5000, ">", 5000, None),
    ('heshun,consultations,,">5,000"', 5000, ">", 5000, None),
    ("heshun,consultations,,至少300人次", 300, ">=", 300, None),
    ("heshun,consultations,,约300", 300, "~", None, None),
    ("heshun,consultations,,不足300", 300, "<", None, 300),
    ("heshun,consultations,,据不完全统计300", 300, "=", 300, None),
    ("heshun,consultations,,一千二百", 1200, "=", 1200, 1200),
    ("heshun,consultations,,0", 0, "=", 0, 0),
    ("heshun,losses_recovered_cny,万元,140.99", 1409900, "=", 1409900, 1409900),
    ("heshun,losses_recovered_cny,万元,3万元", 30000, "=", 30000, 30000),
    ("和顺县,法律咨询,人次,7", 7, "=", 7, 7),
    ("HESHUN COUNTY,Consultations,Person-Times,7", 7, "=", 7, 7),
    ("和 顺 县,consultations,,7", 7, "=", 7, 7),
    ("140723,consultations,,7", 7, "=", 7, 7),
]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[object, ...]]:
    """All lines in one table, told apart by their years."""
    data = small_data(tmp_path_factory.mktemp("figures"))
    lines = [f"{row[0]},{2000 + number}" for number, row in enumerate(ROWS)]
    file_table(data, lines, f"{WORDED},reporting_year")
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT unnest(reasons) FROM reject") == []
        return asked(
            snapshot,
            "SELECT area, value, comparator, lower, upper FROM figure ORDER BY reporting_year",
        )


@pytest.mark.parametrize("number", range(len(ROWS)), ids=[row[0] for row in ROWS])
def test_a_cell_is_read_with_its_hedge(read: list[tuple[object, ...]], number: int) -> None:
    assert read[number] == ("heshun", *ROWS[number][1:])


def test_sql_and_python_agree_on_bounds(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    pairs = list(product(Comparator, Coverage))
    lines = [f"heshun,cases_civil,7,{a},{b},{2000 + n}" for n, (a, b) in enumerate(pairs)]
    file_table(data, lines, "area,indicator,value,comparator,coverage,reporting_year")
    with build(data) as snapshot:
        found = asked(snapshot, "SELECT lower, upper FROM figure ORDER BY reporting_year")
    assert found == [bounds(7, comparator, coverage) for comparator, coverage in pairs]


@pytest.mark.parametrize("day", ["2016-05-07", "2016/5/7", "2016.05.07", " 2016-5-7"])
def test_a_day_is_written_year_first(tmp_path: Path, day: str) -> None:
    data = small_data(tmp_path)
    file_table(data, f"heshun,cases_civil,7,{day}", "area,indicator,value,period_start")
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT period_start FROM figure") == [(date(2016, 5, 7),)]


def test_an_unreadable_figure_keeps_its_words_and_has_no_number(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    head = "area,indicator,value,status"
    lines = ["heshun,cases_civil,,unreadable", "heshun,cases_criminal,2 cases1case,unreadable"]
    file_table(data, lines, head)
    with build(data) as snapshot:
        found = asked(
            snapshot, "SELECT indicator, value, comparator, lower, upper, value_text FROM figure"
        )
    assert found == [
        ("cases_civil", None, None, None, None, None),
        ("cases_criminal", None, None, None, None, "2 cases1case"),
    ]


def test_a_column_of_hedges_speaks_where_the_cell_does_not(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    lines = ["heshun,cases_civil,5000,>", "heshun,cases_criminal,5000余,>"]
    file_table(data, lines, "area,indicator,value,comparator")
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT value, comparator FROM figure") == [(5000, ">"), (5000, ">")]


def test_a_cell_is_quoted_as_it_stands_and_prose_word_for_word(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, "heshun,consultations,人次,1.2万", WORDED)
    file_prose(data, 'indicator,value,quote\nconsultations,2456,"answered 2,456 questions"\n')
    with build(data) as snapshot:
        found = asked(snapshot, "SELECT figure_id, quote, place FROM figure ORDER BY figure_id")
        text = asked(snapshot, "SELECT text FROM report WHERE report_id = 'heshun-2016'")[0][0]
        span = asked(
            snapshot,
            "SELECT CAST(locator->>'start' AS INT), CAST(locator->>'end' AS INT) FROM figure "
            "WHERE report = 'heshun-2016'",
        )[0]
    assert found == [
        ("heshun-2016:1", "answered 2,456 questions", "report.txt, line 1"),
        ("returns:1", "1.2万", "returns.csv, line 2"),
    ]
    assert text[slice(*span)] == "answered 2,456 questions"


def test_a_version_of_the_area_must_have_existed_in_the_year(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    lines = ["gone,cases_civil,1,2014", "split,cases_civil,2,2015", "split,cases_civil,3,2016"]
    file_table(data, lines, "area,indicator,value,reporting_year")
    with build(data) as snapshot:
        found = asked(snapshot, "SELECT area, value FROM figure ORDER BY value")
        boundary = asked(snapshot, "SELECT boundary FROM area WHERE area_id = 'split'")
    assert found == [("gone", 1), ("split", 2), ("split", 3)]
    assert boundary == [("smaller",)]


CORRECTED = 'supersedes = "returns"'


def test_a_corrected_report_supersedes_the_same_figures_only(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    head = "area,indicator,value,variant"
    old = ["heshun,cases_closed,53,", "heshun,cases_civil,9,", "east,cases_closed,1,"]
    file_table(data, [*old, "heshun,cases_closed,60,with_legal_help"], head)
    file_table(data, "heshun,cases_closed,35,", head, "returns-corrected", CORRECTED)
    with build(data) as snapshot:
        found = asked(snapshot, "SELECT figure_id, value, status FROM figure ORDER BY figure_id")
        drawn = asked(snapshot, "SELECT figure_id FROM measure WHERE figure_id = 'returns:1'")
    assert found == [
        ("returns-corrected:1", 35, "published"),
        ("returns:1", 53, "superseded"),
        ("returns:2", 9, "published"),
        ("returns:3", 1, "published"),
        ("returns:4", 60, "published"),
    ]
    assert drawn == []


def test_the_last_of_several_corrections_speaks_for_all(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, ["heshun,cases_closed,1", "heshun,cases_civil,1"])
    file_table(data, "heshun,cases_civil,2", report="second", top=CORRECTED)
    file_table(data, "heshun,cases_closed,3", report="third", top='supersedes = "second"')
    with build(data) as snapshot:
        found = asked(
            snapshot, "SELECT indicator, value FROM figure WHERE status = 'published' ORDER BY ALL"
        )
    assert found == [("cases_civil", 2), ("cases_closed", 3)]
