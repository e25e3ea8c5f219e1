"""Plotly traces of lines over years: context in one path, focus with points that show the hedge."""

from collections.abc import Mapping, Sequence

from dashboard.charts.lettering import SMALL, escaped, hover
from dashboard.charts.marks import SURE, Look, Mark
from dashboard.charts.series import Break, Line, alone, steps
from dashboard.charts.sheet import NAMED, Trace, told

Place = Mapping[str | int, float]
TICK_PIXELS = 13


def path_trace(lines: Sequence[Line], place: Place, breaks: Sequence[Break], width: float) -> Trace:
    """Lines of one colour as a single path, interrupted between them and at every gap."""
    marks: list[Mark | None] = []
    for line in lines:
        marks += [*steps(line, list(place), breaks), None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [place[mark.position] if mark else None for mark in marks],
        "y": [mark.drawn if mark else None for mark in marks],
        "line": {"color": lines[0].colour, "width": width, "simplify": False},
        "connectgaps": False,
        "cliponaxis": False,
        **_told_or_gap(marks),
    }


def _told_or_gap(marks: list[Mark | None]) -> Trace:
    return {
        "customdata": [mark.figure if mark else None for mark in marks],
        "hovertext": [_hover(mark) if mark else "" for mark in marks],
        "hovertemplate": NAMED,
    }


def _hover(mark: Mark) -> str:
    """The note in focus; context has thousands of points, so it says name, period and number."""
    if mark.focus:
        return hover(mark)
    return escaped(f"{mark.name} {mark.position}: {mark.label}")


def lone_points(lines: Sequence[Line], place: Place, breaks: Sequence[Break]) -> list[Trace]:
    """Context years with a gap on both sides, as small quiet points."""
    marks = [mark for line in lines for mark in alone(steps(line, list(place), breaks))]
    return [_points(marks, place, ["circle"] * len(marks), "@context", 4)] if marks else []


def _points(marks: list[Mark], place: Place, symbols: list[str], colour: str, size: float) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [place[mark.position] for mark in marks],
        "y": [mark.drawn for mark in marks],
        "marker": {"symbol": symbols, "size": size, "color": colour},
        "cliponaxis": False,
        **told(marks),
    }


def focus_points(lines: Sequence[Line], place: Place) -> list[Trace]:
    """Every focus figure with a number: filled when exact, hollow when hedged, small for a part."""
    pairs = [(line, mark) for line in lines for mark in line.marks if mark.drawn is not None]
    if not pairs:
        return []
    trace = _points([m for _, m in pairs], place, [line.symbol for line, _ in pairs], "", 8)
    trace["marker"] |= {
        "size": [6 if mark.partial else 8 for _, mark in pairs],
        "color": [line.colour if mark.look in SURE else "@paper" for line, mark in pairs],
        "opacity": 1,
        "line": {"color": [line.colour for line, _ in pairs], "width": 2},
    }
    return [trace]


def bound_ticks(lines: Sequence[Line], place: Place, per_pixel: float) -> list[Trace]:
    """Short ticks away from hollow points: up for "more than", down for "less than", or a range."""
    traces = []
    for line in lines:
        x: list[float | None] = []
        y: list[float | None] = []
        for mark in line.marks:
            if ends := _tick(mark, per_pixel):
                x += [place[mark.position]] * 2 + [None]
                y += [*ends, None]
        if x:
            style = {"color": line.colour, "width": 2}
            traces.append(_thin(x, y, style))
    return traces


def _tick(mark: Mark, per_pixel: float) -> tuple[float, float] | None:
    at, near, far = mark.drawn or 0.0, 4 * per_pixel, TICK_PIXELS * per_pixel
    if mark.look is Look.AT_LEAST:
        return at + near, at + far
    if mark.look is Look.AT_MOST:
        return max(at - near, 0.0), max(at - far, 0.0)
    if mark.look is Look.BETWEEN:
        return mark.lower or 0.0, mark.upper or 0.0
    return None


def _thin(x: list[float | None], y: list[float | None], style: Trace) -> Trace:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": style,
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def words_on_lines(lines: Sequence[Line], place: Place, per_pixel: float) -> list[Trace]:
    """Signs at the axis for what cannot be read, and the names of part-years beside their point."""
    questions: dict[str | int, int] = {}
    texts: list[tuple[Mark, float, str, str]] = []
    for line in lines:
        for mark in line.marks:
            if mark.look in (Look.UNREADABLE, Look.NEEDS_REVIEW):
                # Two open questions in one year stand above each other, not on each other.
                level = questions[mark.position] = questions.get(mark.position, -1) + 1
                sign = f"<b>{escaped(mark.label)}</b>"
                texts.append((mark, (8 + 15 * level) * per_pixel, sign, line.colour))
            elif mark.drawn is not None and mark.partial:
                lift = mark.drawn + 12 * per_pixel
                texts.append((mark, lift, escaped(mark.label), line.colour))
    return [_texts(texts, place)] if texts else []


def _texts(texts: list[tuple[Mark, float, str, str]], place: Place) -> Trace:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [place[mark.position] for mark, *_ in texts],
        "y": [y for _, y, _, _ in texts],
        "text": [words for *_, words, _ in texts],
        "textfont": {"size": SMALL, "color": [colour for *_, colour in texts]},
        "textposition": [_side(mark, place) for mark, *_ in texts],
        "cliponaxis": False,
        **told([mark for mark, *_ in texts]),
    }


def _side(mark: Mark, place: Place) -> str:
    """The name of a part-year leans away from the chart's edges, where other words stand."""
    at, ends = place[mark.position], (min(place.values()), max(place.values()))
    if not mark.partial or ends[0] == ends[1] or at not in ends:
        return "middle center"
    return "middle left" if at == ends[1] else "middle right"


def correction_dots(lines: Sequence[Line], place: Place, per_pixel: float) -> list[Trace]:
    """A small dot above every corrected point, a hollow one above what the ledger doubts."""
    drawn = [mark for line in lines for mark in line.marks if mark.drawn is not None]
    marks = [mark for mark in drawn if mark.corrected or mark.questioned]
    if not marks:
        return []
    symbols = ["circle" if mark.corrected else "circle-open" for mark in marks]
    trace = _points(marks, place, symbols, "@text", 5)
    return [trace | {"y": [(mark.drawn or 0.0) + 11 * per_pixel for mark in marks]}]
