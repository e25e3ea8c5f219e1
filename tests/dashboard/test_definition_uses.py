"""Who uses which definition is counted as the gate counts it from the rows themselves."""

import pytest

from dashboard import data
from dashboard.definition_uses import uses
from dashboard.gate import definition
from tests.dashboard.screens import frame


@pytest.fixture(autouse=True)
def own_data(built_data, monkeypatch):
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


@pytest.mark.parametrize("indicator", ["cases_accepted", "consultations", "lawyers"])
@pytest.mark.parametrize("count", [1, 7, 24])
def test_the_areas_of_a_question_are_counted_in_every_year(indicator: str, count: int) -> None:
    view = frame(figures="demonstration")
    areas, picked = view.scope[:count], view.scope[:2]
    rows = data.measures(view.snapshot, [indicator], areas, (view.all_years[0], view.all_years[-1]))
    counted = uses(view.snapshot, indicator, areas, picked)
    assert set(counted) == set(definition.uses(rows, picked))
    assert all(0 < use.areas <= count for use in counted)


def test_of_areas_that_reported_nothing_there_is_no_use() -> None:
    view = frame(figures="demonstration")
    assert uses(view.snapshot, "cases_accepted", (), ()) == []
