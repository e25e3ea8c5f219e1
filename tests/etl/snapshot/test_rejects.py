"""A row that breaks rules is set aside with every reason, and all others are loaded."""

from pathlib import Path

import duckdb
import pytest

from tests.etl.small_data import asked, build, file_prose, file_table, reasons, small_data

HEAD = (
    "area,indicator,measure_word,value,comparator,coverage,variant,status,"
    "period_kind,period_start,period_end,reporting_year"
)
GOOD = "heshun,cases_accepted,件,93,,,,,,,,"
BAD = {
    "nowhere,cases_accepted,,93,,,,,,,,": 'unknown area "nowhere": add it to areas.csv',
    "heshum,cases_accepted,,93,,,,,,,,": 'did you mean "heshun" (Heshun County, 和顺县)?',
    "鼓楼区,cases_accepted,,93,,,,,,,,": "ambiguous: write one of the ids east, west",
    "gone,cases_accepted,,93,,,,,,,,": 'the area "gone" did not exist in 2016',
    "heshun,cases_acepted,,93,,,,,,,,": 'unknown indicator "cases_acepted": did you mean "cases_a',
    "heshun,天气,,93,,,,,,,,": 'unknown indicator "天气": write the name of a file',
    "heshun,duty_roster,,93,,,,,,,,": "duty_roster is a practice, told without a number",
    "heshun,closed_per_100,,93,,,,,,,,": "closed_per_100 is worked out from other figures",
    "heshun,cases_closed,,2 cases1case,,,,,,,,": 'the value "2 cases1case" is not a number',
    "heshun,cases_closed,,-5,,,,,,,,": 'the value "-5" is negative',
    "heshun,cases_closed,,21,,,,unreadable,,,,": 'unreadable, yet there is a value "21"',
    "heshun,cases_closed,人次,9,,,,,,,,": 'cases_closed is not counted in "人次" but in',
    "heshun,cases_closed,,9人次,,,,,,,,": "is a word of consultations, hotline_calls",
    "heshun,cases_closed,cases,9件,,,,,,,,": 'the cell says "件" and the column "cases"',
    "heshun,losses_recovered_cny,万元,3万,,,,,,,,": '"3万" is multiplied already',
    "heshun,cases_closed,,93,≈,,,,,,,": 'unknown comparator "≈": use =, >, >=, ~ or <',
    "heshun,cases_closed,,5000余,~,,,,,,,": '"5000余" means > and the comparator says ~',
    "heshun,cases_closed,,93,,partial,,,,,,": 'unknown coverage "partial"',
    "heshun,cases_closed,,93,,,doubled,,,,,": 'no variant "doubled": use unknown, part, with_leg',
    "heshun,cases_closed,,93,,,,final,,,,": 'unknown status "final"',
    "heshun,cases_closed,,93,,,,,decade,,,": 'unknown kind of period "decade"',
    "heshun,cases_closed,,93,,,,,,2016-02-30,2016-12-31,": '"2016-02-30" is not a date',
    "heshun,cases_closed,,93,,,,,,2016-01-01,soon,": '"soon" is not a date',
    "heshun,cases_closed,,93,,,,,,infinity,2016-12-31,": '"infinity" is not a date',
    "heshun,cases_closed,,93,,,,,,2016-12-31,2016-01-01,": "ends on 2016-01-01, before it starts",
    "heshun,cases_closed,,93,,,,,,,,16": 'the reporting year "16" is not a year',
}


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    data = small_data(tmp_path_factory.mktemp("rejects"))
    file_table(data, [GOOD, *BAD], HEAD)
    return build(data)


@pytest.mark.parametrize(("line", "reason"), BAD.items(), ids=list(BAD))
def test_a_rule_that_is_broken_is_named(
    snapshot: duckdb.DuckDBPyConnection, line: str, reason: str
) -> None:
    place = f"line {[GOOD, *BAD].index(line) + 2}"
    found = asked(snapshot, f"SELECT file, reasons FROM reject WHERE place = '{place}'")
    assert len(found) == 1
    file, told = found[0]
    assert file == "returns.csv"
    assert len(told) == 1 and reason in told[0]


def test_the_good_row_beside_them_is_loaded(snapshot: duckdb.DuckDBPyConnection) -> None:
    assert asked(snapshot, "SELECT indicator, value FROM figure") == [("cases_accepted", 93)]
    assert asked(snapshot, "SELECT figure_count, reject_count FROM report") == [(1, len(BAD))]


def test_a_row_has_all_its_reasons(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, "nowhere,weather,,many,≈,,,final,decade,,,16", HEAD)
    told = reasons(data)
    assert len(told) == 7 and len({reason.split('"')[0] for reason in told}) == 7


def test_the_words_of_a_refused_row_are_kept(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, "nowhere,cases_closed,件,许多,,,,,,,,", HEAD)
    with build(data) as snapshot:
        (raw,) = asked(snapshot, "SELECT raw FROM reject")[0]
    assert raw == "nowhere, cases_closed, 许多, 件, year, 2016"


def test_a_value_that_is_missing_is_not_zero(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_prose(data, 'indicator,value,quote\ncases_civil,,"solved 2 cases1case"\n')
    assert reasons(data) == [
        "the value is missing: write it, or set the status to unreadable",
    ]


def test_a_row_needs_its_year(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    folder = file_table(data, "heshun,cases_closed,93,", "area,indicator,value,reporting_year")
    card = folder / "source.toml"
    card.write_text(card.read_text("utf-8").replace("reporting_year = 2016\n", ""), "utf-8")
    assert reasons(data) == [
        "the reporting year is missing: write it for the row or the whole report",
    ]


def test_the_same_figure_twice_counts_once(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, ["heshun,cases_closed,53", "heshun,cases_closed,53"])
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT figure_id FROM figure") == [("returns:1",)]
        assert asked(snapshot, "SELECT place, reasons[1] FROM reject") == [
            (
                "line 3",
                "the same figure stands already at returns.csv, line 2: remove one of the two",
            )
        ]


def test_two_values_for_one_figure_are_both_set_aside(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, ["heshun,cases_closed,53", "heshun,cases_closed,35", "heshun,cases_civil,1"])
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT figure_id FROM figure") == [("returns:3",)]
        assert asked(snapshot, "SELECT reasons[1] FROM reject ORDER BY place") == [
            ("this figure is given differently at returns.csv, line 3: keep the right one",),
            ("this figure is given differently at returns.csv, line 2: keep the right one",),
        ]


def test_parts_of_a_total_may_repeat(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    head = "area,indicator,value,variant"
    file_table(data, ["heshun,cases_closed,53,part", "heshun,cases_closed,35,part"], head)
    assert reasons(data) == []


def test_a_practice_must_be_one(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    practices = "practice,quote\nduty_roster,duty roster\ncases_civil,solved\nsinging,Heshun\n"
    file_prose(data, "indicator,value,quote\n", practices)
    assert reasons(data) == [
        "cases_civil is a flow, which is counted: put its words into figures.csv",
        'unknown indicator "singing": write the name of a file in data/indicators',
    ]
    with build(data) as snapshot:
        found = asked(snapshot, "SELECT practice_id, area, indicator, reporting_year FROM practice")
    assert found == [("heshun-2016:p1", "heshun", "duty_roster", 2016)]
