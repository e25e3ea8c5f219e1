"""A line too small for axes: the shape of the last years under a number."""

from collections.abc import Sequence

from dashboard.charts.line_traces import focus_points, path_trace
from dashboard.charts.marks import Mark, top
from dashboard.charts.series import Line, positions_of
from dashboard.charts.sheet import Figure, layout, plain_axis

HEIGHT = 48


def spark(marks: Sequence[Mark], *, colour: str = "@focus1", height: int = HEIGHT) -> Figure:
    """One line from zero with its gaps, and a point on the last whole period only."""
    place = {position: float(i) for i, position in enumerate(positions_of(marks))}
    line = Line(tuple(marks), colour, True)
    last = sorted(line.whole.values(), key=lambda mark: place[mark.position])[-1:]
    data = []
    if last:
        data = [path_trace([line], place, (), 2), *focus_points([_only(line, last)], place)]
    hidden = {"visible": False, "automargin": False}
    return {
        "data": data,
        "layout": layout(
            height,
            (6, 8, 8, 4),
            xaxis=plain_axis(range=[-0.2, max(len(place) - 1, 1) + 0.1], **_over(hidden)),
            yaxis=plain_axis(range=[0, 1.1 * top(marks) or 1], **_over(hidden)),
        ),
    }


def _only(line: Line, marks: list[Mark]) -> Line:
    return Line(tuple(marks), line.colour, True)


def _over(more: dict[str, bool]) -> dict[str, bool]:
    return {key: value for key, value in more.items() if key != "automargin"}
