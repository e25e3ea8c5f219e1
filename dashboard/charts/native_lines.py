"""Lines over years as office programs draw them: a series a line, a gap where it must not join."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from dashboard.charts.bands import Band
from dashboard.charts.marks import Mark
from dashboard.charts.native import Form, Native, Strand, aligned
from dashboard.charts.series import Break, Line

Positions = Sequence[str | int]
QUARTILES = ("low", "middle", "high")


def of_lines(
    focus: Sequence[Line],
    context: Sequence[Line],
    positions: Positions,
    *,
    unit: str,
    breaks: Sequence[Break] = (),
    bands: Sequence[Band] = (),
    words: Mapping[str, str] | None = None,
) -> Native:
    """The context behind as quiet series, or its quartiles; then the lines in focus by name."""
    quiet = [strand for line in context for strand in _strands(line, positions, breaks)]
    front = [strand for line in focus for strand in _strands(line, positions, breaks)]
    strands = (*_quartiles(bands, positions, words or {}), *quiet, *front)
    return Native(Form.LINES, unit, tuple(str(each) for each in positions), strands)


def _strands(line: Line, positions: Positions, breaks: Sequence[Break]) -> list[Strand]:
    """One series for each stretch between breaks; the later ones say from when they count."""
    stops = [b.position for b in breaks if b.key in (None, line.key) and b.position in positions]
    edges = [0, *sorted(positions.index(stop) for stop in set(stops)), len(positions)]
    whole = line.whole
    found = []
    for start, end in pairwise(edges):
        inside = set(positions[start:end])
        marks = [mark for at, mark in whole.items() if at in inside]
        if marks:
            since = f" ({positions[start]}–)" if start else ""
            name = f"{marks[0].name}{since}"
            found.append(Strand(name, line.colour, aligned(positions, marks), quiet=not line.focus))
    return found


def _quartiles(
    bands: Sequence[Band], positions: Positions, words: Mapping[str, str]
) -> list[Strand]:
    if not bands:
        return []
    name = words["band"].format(count=max(band.count for band in bands))
    return [
        Strand(name, "@context", aligned(positions, [_plain(name, b, which) for b in bands]))
        for which in QUARTILES
    ]


def _plain(name: str, band: Band, which: str) -> Mark:
    value: float = getattr(band, which)
    return Mark(
        name, name, band.position, value, "=", value, value, "reported", "", name, None, False
    )
