"""The paper of every chart."""

from dashboard.charts.sheet import layout


def test_nothing_moves_from_one_chart_to_the_next() -> None:
    # Even a transition that takes no time makes Plotly draw every changed chart twice.
    assert "transition" not in layout(300, (0, 0, 0, 0))
