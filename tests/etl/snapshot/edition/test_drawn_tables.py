"""Whatever counties report, contradictions included, no small number is found."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as draw

from tests.etl.snapshot.edition.judging import CHECKS, given_back
from tests.etl.snapshot.edition.relations import Checks
from tests.etl.snapshot.edition.tables import PARTITION, PROTECTED, Ground, Row, edition_of, ground
from tests.many import many

NAMES = (
    "recipients", "recipients_women", "recipients_men", "recipients_minors", "cases_women",
    "cases_accepted",
)  # fmt: skip
COUNTIES = {"heshun": "jinzhong", "east": "jinzhong", "north": "datong"}
QUARTERS = (1, 4, 7, 10)
SPANS = {"year": (1, 12), "first": (1, 6), "second": (7, 12), "nine": (1, 9)}
KINDS = {"year": "year", "first": "half_year", "second": "half_year", "nine": "ytd"}
# Mostly numbers that are small, or lie just beside.
COUNT = draw.sampled_from([0, 0, 1, 1, 2, 3, 4, 5, 6, 20, 57])
BESIDE = draw.sampled_from([0, 0, 0, 1, 2, 30])
BY = draw.sampled_from([-20, -3, -2, -1, -1, 1, 1, 2, 3, 20])


@draw.composite
def returns(pick: draw.DrawFn) -> list[Row]:
    """Returns of a province for a year: some quarters, some sums, all of which add up."""
    cells: dict[tuple[str, str, int], int] = {}
    for county in COUNTIES:
        for start in QUARTERS:
            cases = pick(COUNT)
            women, men, minors = cases + pick(BESIDE), pick(COUNT), pick(COUNT)
            cells |= {
                (county, "cases_women", start): cases,
                (county, "recipients_women", start): women,
                (county, "recipients_men", start): men,
                (county, "recipients_minors", start): minors,
                (county, "recipients", start): max(women + men, minors),
                (county, "cases_accepted", start): cases + pick(BESIDE),
            }
    inner = {county: [county] for county in COUNTIES}
    for county, parent in COUNTIES.items():
        inner.setdefault(parent, []).append(county)
    inner["shanxi"] = list(COUNTIES)
    rows = []
    told = pick(draw.sampled_from([0.3, 0.6, 0.9]))
    for area, counties in inner.items():
        for name in NAMES:
            for start in QUARTERS:
                value = sum(cells[county, name, start] for county in counties)
                rows.append(Row(area, name, value).months(start, start + 2, "quarter"))
            for span, (first, last) in SPANS.items():
                value = sum(
                    cells[county, name, start]
                    for county in counties
                    for start in QUARTERS
                    if first <= start <= last
                )
                rows.append(Row(area, name, value).months(first, last, KINDS[span]))
    return [row for row in rows if pick(draw.floats(0, 1)) <= told]


@draw.composite
def contradicting(pick: draw.DrawFn) -> list[Row]:
    """The same where counts of people by characteristics are told anew with other numbers, and some
    are only a part."""
    rows = pick(returns())
    often = pick(draw.sampled_from([0.02, 0.1, 0.4]))
    found = []
    for row in rows:
        wrong = row.indicator in PROTECTED and pick(draw.floats(0, 1)) < often
        other = replace(row, value=max(0, row.value + pick(BY))) if wrong else row
        how = pick(draw.sampled_from(["instead", "instead", "beside", "part"])) if wrong else ""
        if how == "part":
            other = replace(other, variant="part")
        found += [row, other] if how in ("beside", "part") else [other]
    return found


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    return ground(tmp_path_factory.mktemp("drawn"))


# Without shrinking, which would take very long.
FEW = settings(
    many(48),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[*HealthCheck],
)


PARTS = (("recipients",), "=", ("recipients_women", "recipients_men"))


@FEW
@given(rows=returns() | contradicting())
def test_no_small_number_is_given_back(base: Ground, rows: list[Row]) -> None:
    assert given_back_small(base, rows, CHECKS) == {}


@FEW
@given(rows=returns())
def test_nor_where_two_characteristics_make_up_a_total(base: Ground, rows: list[Row]) -> None:
    assert given_back_small(base.with_check(PARTITION), rows, (*CHECKS, PARTS)) == {}


def given_back_small(
    base: Ground, rows: list[Row], checks: Checks
) -> dict[str, tuple[float, float]]:
    """Small numbers that are narrowed down."""
    truth = {f"r:{number}": row.value for number, row in enumerate(rows, 1)}
    small = {name for name, value in truth.items() if 1 <= value <= 4}
    with tempfile.TemporaryDirectory() as home, edition_of(Path(home), base, rows) as edition:
        return given_back(edition, truth, checks, NAMES, only=small)
