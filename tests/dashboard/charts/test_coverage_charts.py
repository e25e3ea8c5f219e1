"""Coverage is told by shape and sign, and a click leads to the words."""

import plotly.graph_objects as go
import pytest

from dashboard.charts.coverage_grid import Cell, coverage_grid
from dashboard.charts.matrix_layout import Name
from dashboard.charts.native import drawable
from dashboard.charts.palette import PALETTES, resolve
from dashboard.charts.share_bars import Share, share_bars

STATES = (
    "all", "some", "reported", "at_least", "at_most", "about", "incomplete", "partial",
    "needs_review", "unreadable", "not_reported", "not_asked",
)  # fmt: skip


def cells() -> list[Cell]:
    return [
        Cell(row, 0, state, f"note {state}", f"report:{row}", label="3")
        for row, state in enumerate(STATES)
    ]


def sign(trace: dict) -> object:
    """What tells a trace apart without its colour."""
    if trace["mode"] == "text":
        return trace["text"][0]
    marker = trace["marker"]
    return marker["symbol"], marker["color"] == "@paper", marker["size"]


def test_every_state_has_a_sign_of_its_own_but_all_and_reported():
    figure = coverage_grid([Name(state) for state in STATES], [2016], cells())
    signs = {trace["hovertext"][0]: sign(trace) for trace in figure["data"] if "hovertext" in trace}
    assert len(signs) == len(STATES)
    del signs["note all"]
    assert len(set(signs.values())) == len(signs)


def test_a_cell_leads_to_its_figure():
    figure = coverage_grid([Name("a")], [2016], [Cell(0, 0, "reported", "note", "heshun-2016:4")])
    assert figure["data"][0]["customdata"] == ["heshun-2016:4"]


def test_a_corrected_cell_has_a_dot_above():
    plain = coverage_grid([Name("a")], [2016], [Cell(0, 0, "reported", "")])
    dotted = coverage_grid([Name("a")], [2016], [Cell(0, 0, "reported", "", corrected=True)])
    assert len(dotted["data"]) == len(plain["data"]) + 1
    assert dotted["data"][-1]["y"][0] < 0


SHARES = [
    Share("Guihe", (7, 1, 0, 2), ("a", "b", "c", "d"), "8 of 10"),
    Share("Empty", (0,) * 4, ("",) * 4, ""),
]
LOOKS = {"reported": "solid", "part": "hatched", "asked": "dotted", "missing": "open"}


def test_shares_follow_each_other_up_to_the_whole():
    stretches = share_bars(SHARES, LOOKS)["data"][:4]
    assert [trace["x"][0] for trace in stretches] == [0.7, 0.1, 0, 0.2]
    assert [trace["base"][0] for trace in stretches] == [0, 0.7, 0.8, 0.8]
    assert [trace["x"][1] for trace in stretches] == [0, 0, 0, 0]


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_plotly_accepts_the_figures(palette):
    figures = coverage_grid([Name(s) for s in STATES], [2016], cells()), share_bars(SHARES, LOOKS)
    for figure in figures:
        go.Figure(resolve(drawable(figure), palette))
