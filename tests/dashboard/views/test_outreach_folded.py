"""With very many counties a channel names a few and shows all others as one strip, exactly."""

import re

import pytest

from dashboard import data
from dashboard.charts.small_multiples import MOST_ROWS
from dashboard.selection import DEMONSTRATION

from .outreach_frames import best_year, drawn, found, frame

PUT_UP = "outreach_put_up"


@pytest.fixture(autouse=True)
def own_data(troubled_data, monkeypatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(troubled_data))


def rows(card) -> list[str]:
    return [re.sub("<.*?>", "", name) for name in card.figure["layout"]["yaxis"]["ticktext"]]


def test_every_county_is_in_a_row_or_counted_in_the_last():
    view = frame(figures=DEMONSTRATION)
    year = best_year(view)
    reporting = set().union(*(c.areas for c in found(view, year) if c.drawable))
    named = rows(drawn(view, year)[PUT_UP])
    assert len(named) == MOST_ROWS
    assert named[-1].replace("\n", " ") == f"{len(reporting) - MOST_ROWS + 1} other counties"


def test_a_picked_county_has_a_row_wherever_its_name_stands():
    every = frame(figures=DEMONSTRATION)
    last = every.scope[-1]
    view = frame(figures=DEMONSTRATION, areas=(last,))
    assert rows(drawn(view, best_year(view))[PUT_UP])[0] == view.area_name(last)


def test_the_strips_reach_as_far_as_the_largest_figures_that_are_not_named():
    view = frame(figures=DEMONSTRATION)
    year = best_year(view)
    card = drawn(view, year)["outreach_reached"]
    (channel,) = [c for c in found(view, year) if c.indicator == "people_reached"]
    compared, named = channel.verdict.compared, set(rows(card))
    names = compared["area"].map(view.area_name)
    strip = next(t for t in card.figure["data"] if t["marker"].get("symbol") == "line-ns-open")
    assert max(strip["x"]) == pytest.approx(compared["value"][~names.isin(named)].max(), rel=0.02)


def test_the_files_hold_every_figure_all_the_same():
    view = frame(figures=DEMONSTRATION)
    year = best_year(view)
    card = drawn(view, year)[PUT_UP]
    measured = data.measures(view.snapshot, ["materials_distributed"], view.shown, (year, year))
    sound = measured[measured["status"].eq("published") & measured["period_kind"].eq("year")]
    made = card.for_files().export
    exported = [row for row in made.rows if row[2] == "materials_distributed" and row[9]]
    assert len(exported) == len(sound[sound["value"] > 0])
