"""The figures add up in every county and year, whatever the seed."""

import numpy as np
import pytest

from etl.demonstration.model import Model, model
from etl.demonstration.oddities import Calendar

SUMS = [
    (
        "consultations",
        "consultations_in_person consultations_by_phone consultations_by_letter "
        "consultations_online",
    ),
    ("cases_approved", "cases_criminal cases_civil cases_administrative"),
    ("applications", "cases_approved cases_not_approved"),
]
AT_LEAST = [
    ("consultations_by_phone", "hotline_calls"),
    ("recipients", "cases_approved"),
    ("cases_closed", "cases_reviewed"),
    ("losses_recovered_cny", "wages_recovered_cny"),
    ("funding_cny", "case_subsidy_cny"),
    ("staff", "lawyers"),
    ("liaison_officers", "liaison_points"),
]


@pytest.fixture(scope="module", params=[1, 2, 77])
def drawn(request: pytest.FixtureRequest) -> Model:
    return model(Calendar(60, tuple(range(2014, 2026))), request.param)


@pytest.mark.parametrize(("total", "parts"), SUMS)
def test_parts_add_up_to_their_total(drawn: Model, total: str, parts: str) -> None:
    assert (drawn.counts[total] == sum(drawn.counts[part] for part in parts.split())).all()


@pytest.mark.parametrize(("whole", "part"), AT_LEAST)
def test_a_part_is_never_more_than_the_whole(drawn: Model, whole: str, part: str) -> None:
    assert (drawn.counts[whole] >= drawn.counts[part]).all()


def test_what_is_open_is_carried_into_the_next_year(drawn: Model) -> None:
    count = drawn.counts
    at_hand = count["cases_open_start"] + count["cases_approved"]
    assert (count["cases_open_end"] == at_hand - count["cases_closed"]).all()
    assert (count["cases_open_start"][:, 1:] == count["cases_open_end"][:, :-1]).all()


def test_nothing_is_below_zero(drawn: Model) -> None:
    assert min(int(values.min()) for values in drawn.counts.values()) == 0


def test_size_follows_the_residents(drawn: Model) -> None:
    residents = drawn.counts["population"][:, -1]
    for indicator in ("consultations", "cases_accepted", "materials_distributed"):
        together = np.corrcoef(residents, drawn.counts[indicator][:, -1])[0, 1]
        assert together > 0.6, indicator


def test_some_years_close_more_than_they_accept(drawn: Model) -> None:
    more = drawn.counts["cases_closed"] > drawn.counts["cases_accepted"]
    assert 0.02 < more.mean() < 0.6
