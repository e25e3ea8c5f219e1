"""Small numbers of people become bounds, and nothing beside them gives them back."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.etl.snapshot.edition.judging import CHECKS, given_back
from tests.etl.snapshot.edition.relations import Checks
from tests.etl.snapshot.edition.tables import PARTITION, Ground, Row, edition_of, ground, told

NAMES = (
    "recipients", "recipients_women", "recipients_men", "recipients_minors", "cases_women",
    "cases_accepted",
)  # fmt: skip
WOMEN = Row("heshun", "recipients_women", 3)
YEAR = WOMEN
RANGE = (None, "..", 1.0, 4.0)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    return ground(tmp_path_factory.mktemp("people"))


def withstands(
    home: Path, base: Ground, rows: Sequence[Row], checks: Checks = CHECKS
) -> dict[str, tuple[object, ...]]:
    """What the edition tells; fails where the attacker finds out more, or where no sum mattered."""
    truth = {f"r:{number}": row.value for number, row in enumerate(rows, 1)}
    with edition_of(home, base, rows) as edition:
        assert given_back(edition, truth, checks, NAMES) == {}
        return told(edition)


def falls(home: Path, base: Ground, rows: Sequence[Row], checks: Checks = CHECKS) -> bool:
    """Whether the same numbers are found out where only the small ones themselves are hidden."""
    truth = {f"r:{number}": row.value for number, row in enumerate(rows, 1)}
    with edition_of(home, base, rows) as edition:
        return given_back(edition, truth, checks, NAMES, without_secondary=True) != {}


@pytest.mark.parametrize("value", [1, 2, 3, 4])
def test_a_small_number_is_told_as_one_to_four(tmp_path: Path, base: Ground, value: int) -> None:
    assert withstands(tmp_path, base, [replace(WOMEN, value=value)]) == {"1": RANGE}


@pytest.mark.parametrize("value", [0, 5, 93])
def test_zeros_and_larger_numbers_stay(tmp_path: Path, base: Ground, value: int) -> None:
    exact = (float(value), "=", float(value), float(value))
    assert withstands(tmp_path, base, [replace(WOMEN, value=value)]) == {"1": exact}


def test_totals_of_work_are_never_touched(tmp_path: Path, base: Ground) -> None:
    names = ("recipients", "cases_accepted", "consultations", "cases_closed")
    rows = [Row("heshun", name, 2) for name in names]
    assert set(withstands(tmp_path, base, rows).values()) == {(2.0, "=", 2.0, 2.0)}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (replace(WOMEN, coverage="incomplete"), (1.0, ">=", 1.0, None)),
        (replace(WOMEN, comparator=">"), (1.0, ">=", 1.0, None)),
        (replace(WOMEN, comparator="~"), (1.0, ">=", 1.0, None)),
        (replace(WOMEN, comparator="<"), (4.0, "<", None, 4.0)),
    ],
)
def test_a_hedge_stays_one_and_gets_wider(
    tmp_path: Path, base: Ground, row: Row, expected: tuple[object, ...]
) -> None:
    with edition_of(tmp_path, base, [row]) as edition:
        assert told(edition) == {"1": expected}


def test_a_total_over_counties_moves_with_them(tmp_path: Path, base: Ground) -> None:
    rows = [WOMEN, Row("east", "recipients_women", 54), Row("west", "recipients_women", 20),
            Row("jinzhong", "recipients_women", 77), Row("shanxi", "recipients_women", 77),
    ]  # fmt: skip
    found = withstands(tmp_path, base, rows)
    assert found["1"] == RANGE
    assert found["2"] == (54.0, "=", 54.0, 54.0)
    assert found["4"] == found["5"] == (None, "..", 75.0, 78.0)
    assert falls(tmp_path, base, rows)


def test_a_year_moves_with_its_months_quarters_and_halves(tmp_path: Path, base: Ground) -> None:
    rows = [
        YEAR.months(1, 3, "quarter"), replace(YEAR.months(4, 6, "quarter"), value=9),
        replace(YEAR.months(1, 6, "half_year"), value=12),
        replace(YEAR.months(7, 12, "half_year"), value=30),
        replace(YEAR, value=42), replace(YEAR.months(1, 6, "ytd"), value=12),
        replace(YEAR.months(1, 1, "month"), value=1), replace(YEAR.months(2, 2, "month"), value=0),
        replace(YEAR.months(3, 3, "month"), value=2),
    ]  # fmt: skip
    found = withstands(tmp_path, base, rows)
    assert found["7"] == found["9"] == RANGE
    assert found["8"] == (0.0, "=", 0.0, 0.0)
    assert found["5"] == (None, "..", 41.0, 47.0)
    assert falls(tmp_path, base, rows)


def test_a_months_difference_of_two_running_totals_is_hidden(tmp_path: Path, base: Ground) -> None:
    rows = [replace(YEAR.months(1, 2, "ytd"), value=20), YEAR.months(3, 3, "month"),
            replace(YEAR.months(1, 3, "ytd"), value=23)]  # fmt: skip
    found = withstands(tmp_path, base, rows)
    assert found["3"] == (None, "..", 21.0, 24.0)
    assert falls(tmp_path, base, rows)


def test_a_parents_year_is_the_counties_months(tmp_path: Path, base: Ground) -> None:
    months = [
        replace(YEAR.months(number, number, "month"), value=20 if number > 1 else 2)
        for number in range(1, 13)
    ]
    rows = [*months, Row("jinzhong", "recipients_women", 222)]
    assert withstands(tmp_path, base, rows)["13"] == (None, "..", 221.0, 224.0)
    assert falls(tmp_path, base, rows)


def test_the_same_number_elsewhere_is_hidden_too(tmp_path: Path, base: Ground) -> None:
    rows = [WOMEN, replace(WOMEN, variant="with_legal_help"), replace(WOMEN, kind="campaign")]
    assert set(withstands(tmp_path, base, rows).values()) == {RANGE}


def test_parts_of_a_number_do_not_give_each_other_back(tmp_path: Path, base: Ground) -> None:
    rows = [replace(WOMEN, value=20), replace(WOMEN, variant="part"),
            replace(WOMEN, variant="part", value=17)]  # fmt: skip
    found = withstands(tmp_path, base, rows)
    assert (found["1"], found["2"]) == ((None, "..", 18.0, 21.0), RANGE)
    assert falls(tmp_path, base, rows)


def test_a_total_below_four_hides_zeros_too(tmp_path: Path, base: Ground) -> None:
    rows = [Row("heshun", "recipients", 1), replace(WOMEN, value=1),
            Row("heshun", "recipients_minors", 0)]  # fmt: skip
    found = withstands(tmp_path, base, rows)
    assert found["1"] == (1.0, "=", 1.0, 1.0)
    assert found["2"] == found["3"] == (None, "..", 0.0, 1.0)


def test_cases_and_recipients_move_together(tmp_path: Path, base: Ground) -> None:
    rows = [WOMEN, replace(WOMEN, indicator="cases_women", value=2)]
    assert set(withstands(tmp_path, base, rows).values()) == {RANGE}


def test_what_a_check_ties_to_a_total_is_opened(tmp_path: Path, base: Ground) -> None:
    rows = [WOMEN, Row("east", "recipients_women", 38), Row("jinzhong", "recipients_women", 41),
            Row("jinzhong", "cases_women", 40)]  # fmt: skip
    found = withstands(tmp_path, base, rows)
    assert found["4"] == (0.0, ">=", 0.0, None)
    assert falls(tmp_path, base, rows)


def test_a_total_that_is_almost_all_women_opens_its_months(tmp_path: Path, base: Ground) -> None:
    rows = [YEAR.months(1, 6, "half_year"), replace(YEAR.months(7, 12, "half_year"), value=20),
            replace(YEAR, value=23), replace(YEAR, indicator="recipients", value=23)]  # fmt: skip
    withstands(tmp_path, base, rows)
    assert falls(tmp_path, base, rows)


def test_where_two_make_up_a_total_both_are_hidden(tmp_path: Path, base: Ground) -> None:
    checks = (*CHECKS, (("recipients",), "=", ("recipients_women", "recipients_men")))
    rows = [Row("heshun", "recipients", 53), WOMEN, Row("heshun", "recipients_men", 50)]
    found = withstands(tmp_path, base.with_check(PARTITION), rows, checks)
    assert found["1"] == (53.0, "=", 53.0, 53.0)
    assert falls(tmp_path, base.with_check(PARTITION), rows, checks)


def test_a_ratio_is_worked_out_from_the_bounds(tmp_path: Path, base: Ground) -> None:
    rows = [WOMEN, Row("heshun", "recipients", 100)]
    withstands(tmp_path, base, rows)
    with edition_of(tmp_path, base, rows) as edition:
        found = edition.execute("SELECT value, comparator, lower, upper FROM ratio").fetchall()
    assert found == [(None, "..", 1.0, 4.0)]


def test_a_printed_share_does_not_give_its_count_back(tmp_path: Path, base: Ground) -> None:
    share = Row("heshun", "share_women", 3)
    with edition_of(
        tmp_path, base, [WOMEN, share, replace(share, area="east", value=40)]
    ) as edition:
        found = told(edition)
    assert found["2"] == (0.0, ">=", 0.0, None)
    assert found["3"] == (40.0, "=", 40.0, 40.0)


def test_what_is_told_twice_does_not_tell_of_what_is_beside_it(
    tmp_path: Path, base: Ground
) -> None:
    first, second = YEAR.months(1, 6, "half_year"), YEAR.months(7, 12, "half_year")
    rows = [replace(first, value=20), replace(second, value=4), replace(YEAR, value=20),
            replace(YEAR.months(1, 3, "quarter"), value=8),
            replace(YEAR.months(4, 6, "quarter"), value=8)]  # fmt: skip
    found = withstands(tmp_path, base, rows)
    assert found["1"] == (0.0, ">=", 0.0, None)
    assert (found["2"], found["3"]) == (RANGE, (None, "..", 17.0, 20.0))
    assert falls(tmp_path, base, rows)


def test_what_a_county_missing_from_a_sum_must_have_is_hidden(tmp_path: Path, base: Ground) -> None:
    rows = [Row("heshun", "recipients_women", 20), Row("jinzhong", "recipients_women", 23)]
    found = withstands(tmp_path, base, rows)
    assert found == {"1": (20.0, "=", 20.0, 20.0), "2": (None, "..", 21.0, 24.0)}
