"""A check fails only where no numbers inside the bounds could satisfy it."""

import itertools
import random
from collections.abc import Sequence
from pathlib import Path

from etl.numbers import bounds
from tests.etl.small_data import asked, build, counted, file_table, small_data

HEAD = "area,indicator,value,comparator,coverage"
TRIPLE = ("cases_accepted", "cases_criminal", "cases_civil")
EXACT = ("=", "complete")
Words = tuple[int, str, str]


def lines(figures: dict[str, Words], area: str = "heshun") -> list[str]:
    return [f"{area},{name},{v},{c},{coverage}" for name, (v, c, coverage) in figures.items()]


CASES = [
    ((100, *EXACT), (60, *EXACT), (40, *EXACT), "holds", 0),
    ((100, *EXACT), (60, *EXACT), (30, *EXACT), "fails", 10),
    ((100, ">", "complete"), (60, *EXACT), (40, *EXACT), "undecided", 0),
    ((101, ">", "complete"), (60, *EXACT), (40, *EXACT), "fails", 1),
    ((100, *EXACT), (60, *EXACT), (30, "=", "incomplete"), "undecided", 10),
    ((100, *EXACT), (60, *EXACT), (50, "=", "incomplete"), "fails", -10),
    ((100, *EXACT), (120, *EXACT), (30, "~", "complete"), "fails", -50),
    ((100, *EXACT), (60, *EXACT), (30, "~", "complete"), "undecided", 10),
    ((0, *EXACT), (0, *EXACT), (0, *EXACT), "holds", 0),
]


def by_year(cases: Sequence[dict[str, Words]]) -> list[str]:
    """The rows of a table in which each case is of a year of its own, from 1900 on."""
    return [f"{line},{year}" for year, figures in enumerate(cases, 1900) for line in lines(figures)]


def test_an_equation_between_bounds(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    rows = by_year([dict(zip(TRIPLE, case[:3], strict=True)) for case in CASES])
    file_table(data, rows, f"{HEAD},reporting_year")
    columns = "reporting_year - 1900, outcome, difference, figure_ids"
    with build(data) as snapshot:
        found = asked(snapshot, f"SELECT {columns} FROM finding ORDER BY reporting_year")
    assert found == [
        (at, *case[3:], [f"returns:{3 * at + place}" for place in (1, 3, 2)])
        for at, case in enumerate(CASES)
    ]


COVERED = [
    ((10, *EXACT), (8, *EXACT), "holds"),
    ((10, *EXACT), (11, *EXACT), "holds"),
    ((10, *EXACT), (12, *EXACT), "fails"),
    ((10, "=", "incomplete"), (12, *EXACT), "undecided"),
    ((10, *EXACT), (12, ">", "complete"), "fails"),
    ((10, ">", "complete"), (8, *EXACT), "holds"),
    ((10, "<", "complete"), (12, *EXACT), "fails"),
]


def test_a_whole_covers_its_part_within_the_tolerance_of_one(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    rows = by_year([{"consultations": whole, "hotline_calls": part} for whole, part, _ in COVERED])
    file_table(data, rows, f"{HEAD},reporting_year")
    with build(data) as snapshot:
        found = asked(snapshot, "SELECT outcome, severity FROM finding ORDER BY reporting_year")
    assert found == [(outcome, "warning") for _, _, outcome in COVERED]


def possible(words: Words) -> list[int]:
    """Every whole number up to 12 that the words allow."""
    lower, upper = bounds(*words)
    return [n for n in range(13) if (lower or 0) <= n and (upper is None or n <= upper)]


def by_trying(left: Words, first: Words, second: Words) -> str:
    """The outcome found by trying all numbers; 12 stands for everything above."""
    held = {
        a == b + c
        for a, b, c in itertools.product(possible(left), possible(first), possible(second))
        if b + c <= 12
    }
    return "undecided" if len(held) == 2 else "holds" if True in held else "fails"


def test_trying_all_numbers_finds_the_same(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    dice = random.Random(3)
    words = [
        tuple(
            (
                dice.randint(0, 5),
                dice.choice(("=", "=", "=", ">=", "<")),
                dice.choice(("complete", "complete", "incomplete")),
            )
            for _ in TRIPLE
        )
        for _ in range(100)
    ]
    rows = [
        f"{line},{1900 + number}"
        for number, triple in enumerate(words)
        for line in lines(dict(zip(TRIPLE, triple, strict=True)))
    ]
    file_table(data, rows, f"{HEAD},reporting_year")
    with build(data) as snapshot:
        found = asked(snapshot, "SELECT outcome FROM finding ORDER BY reporting_year")
    expected = [by_trying(*triple) for triple in words]
    assert [outcome for (outcome,) in found] == expected
    assert set(expected) == {"holds", "fails", "undecided"}


def test_a_check_needs_all_its_figures(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    figures = {"cases_accepted": (100, *EXACT), "cases_criminal": (60, *EXACT)}
    file_table(data, lines(figures), HEAD)
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT * FROM finding") == []


# Each is what a check lacks beside two figures of heshun, full year, of the year that is filled in.
ODD = (
    "east,cases_civil,40,published,unknown,year,{year}",
    "heshun,cases_civil,40,needs_review,unknown,year,{year}",
    "heshun,cases_civil,40,published,part,year,{year}",
    "heshun,cases_civil,40,published,unknown,campaign,{year}",
    "heshun,cases_civil,40,published,unknown,year,{next}",
    "heshun,cases_civil,40,published,unknown,year,{year}",
)


def test_only_published_figures_of_one_area_period_and_variant_take_part(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    years = range(1900, 1900 + 10 * len(ODD), 10)  # so that no year is beside another
    rows = [
        row.format(year=year, next=year + 1)
        for year, odd in zip(years, ODD, strict=True)
        for row in (
            "heshun,cases_accepted,100,published,unknown,year,{year}",
            "heshun,cases_criminal,60,published,unknown,year,{year}",
            odd,
        )
    ]
    head = "area,indicator,value,status,variant,period_kind,reporting_year"
    file_table(data, rows, head)
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT unnest(reasons) FROM reject") == []
        # The last one is not odd.
        assert asked(snapshot, "SELECT reporting_year FROM finding") == [(years[-1],)]


def test_figures_of_one_report_come_before_those_of_several(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    whole = {name: (n, *EXACT) for name, n in zip(TRIPLE, (100, 60, 40), strict=True)}
    file_table(data, lines(whole), HEAD, "whole")
    file_table(data, lines({"cases_accepted": (120, *EXACT)}), HEAD, "other")
    file_table(data, lines({"cases_accepted": (9, *EXACT)}, "east"), HEAD, "east-one")
    parts: dict[str, Words] = {"cases_criminal": (5, *EXACT), "cases_civil": (4, *EXACT)}
    file_table(data, lines(parts, "east"), HEAD, "east-two")
    with build(data) as snapshot:
        found = asked(snapshot, "SELECT area, outcome, figure_ids FROM finding ORDER BY area")
    assert found == [
        ("east", "holds", ["east-one:1", "east-two:2", "east-two:1"]),
        ("heshun", "holds", ["whole:1", "whole:3", "whole:2"]),
    ]


def test_a_failed_check_keeps_nothing_out(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, lines(dict.fromkeys(TRIPLE, (1, *EXACT))), HEAD)
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT outcome FROM finding") == [("fails",)]
        assert asked(snapshot, "SELECT count(*) FROM figure WHERE status = 'published'") == [(3,)]


BALANCE = """
[[check]]
id = "open_follows"
left = ["open_start", "cases_accepted"]
relation = "="
right = ["open_end", "cases_criminal"]
severity = "warning"
sentence = { en = "Open and new cases are closed or open.", zh = "期初加新收等于已结加期末。" }
name = { en = "Open cases", zh = "未结案件" }
"""


STOCKS = ["heshun,open_start,10,stock,,2016-01-01", "heshun,open_end,20,stock,,2016-11-30"]
FLOWS = [
    "heshun,cases_accepted,100,year,2015-12-01,2016-11-30",
    "heshun,cases_criminal,90,year,2015-12-01,2016-11-30",
]


def balance(home: Path, rows: list[str]) -> list[tuple[object, ...]]:
    """The findings of a check between two stocks and two flows."""
    data = small_data(home)
    for name in ("open_start", "open_end"):
        (data / "indicators" / f"{name}.toml").write_text(
            counted(name, f"{name}件", kind="stock"), encoding="utf-8"
        )
    with (data / "checks.toml").open("a", encoding="utf-8") as checks:
        checks.write(BALANCE)
    file_table(data, rows, "area,indicator,value,period_kind,period_start,period_end")
    with build(data) as snapshot:
        return asked(snapshot, "SELECT check_id, outcome, period_kind FROM finding")


def test_a_stock_stands_beside_the_flows_of_its_year(tmp_path: Path) -> None:
    assert balance(tmp_path, STOCKS + FLOWS) == [("open_follows", "holds", "year")]


def test_two_dates_of_one_stock_do_not_stand_for_two_stocks(tmp_path: Path) -> None:
    june = "heshun,open_end,15,stock,,2016-06-30"
    assert balance(tmp_path, [STOCKS[1], june, *FLOWS]) == []


def test_stocks_do_not_join_flows_of_different_years(tmp_path: Path) -> None:
    calendar = "heshun,cases_criminal,90,year,2016-01-01,2016-12-31"
    assert balance(tmp_path, [*STOCKS, FLOWS[0], calendar]) == []
