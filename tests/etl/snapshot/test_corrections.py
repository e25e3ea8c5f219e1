"""A correction keeps both numbers, and everything worked out from figures uses the new one."""

from itertools import cycle, product
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl.snapshot.statements import all_statements
from tests.etl.ledger import entry, file_ledger, override
from tests.etl.small_data import asked, build, file_prose, file_table, small_data
from tests.many import TORTURE

LINES = (
    "heshun,cases_accepted,100",
    "heshun,cases_criminal,60",
    "heshun,cases_civil,30",
    "heshun,cases_closed,53",
    "heshun,population,50000",
)
PARTS = '[{ variant = "with_legal_help", value = 40 }, { indicator = "hotline_calls", value = 13 }]'
FIGURES = "SELECT figure_id, indicator, value, status FROM figure ORDER BY figure_id"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = small_data(tmp_path)
    file_table(data, LINES)
    return data


def found(data: Path, sql: str) -> list[tuple[Any, ...]]:
    with build(data) as snapshot:
        return asked(snapshot, sql)


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Any, ...]]:
    """The figures of the same data without any correction."""
    data = small_data(tmp_path_factory.mktemp("before"))
    file_table(data, LINES)
    return found(data, FIGURES)


def test_an_override_supersedes_and_both_numbers_stay(data: Path) -> None:
    file_ledger(data, override("63"))
    with build(data) as snapshot:
        assert asked(snapshot, FIGURES)[3:5] == [
            ("returns:4", "cases_closed", 53, "superseded"),
            ("returns:4:corrected", "cases_closed", 63, "published"),
        ]
        assert asked(snapshot, "SELECT value FROM measure WHERE indicator = 'cases_closed'") == [
            (63,)
        ]
        assert asked(
            snapshot, "SELECT old_value, old_words, new_figures, outcome FROM correction"
        ) == [(53, "53", ["returns:4:corrected"], "applied")]


def test_the_new_figure_leads_to_the_words_of_the_old_one(data: Path) -> None:
    file_ledger(data, override("63"))
    same = "report, locator, quote, place, area, period_start, period_kind, reporting_year"
    with build(data) as snapshot:
        rows = asked(snapshot, f"SELECT {same} FROM figure WHERE indicator = 'cases_closed'")
        note = asked(snapshot, "SELECT note FROM figure WHERE figure_id = 'returns:4:corrected'")
    assert len(rows) == 2 and rows[0] == rows[1]
    english = "Corrected by corrections/heshun.toml, line 1."
    assert note == [(f"{english} / 已由corrections/heshun.toml第1行更正。",)]


def test_a_note_in_both_languages_goes_on_in_both(data: Path) -> None:
    file_table(
        data,
        "heshun,population,9,Census. / 人口普查。",
        head="area,indicator,value,note",
        report="census",
    )
    file_ledger(data, override("8", "9", indicator='"population"', report='"census"'))
    assert found(data, "SELECT note FROM figure WHERE figure_id = 'census:1:corrected'") == [
        (
            "Census. Corrected by corrections/heshun.toml, line 1. / "
            "人口普查。已由corrections/heshun.toml第1行更正。",
        )
    ]


def test_ratios_are_worked_out_from_the_new_number_and_say_so(data: Path) -> None:
    file_ledger(data, override("63"))
    sql = "SELECT value, corrected, in_question FROM measure WHERE indicator = 'closed_per_100'"
    assert found(data, sql) == [(63, True, False)]
    accepted = '"cases_accepted"'
    file_ledger(data, override("200", "100", indicator=accepted), name="accepted.toml")
    assert found(data, sql) == [(31.5, True, False)]


def test_checks_hold_the_new_number_against_the_others(data: Path) -> None:
    sql = "SELECT outcome, left_value, figure_ids FROM finding"
    assert found(data, sql) == [("fails", 100, ["returns:1", "returns:3", "returns:2"])]
    file_ledger(data, override("90", "100", indicator='"cases_accepted"'))
    ids = ["returns:1:corrected", "returns:3", "returns:2"]
    assert found(data, sql) == [("holds", 90, ids)]


def test_a_hedged_correction_sets_a_bound(data: Path) -> None:
    file_ledger(data, override("60", comparator='">"'))
    sql = "SELECT value, comparator, coverage, lower, upper FROM measure WHERE indicator = '{}'"
    assert found(data, sql.format("cases_closed")) == [(60, ">", "complete", 60, None)]
    assert found(data, sql.format("closed_per_100"))[0][:2] == (60, ">")


HEDGES = [*product(("=", ">", ">=", "~", "<"), ("complete", "incomplete", "unknown"))]


def test_a_correction_allows_what_the_same_words_of_a_report_would(tmp_path: Path) -> None:
    data, lines, entries = small_data(tmp_path), [], []
    for year, (comparator, coverage) in enumerate(HEDGES, start=2000):
        lines.append(f"heshun,cases_closed,53,=,complete,{year}")
        lines.append(f"east,cases_closed,{year},{comparator},{coverage},{year}")
        period = f'{{ kind = "year", reporting_year = {year} }}'
        words = {"comparator": f'"{comparator}"', "coverage": f'"{coverage}"'}
        entries.append(override(str(year), period=period, **words))
    file_table(data, lines, "area,indicator,value,comparator,coverage,reporting_year")
    file_ledger(data, *entries)
    said = "SELECT reporting_year, value, comparator, coverage, lower, upper FROM measure"
    with build(data) as snapshot:
        corrected = asked(snapshot, f"{said} WHERE area = 'heshun' ORDER BY ALL")
        reported = asked(snapshot, f"{said} WHERE area = 'east' ORDER BY ALL")
    assert len(corrected) == len(HEDGES) and corrected == reported


def test_a_drop_leaves_nothing_to_draw(data: Path) -> None:
    file_ledger(data, entry(action='"drop"'))
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT * FROM measure WHERE indicator LIKE 'c%closed%'") == []
        assert asked(snapshot, "SELECT * FROM ratio WHERE indicator = 'closed_per_100'") == []
        assert asked(snapshot, "SELECT status FROM figures WHERE indicator = 'cases_closed'") == [
            ("superseded",)
        ]


def test_a_split_puts_its_parts_in_place_of_the_sum(data: Path) -> None:
    file_ledger(data, entry(action='"split"', parts=PARTS))
    with build(data) as snapshot:
        rows = asked(
            snapshot,
            "SELECT figure_id, indicator, variant, value, unit, status FROM figure "
            "WHERE figure_id LIKE 'returns:4%' ORDER BY figure_id",
        )
    assert rows == [
        ("returns:4", "cases_closed", "unknown", 53, "cases", "superseded"),
        ("returns:4:split-1", "cases_closed", "with_legal_help", 40, "cases", "published"),
        ("returns:4:split-2", "hotline_calls", "unknown", 13, "person-times", "published"),
    ]


@pytest.mark.parametrize("status", ["open", "asked", "confirmed"])
def test_a_flag_changes_nothing_and_marks_the_figure_and_its_ratios(
    data: Path, before: list[tuple[Any, ...]], status: str
) -> None:
    file_ledger(data, entry(status=f'"{status}"'))
    assert found(data, FIGURES) == before
    sql = "SELECT indicator FROM measure WHERE in_question AND NOT corrected ORDER BY indicator"
    assert found(data, sql) == [("cases_closed",), ("closed_per_100",)]


CHANGES = {
    "override": {"action": '"override"', "value": "63"},
    "drop": {"action": '"drop"'},
    "split": {"action": '"split"', "parts": PARTS},
}
WAITING = (
    [*product(("open", "asked"), CHANGES)] if TORTURE else [*zip(cycle(("open", "asked")), CHANGES)]
)


@pytest.mark.parametrize(("status", "change"), WAITING)
def test_what_is_not_confirmed_only_puts_the_figure_in_question(
    data: Path, before: list[tuple[Any, ...]], status: str, change: str
) -> None:
    file_ledger(data, entry(status=f'"{status}"', **CHANGES[change]))
    with build(data) as snapshot:
        assert asked(snapshot, FIGURES) == before
        assert asked(snapshot, "SELECT outcome, new_figures FROM correction") == [("waiting", [])]
        doubted = asked(snapshot, "SELECT indicator FROM measure WHERE in_question ORDER BY ALL")
    assert doubted == [("cases_closed",), ("closed_per_100",)]


def test_a_number_that_cannot_be_read_can_be_given(data: Path) -> None:
    file_prose(data, 'indicator,value,status,quote\nhotline_calls,,unreadable,"2 cases1case"\n')
    calls = '"hotline_calls"'
    file_ledger(data, override("21", '"2 cases1case"', indicator=calls, coverage='"complete"'))
    sql = "SELECT value, lower, upper, status, quote FROM measure WHERE indicator = 'hotline_calls'"
    assert found(data, sql) == [(21, 21, 21, "published", "2 cases1case")]


def test_a_report_keeps_the_count_of_its_own_figures(data: Path) -> None:
    file_ledger(data, override("63"))
    assert found(data, "SELECT figure_count FROM report") == [(5,)]
    assert found(data, "SELECT figure_count FROM snapshot") == [(6,)]


def test_the_ledger_is_part_of_what_a_snapshot_is_named_by(data: Path) -> None:
    sql = "SELECT snapshot_id FROM snapshot"
    before = found(data, sql)
    path = file_ledger(data, entry())
    after = found(data, sql)
    path.unlink()
    assert before != after and found(data, sql) == before


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("we closed 93 cases", "93", True),
        ("1,931 cases", "93", False),
        ("1,931 cases", "931", False),
        ("1,238, of which", "1,238", True),
        ("in all 1238.", "1238", True),
        ("12,380", "2,38", False),
        ("共1238人次", "1238", True),
        ("5000余", "5000余", True),
        ("15000余", "5000余", False),
        ('prints "2 cases1case"', "2 cases1case", True),
        ("a (b) c", "(b)", True),
        (None, "93", False),
    ],
)
def test_words_stand_in_a_text_as_whole_numbers(text: str | None, words: str, said: bool) -> None:
    with duckdb.connect() as connection:
        connection.execute(next(each.sql for each in all_statements() if each.makes == "says"))
        assert connection.execute("SELECT says(?, ?)", [text, words]).fetchall() == [(said,)]


def test_what_a_county_confirms_in_place_of_unreadable_words_is_exact(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, ["heshun,cases_closed,2 cases1case,unreadable"], "area,indicator,value,status")
    file_ledger(data, override("21", '"2 cases1case"'))
    sql = "SELECT value, lower, upper, coverage FROM figures WHERE status = 'published'"
    assert found(data, sql) == [(21, 21, 21, "complete")]
