"""Every cell of coverage has one state, and what is missing is counted as pandas counts it."""

import pandas as pd
import pytest

from dashboard import coverage, data
from tests.dashboard.screens import frame


@pytest.fixture(autouse=True)
def own_data(built_data, monkeypatch):
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def states(view, indicator: str, area: str) -> dict[int, str]:
    cells = coverage.of_indicator(view, indicator, [area])
    return dict(zip(cells["reporting_year"], cells["state"], strict=True))


@pytest.mark.parametrize(
    ("area", "indicator", "year", "state"),
    [
        ("cuiwei", "cases_accepted", 2019, "reported"),
        ("cuiwei", "cases_accepted", 2020, "not_reported"),
        ("xitang", "cases_accepted", 2025, "partial"),
        ("bifan", "peoples_mediation", 2025, "unreadable"),
        ("songqin", "briefs", 2025, "unreadable"),
        ("songqin", "briefs", 2024, "not_asked"),
    ],
)
def test_a_cell_says_what_was_reported(area, indicator, year, state):
    assert states(frame(figures="demonstration"), indicator, area)[year] == state


def test_hedges_are_states_of_their_own():
    view = frame(figures="demonstration")
    hedged = set(states(view, "consultations", "meisheng").values())
    assert {"at_least", "about"} <= hedged


def test_nobody_of_the_prefecture_reporting_means_not_asked():
    view = frame(years=(2015, 2016))
    assert states(view, "cases_closed", "heshun") == {2015: "not_asked", 2016: "reported"}


def test_what_is_missing_is_counted_over_core_indicators_as_pandas_counts_it():
    view = frame(figures="demonstration")
    cells = coverage.of_core(view, view.scope)
    snapshot = view.snapshot
    catalog = data.indicators(snapshot)
    core = catalog[catalog["core"] & catalog["indicator_group"].ne("context")]["indicator_id"]
    told = pd.concat(
        [
            data.rows(snapshot, "coverage_cells", indicator=None, areas=(area,))
            for area in view.scope
        ]
    )
    told = told[told["indicator"].isin(core)]
    told["parent"] = told["area"].map(view.areas["parent"])
    asked = told.groupby(["parent", "reporting_year"])["indicator"].nunique()
    own = told.groupby(["area", "reporting_year"])["indicator"].nunique()
    for row in cells.to_dict("records"):
        key = (view.areas.loc[row["area"], "parent"], row["reporting_year"])
        assert row["asked_count"] == asked.get(key, 0)
        assert row["reported_count"] == own.get((row["area"], row["reporting_year"]), 0)


def test_picked_counties_come_first_and_then_those_with_the_most_gaps():
    view = frame(figures="demonstration", areas=("muying",))
    cells = coverage.of_core(view, view.scope)
    order = coverage.gaps_first(view, cells)
    lacking = (cells["asked_count"] - cells["reported_count"]).groupby(cells["area"]).sum()
    assert order[0] == "muying"
    assert list(lacking[order[1:]]) == sorted(lacking[order[1:]], reverse=True)


def test_a_county_has_a_row_for_every_core_indicator_that_was_asked_for():
    view = frame(figures="demonstration")
    cells = coverage.of_county(view, "cuiwei")
    silent = cells[cells["reporting_year"].isin([2020, 2021])]
    assert set(silent["state"]) <= {"not_reported", "not_asked"}
    assert (cells.groupby("indicator").size() == 10).all()
    assert "population" not in set(cells["indicator"])


def test_a_cell_leads_to_the_figure_of_its_own_county_and_year():
    view = frame(figures="demonstration")
    cells = coverage.of_indicator(view, "consultations", view.scope)
    told = coverage.with_figures(view, "consultations", cells)
    assert list(told["area"]) == list(cells["area"])
    reported = told[told["reported_count"] > 0]
    assert set(told["figure_id"][told["reported_count"] == 0]) == {None}
    own = data.figures(view.snapshot, sorted(reported["figure_id"])).set_index("figure_id")
    found = own.loc[reported["figure_id"]]
    assert list(found["area"]) == list(reported["area"])
    assert list(found["reporting_year"]) == list(reported["reporting_year"])
    assert set(found["indicator"]) == {"consultations"}


def test_cells_of_which_nothing_was_reported_lead_nowhere():
    view = frame(figures="demonstration", years=(2020, 2020))
    cells = coverage.of_indicator(view, "cases_accepted", ["cuiwei"])
    assert set(coverage.with_figures(view, "cases_accepted", cells)["figure_id"]) == {None}


def test_every_state_that_a_snapshot_tells_is_known_here():
    for figures in ("filed", "demonstration"):
        view = frame(figures=figures)
        told = data.rows(view.snapshot, "coverage_cells", indicator=None, areas=view.scope)
        assert set(told["state"]) <= set(coverage.STATES.categories)
