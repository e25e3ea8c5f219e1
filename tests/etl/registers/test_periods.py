"""Which periods a register has figures of: whole ones inside what it covers."""

from datetime import date
from pathlib import Path

from etl.registers.periods import DECEMBER, JANUARY, LENGTHS, periods
from tests.etl.registers.counting import counted, told, values

FIRST, LAST = date(2022, 1, 1), date(2023, 12, 31)


def spans(begins: str, kind: str) -> list[tuple[str, str, int]]:
    found = periods((kind,), begins, FIRST, LAST)
    return [(str(p.first_day), str(p.last_day), p.reporting_year) for p in found]


def test_years_begin_in_january() -> None:
    assert spans(JANUARY, "year") == [
        ("2022-01-01", "2022-12-31", 2022),
        ("2023-01-01", "2023-12-31", 2023),
    ]


def test_or_in_december_and_are_named_after_the_year_they_end_in() -> None:
    assert spans(DECEMBER, "year") == [("2022-12-01", "2023-11-30", 2023)]
    assert spans(DECEMBER, "quarter")[3] == ("2022-12-01", "2023-02-28", 2023)


def test_months_belong_to_the_year_they_lie_in() -> None:
    assert [year for *_, year in spans(JANUARY, "month")][11:13] == [2022, 2023]
    assert [year for *_, year in spans(DECEMBER, "month")][10:12] == [2022, 2023]


def test_a_stock_is_of_the_last_day_of_a_month() -> None:
    (first, *_) = periods(("stock",), JANUARY, FIRST, LAST)
    assert (first.first_day, first.last_day) == (None, date(2022, 1, 31))


def test_only_whole_periods_are_made() -> None:
    found = periods(tuple(LENGTHS), JANUARY, date(2022, 1, 2), date(2022, 6, 29))
    assert [(p.kind, p.last_day) for p in found if p.kind != "stock"] == [
        ("month", date(2022, 2, 28)),
        ("month", date(2022, 3, 31)),
        ("month", date(2022, 4, 30)),
        ("month", date(2022, 5, 31)),
    ]


def test_the_year_from_december_to_november_takes_its_own_cases(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,applied
        1,heshun,civil,2022-11-30
        2,heshun,civil,2022-12-01
        3,heshun,civil,2023-11-30
        4,heshun,civil,2023-12-01""",
        FIRST,
        LAST,
        DECEMBER,
    )
    (year,) = [
        f for f in told(done) if (f["rule"], f["kind"]) == ("applications_in_period", "year")
    ]
    assert (float(year["value"]), year["reporting_year"]) == (2, 2023)
    assert (year["start"], year["end"]) == (date(2022, 12, 1), date(2023, 11, 30))


def test_without_days_a_center_tells_its_first_to_its_last_month(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,applied
        1,heshun,civil,2022-03-15
        2,heshun,civil,2023-03-15
        3,east,civil,2023-01-15
        4,east,civil,2023-03-15""",
        None,
        None,
    )
    months = [
        f for f in told(done) if (f["rule"], f["kind"]) == ("applications_in_period", "month")
    ]
    assert len([f for f in months if f["area"] == "heshun"]) == 13
    assert [float(f["value"]) for f in months if f["area"] == "east"] == [1, 0, 1]
    assert values(done, "applications") == []


def test_what_was_open_before_the_first_day_is_carried_over(tmp_path: Path) -> None:
    done = counted(
        tmp_path,
        """case_id,area,type,approved,closed
        1,heshun,civil,2019-01-01,
        2,heshun,civil,2019-01-01,2020-01-01
        3,heshun,civil,2023-06-01,""",
    )
    assert values(done, "cases_open_end", "stock") == [1] * 5 + [2] * 7
