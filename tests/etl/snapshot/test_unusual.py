"""Each kind of suspicion fires on what it is for, and on nothing that looks a little like it."""

from pathlib import Path

import pytest

from tests.etl.small_data import (
    asked,
    build,
    counted,
    file_prose,
    file_table,
    replace_in,
    small_data,
)
from tests.etl.snapshot.unusual_years import HEAD, STEADY, Found, found, steady, years

Values = tuple[float | str | None, ...]


def test_exchanged_digits_are_told_with_the_number_that_would_fit(tmp_path: Path) -> None:
    rows = years("heshun", "consultations", (1230, 1250, 1240, 2145, 1245, 1236)) + steady()
    columns = "kind, reporting_year, value, expected, other_value"
    assert found(tmp_path, rows, columns) == [("swapped_digits", 2015, 2145, 1245, 1240)]


def test_the_number_of_the_year_before_with_digits_exchanged_is_told_alone(tmp_path: Path) -> None:
    rows = years("heshun", "consultations", (52341, 52431)) + steady()
    columns = "kind, reporting_year, value, expected, figure_ids"
    assert found(tmp_path, rows, columns) == [
        ("swapped_digits", 2013, 52431, 52341, ["returns:2", "returns:1"])
    ]


@pytest.mark.parametrize(
    "values",
    [(1254, 1245, 1254), (52000, 25000, 52000)[:1], (1000, 1010, 1001)],
    ids=["four digits close by", "one year", "other digits"],
)
def test_digits_that_fit_as_they_stand_are_left_alone(tmp_path: Path, values: Values) -> None:
    assert found(tmp_path, years("heshun", "consultations", values) + steady()) == []


def cases(total: float, criminal: float | str, civil: float | str) -> list[str]:
    """The cases of one year by type."""
    names = ("cases_accepted", "cases_criminal", "cases_civil")
    figures = zip(names, (total, criminal, civil), strict=True)
    return [row for name, value in figures for row in years("heshun", name, (value,))]


def test_a_total_equal_to_a_part_is_told_while_another_part_is_not_zero(tmp_path: Path) -> None:
    columns = "kind, indicator, value, other_indicator, member_count, figure_ids"
    assert found(tmp_path, cases(40, 60, 40), columns) == [
        ("total_equals_part", "cases_accepted", 40, "cases_civil", 1,
         ["returns:1", "returns:3", "returns:2"])
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [cases(100, 60, 40), cases(40, 0, 40), cases(9, 3, 9), cases(40, 3, "> 40")],
    ids=["adds up", "other part zero", "few", "hedged"],
)
def test_a_total_that_may_equal_its_part_is_left_alone(tmp_path: Path, rows: list[str]) -> None:
    assert found(tmp_path, rows) == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((48123, 47000, 48123), [("repeated_value", 2014, 2012)]),
        ((48123, None, 48123), [("repeated_value", 2014, 2012)]),
        ((48000, 47000, 48000), []),
        ((4812, 4700, 4812), []),
        ((48123, 47000, "> 48123"), []),
    ],
    ids=["two years before", "gap", "round", "four digits", "hedged"],
)
def test_a_number_of_another_year_is_told(tmp_path: Path, values: Values, expected: Found) -> None:
    rows = years("heshun", "consultations", values)
    assert found(tmp_path, rows, "kind, reporting_year, other_year") == expected


NAMES = ("cases_accepted", "cases_closed", "cases_criminal", "cases_civil", "consultations")


def test_a_return_of_another_year_is_one_suspicion_not_five(tmp_path: Path) -> None:
    first = {name: 100 + 37 * place for place, name in enumerate(NAMES)} | {"consultations": 48123}
    rows = [
        row
        for name, value in first.items()
        for row in years("heshun", name, (value, value + 10, value))
    ]
    columns = "kind, reporting_year, other_year, member_count, indicator, value"
    assert found(tmp_path, rows, columns) == [
        ("repeated_year", 2014, 2012, 5, "consultations", 48123)
    ]


def test_a_few_equal_figures_are_not_a_repeated_return(tmp_path: Path) -> None:
    rows = [row for name in NAMES[:3] for row in years("heshun", name, (120, 131, 120))]
    assert found(tmp_path, rows) == []


def claim(consultations: Values, closed: Values = (95, 92, 96, 94)) -> list[str]:
    """Cases accepted that double in 2014, beside what else the county did."""
    accepted = years("heshun", "cases_accepted", (100, 104, 212, 101))
    beside = years("heshun", "consultations", consultations) + years(
        "heshun", "cases_closed", closed
    )
    return accepted + beside + steady("cases_accepted") + steady() + steady("cases_closed")


def test_cases_that_double_by_themselves_are_taken_for_a_group_claim(tmp_path: Path) -> None:
    columns = "kind, reporting_year, value, other_value, other_indicator"
    assert found(tmp_path, claim((1000, 1020, 1010, 990)), columns) == [
        ("group_claim", 2014, 212, 104, "cases_closed")
    ]


def test_cases_that_double_with_everything_else_are_no_group_claim(tmp_path: Path) -> None:
    rows = claim((1000, 1020, 2100, 990), (95, 92, 190, 94))
    assert "group_claim" not in [kind for (kind,) in found(tmp_path, rows, "kind")]


def test_a_report_that_says_so_is_believed(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    rows = ["heshun,cases_accepted,212,一起集体讨薪案按申请人计件", "heshun,cases_closed,90,"]
    file_table(data, rows, "area,indicator,value,note")
    with build(data) as snapshot:
        told = asked(snapshot, "SELECT kind, indicator, value, words, figure_ids FROM unusual")
    assert told == [
        ("group_claim_said", "cases_accepted", 212, "一起集体讨薪案按申请人计件", ["returns:1"])
    ]


def december(area: str, year: int) -> str:
    """Consultations of a year that ends in November."""
    days = f"{year - 1}-12-01,{year}-11-30"
    return f"{area},consultations,1000,=,complete,{year},year,{days}"


def test_a_year_to_november_beside_calendar_years_is_told(tmp_path: Path) -> None:
    columns = "kind, area, reporting_year, usual, member_count, CAST(period_start AS VARCHAR)"
    assert found(tmp_path, [december("heshun", 2014), *steady()], columns) == [
        ("other_days", "heshun", 2014, "01-01 – 12-31", 2, "2013-12-01")
    ]


def test_one_year_of_other_days_in_a_countys_own_row_of_years_is_told(tmp_path: Path) -> None:
    rows = [*years("heshun", "consultations", (1000, 1010)), december("heshun", 2014)]
    assert found(tmp_path, rows) == [("other_days", "heshun", None, 2014)]


@pytest.mark.parametrize("areas", [("heshun",), ("heshun", "east", "west")])
def test_years_that_all_end_in_november_are_usual(tmp_path: Path, areas: tuple[str, ...]) -> None:
    rows = [december(area, year) for area in areas for year in (2013, 2014)]
    assert found(tmp_path, rows) == []


def residents(area: str, *numbers: int) -> list[str]:
    """Residents at the ends of years from 2014 on."""
    return [
        f"{area},population,{n},=,complete,{year},stock,,{year}-12-31"
        for year, n in enumerate(numbers, start=2014)
    ]


def test_a_boundary_that_moved_residents_is_told_and_explains_the_jumps(tmp_path: Path) -> None:
    rows = residents("split", 300_000, 301_000, 180_000)
    rows += years("split", "consultations", (None, None, 1000, 1010, 300)) + steady()
    columns = "kind, area, indicator, reporting_year, other_value, value"
    assert found(tmp_path, rows, columns) == [
        ("boundary_moved", "split", "population", 2016, 301_000, 180_000)
    ]


def test_a_boundary_that_moved_nobody_is_left_alone(tmp_path: Path) -> None:
    assert found(tmp_path, residents("split", 300_000, 301_000, 302_000)) == []


def test_residents_that_move_without_a_boundary_are_told(tmp_path: Path) -> None:
    assert found(tmp_path, residents("heshun", 300_000, 301_000, 180_000)) == [
        ("residents_moved", "heshun", "population", 2016)
    ]
    assert found(tmp_path / "slow", residents("heshun", 300_000, 301_000, 290_000)) == []


PROSE = "indicator,value,comparator,status,quote\n"


def test_what_cannot_be_read_is_told_with_its_words(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_prose(data, f"{PROSE}cases_closed,,,unreadable,2 cases1case\n")
    file_table(data, ["east,cases_closed,1#2件5", "west,cases_closed,5"])
    with build(data) as snapshot:
        told = asked(snapshot, "SELECT kind, area, reporting_year, words, figure_ids FROM unusual")
    assert told == [
        ("garbled", "east", 2016, "1#2件5", []),
        ("garbled", "heshun", 2016, "2 cases1case", ["heshun-2016:1"]),
    ]


def test_a_kind_that_was_removed_is_not_looked_for(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    unusual = data / "unusual.toml"
    text = unusual.read_text(encoding="utf-8")
    start, end = (
        text.index('[[kind]]\nid = "repeated_value"'),
        text.index('[[kind]]\nid = "repeated_year"'),
    )
    unusual.write_text(text[:start] + text[end:], encoding="utf-8")
    file_table(data, years("heshun", "consultations", (48123, 47000, 48123)), HEAD)
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT kind FROM unusual") == []


def test_another_definition_is_another_row_of_years(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    rows = [f"{row}," for row in years("heshun", "cases_accepted", STEADY[:4])]
    rows.append(years("heshun", "cases_accepted", (None,) * 4 + (3000,))[0] + ",with_legal_help")
    file_table(data, rows + [f"{row}," for row in steady("cases_accepted")], f"{HEAD},variant")
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT kind FROM unusual") == []


def test_a_stock_that_stays_is_no_repetition(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    (data / "indicators" / "staff.toml").write_text(counted("Staff", "人员", "stock"), "utf-8")
    replace_in(data / "checks.toml", "tolerance = 1", "tolerance = 2")
    file_table(
        data,
        [row.replace("population", "staff") for row in residents("heshun", 48123, 48123)],
        HEAD,
    )
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT kind FROM unusual") == []
