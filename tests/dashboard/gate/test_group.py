"""A group's value is what summing it figure by figure gives, however many figures there are."""

from dashboard.gate import Bounded, total
from dashboard.gate.group import column_total, reference
from tests.dashboard.gate.rows import CASES, PER_RESIDENTS, ratios, rows


def test_a_column_is_summed_as_its_figures_are_one_by_one():
    hedges = [{"comparator": word, "value": n} for n, word in enumerate("=><~")]
    for found in (
        rows(*hedges),
        rows(*hedges[:2], {"coverage": "incomplete"}),
        rows({"comparator": ">"}, {"comparator": ">"}),
        rows({}, {"comparator": "<"}),
    ):
        one_by_one = total(map(Bounded.from_row, found.to_dict("records")))
        assert column_total(found) == one_by_one
    assert column_total(rows()) is None


def test_the_reference_is_all_cases_over_all_residents():
    found = ratios({"above": 30, "below": 10_000}, {"above": 10, "below": 30_000})
    assert reference(found, PER_RESIDENTS) == Bounded.exact(10.0)
    assert reference(rows({}), CASES) is None


def test_a_hedged_count_makes_the_reference_a_bound():
    found = ratios(
        {"above": 30, "below": 10_000, "above_word": ">"}, {"above": 10, "below": 30_000}
    )
    assert reference(found, PER_RESIDENTS) == Bounded(10.0, ">=", 10.0, None)
