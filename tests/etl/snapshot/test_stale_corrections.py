"""A correction whose figure no longer says what it expects is named, and changes nothing."""

import re
from itertools import product
from pathlib import Path

import pytest

from etl.command_line import main
from tests.etl.ledger import entry, file_ledger, override
from tests.etl.small_data import asked, build, file_prose, file_table, small_data
from tests.many import TORTURE

HEAD = "area,indicator,value,variant,period_start,period_end"
WHOLE = "heshun,cases_closed,53,,,"


def stale(data: Path) -> list[str]:
    """What is wrong with each stale entry; it must also stand among the rejects."""
    with build(data) as snapshot:
        told = asked(snapshot, "SELECT problem_en FROM correction WHERE outcome = 'stale'")
        chinese = asked(snapshot, "SELECT problem_zh FROM correction WHERE outcome = 'stale'")
        assert len(chinese) == len(told)
        assert all(re.match(r"[\u4e00-\u9fff]", words) for (words,) in chinese)
        rejected = asked(snapshot, "SELECT unnest(reasons) FROM reject WHERE report_id = ''")
        assert sorted(told) == sorted(rejected)
        assert asked(snapshot, "SELECT * FROM measure WHERE corrected OR in_question") == []
    return [problem for (problem,) in told]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = small_data(tmp_path)
    file_table(data, WHOLE, HEAD)
    return data


EXPECTED, STATUSES = ("54", '"54"', '"cases"'), ("open", "asked", "confirmed")
PAIRS = [*product(EXPECTED, STATUSES)] if TORTURE else [*zip(EXPECTED, STATUSES, strict=True)]


@pytest.mark.parametrize(("expect", "status"), PAIRS)
def test_other_words_than_expected(data: Path, expect: str, status: str) -> None:
    file_ledger(data, override("63", expect, status=f'"{status}"'))
    (told,) = stale(data)
    expected = expect.strip('"')
    place = "reports/returns/returns.csv, line 2"
    assert told.startswith(f'it expects "{expected}", and the source now says "53" ({place})')


@pytest.mark.parametrize("expect", ["53", '"53"', "53.0"])
def test_the_expected_number_or_words(data: Path, expect: str) -> None:
    file_ledger(data, entry(expect=expect))
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT outcome, problem_en FROM correction") == [("applied", None)]


@pytest.mark.parametrize(
    "changed",
    [
        {"area": '"east"'},
        {"indicator": '"cases_accepted"'},
        {"period": '{ kind = "month", reporting_year = 2016 }'},
        {"period": '{ kind = "year", reporting_year = 2017 }'},
        {"period": '{ kind = "year", reporting_year = 2016, start = 2015-12-01 }'},
        {"variant": '"with_legal_help"'},
    ],
)
def test_a_figure_that_is_not_there(data: Path, changed: dict[str, str]) -> None:
    file_ledger(data, entry(**changed))
    (told,) = stale(data)
    assert told.startswith("the reports give no ")


def test_a_figure_that_a_later_report_replaced(data: Path) -> None:
    file_table(data, "heshun,cases_closed,60,,,", HEAD, "newer", 'supersedes = "returns"')
    file_ledger(data, override("63", report='"returns"'))
    (told,) = stale(data)
    assert told.startswith("a later report replaced the figure of returns:")


def test_the_day_the_source_is_put_right_the_correction_is_named(data: Path) -> None:
    file_ledger(data, override("63"))
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT value FROM measure") == [(63,)]
    file_table(data, "heshun,cases_closed,63,,,", HEAD)
    (told,) = stale(data)
    assert 'it expects "53", and the source now says "63"' in told


TWICE = (WHOLE, "heshun,cases_closed,53,with_legal_help,,")


def test_more_than_one_figure_fits(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, TWICE, HEAD)
    file_ledger(data, entry())
    (told,) = stale(data)
    assert told.startswith("more than one figure fits (returns:1, returns:2): add variant")


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        (TWICE[1], {"variant": '"with_legal_help"'}),
        (
            "heshun,cases_closed,53,,2015-12-01,2016-11-30",
            {"period": '{ kind = "year", reporting_year = 2016, end = 2016-11-30 }'},
        ),
    ],
)
def test_variant_or_days_tell_which_one(tmp_path: Path, line: str, changed: dict[str, str]) -> None:
    data = small_data(tmp_path)
    file_table(data, (WHOLE, line), HEAD)
    file_ledger(data, override("63", **changed))
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT figure_id FROM correction") == [("returns:2",)]


def test_what_is_expected_tells_the_total_from_its_part(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, (WHOLE, "heshun,cases_closed,9,part,,"), HEAD)
    file_ledger(data, override("8", "9"))
    with build(data) as snapshot:
        rows = asked(snapshot, "SELECT value, variant FROM measure ORDER BY value")
    assert rows == [(8, "part"), (53, "unknown")]


def test_two_settled_changes_of_one_figure_are_both_refused(data: Path) -> None:
    file_ledger(data, override("63"), entry(action='"drop"'))
    told = stale(data)
    assert len(told) == 2
    places = "corrections/heshun.toml, line 1 and corrections/heshun.toml, line 13"
    assert all(
        each == f"more than one entry changes returns:1: keep one of {places}" for each in told
    )


def test_a_part_that_its_report_gives_already_is_refused(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, (WHOLE, "heshun,cases_civil,9,,,"), HEAD)
    parts = '[{ indicator = "cases_civil", value = 9 }, { variant = "part", value = 44 }]'
    file_ledger(data, entry(action='"split"', parts=parts))
    (told,) = stale(data)
    assert told.startswith("its report gives one of the parts already (returns:2)")


def test_the_build_publishes_names_it_and_ends_with_3(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file_ledger(data, override("63", "54"))
    assert main(["build", "--data", str(data)]) == 3
    told = capsys.readouterr().out
    assert "corrections   0 applied, 0 waiting, 1 stale" in told
    assert "corrections: 1, the first at corrections/heshun.toml, line 1: it expects" in told


def test_a_misspelt_ledger_publishes_nothing_and_the_last_snapshot_stays(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(data).close()
    current = (data / "built" / "current").read_text(encoding="utf-8")
    file_ledger(data, entry(vale="1"))
    assert main(["build", "--data", str(data)]) == 1
    assert "corrections/heshun.toml, line 11: unknown key 'vale'" in capsys.readouterr().err
    assert (data / "built" / "current").read_text(encoding="utf-8") == current


def test_prose_is_found_by_its_words(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_prose(data, 'indicator,value,quote\nconsultations,2456,"answered 2,456 questions"\n')
    consultations = '"consultations"'
    file_ledger(data, override("2465", '"2,456"', indicator=consultations))
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT value FROM measure") == [(2465,)]
