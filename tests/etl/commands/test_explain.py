"""legal-aid explain leads from a figure to its words, its source, its bounds and its checks."""

from pathlib import Path

import pytest

from etl.command_line import main
from tests.etl.ledger import entry, file_ledger, override
from tests.etl.small_data import build, file_prose, file_table, small_data


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = small_data(tmp_path_factory.mktemp("explain"))
    lines = [
        "heshun,cases_accepted,100余,,year,2016",
        "heshun,cases_criminal,60,,year,2016",
        "heshun,cases_civil,40,,year,2016",
        "heshun,cases_closed,53,with_legal_help,year,2016",
        "heshun,cases_closed,9,,campaign,2016",
        "heshun,population,121617,,stock,2014",
        "east,cases_closed,50,,year,2016",
        "east,cases_accepted,至少100,,year,2016",
    ]
    file_table(data, lines, "area,indicator,value,variant,period_kind,reporting_year")
    figures = (
        'indicator,value,status,quote\nconsultations,2456,,"answered 2,456 questions"\n'
        "hotline_calls,,unreadable,2 cases1case\n"
    )
    file_prose(data, figures, "practice,quote\nduty_roster,duty roster\n")
    build(data).close()
    return data


def explain(data: Path, capsys: pytest.CaptureFixture[str], *what: str) -> tuple[int, str]:
    code = main(["explain", *what, "--data", str(data)])
    told = capsys.readouterr()
    return code, told.out + told.err


def test_a_figure_of_prose(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = explain(data, capsys, "heshun", "consultations", "2016")
    assert code == 0
    assert told.splitlines() == [
        "heshun, consultations, 2016, year (2016-01-01 to 2016-12-31): 2,456 person-times",
        '  words     "answered 2,456 questions"',
        "  place     reports/heshun-2016/report.txt, line 1",
        "  source    Returns; received 2026-11-23",
        "            Returns of the counties.",
        "  coverage  complete",
        "  bounds    2,456 to 2,456",
        "  status    published",
    ]


@pytest.mark.parametrize("area", ["heshun", "Heshun County", "和顺县", "140723", "HESHUN"])
@pytest.mark.parametrize("indicator", ["cases_accepted", "Cases accepted", "受理案件"])
def test_names_in_either_language(
    data: Path, capsys: pytest.CaptureFixture[str], area: str, indicator: str
) -> None:
    code, told = explain(data, capsys, area, indicator, "2016")
    assert code == 0 and "more than 100 cases" in told and "bounds    100 to open" in told


def test_the_checks_it_takes_part_in(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, told = explain(data, capsys, "heshun", "cases_civil", "2016")
    check = "  check     undecided (error): Accepted equals criminal and civil. 100 against 100"
    assert check in told.splitlines()


def test_every_figure_of_the_year_with_what_it_counts(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, told = explain(data, capsys, "heshun", "cases_closed", "2016")
    assert "2016, campaign" in told and "2016, year" in told
    assert "  counts    With legal help" in told


def test_an_unreadable_figure_is_no_number(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, told = explain(data, capsys, "heshun", "hotline_calls", "2016")
    assert told.splitlines()[0].endswith(": unreadable") and '"2 cases1case"' in told


def test_a_ratio_names_both_figures(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, told = explain(data, capsys, "heshun", "accepted_per_10000", "2016")
    assert "above     cases_accepted: more than 100 (reports/returns/returns.csv, line 2)" in told
    assert "below     population: 121,617" in told and "population is of 2014" in told


def test_a_ratio_can_have_a_bound_above(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = explain(data, capsys, "east", "closed_per_100", "2016")
    assert code == 0 and ": at most 50 Closed per 100" in told and "bounds    open to 50" in told


def test_a_practice(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, told = explain(data, capsys, "heshun", "轮流值班", "2016")
    assert "told without a number" in told and '"duty roster"' in told


def test_a_year_without_a_figure_names_those_that_have_one(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = explain(data, capsys, "heshun", "cases_closed", "2015")
    assert code == 1 and "There are figures for 2016." in told


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (
            ("heshum", "cases_closed"),
            "there is no such area. Nearest: heshun (Heshun County, 和顺县)",
        ),
        (("鼓楼区", "cases_closed"), "it names more than one area. Use one of: east, west"),
        (
            ("heshun", "cases_clsed"),
            "there is no such indicator. Nearest: cases_closed (Cases closed",
        ),
        (("heshun", "天气预报"), "there is no such indicator. None of the"),
    ],
)
def test_an_unknown_name_gets_the_nearest(
    data: Path, capsys: pytest.CaptureFixture[str], what: tuple[str, str], said: str
) -> None:
    code, told = explain(data, capsys, *what, "2016")
    assert code == 1 and said in told


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = small_data(tmp_path_factory.mktemp("corrected"))
    file_table(data, ["heshun,cases_closed,53", "heshun,cases_accepted,93"])
    accepted = '"cases_accepted"'
    file_ledger(data, override("63"), entry(indicator=accepted, expect="93", status='"asked"'))
    build(data).close()
    return data


def test_a_corrected_figure_is_told_with_both_numbers(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = explain(corrected, capsys, "heshun", "cases_closed", "2016")
    assert code == 0
    heads = [line for line in told.splitlines() if line.startswith("heshun")]
    assert [head.rsplit(": ", 1)[1] for head in heads] == ["63 cases", "53 cases"]
    history = [
        '  ledger    corrected: 53 ("53"), in its place 63',
        "            confirmed on 2026-11-24 by Statistics office: The county sent another number.",
        "            corrections/heshun.toml, line 1",
    ]
    assert told.count("\n".join(history)) == 2
    assert "  status    published" in told and "  status    superseded" in told


def test_a_doubted_figure_says_who_asked(
    corrected: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, told = explain(corrected, capsys, "heshun", "cases_accepted", "2016")
    assert '  ledger    in question: 93 ("93")' in told
    assert "asked on 2026-11-24 by Statistics office" in told
