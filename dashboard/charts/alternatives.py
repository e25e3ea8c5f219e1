"""A chart in words, for readers who hear it and for anyone when the picture cannot be drawn."""

from collections.abc import Sequence

from dashboard.charts.marks import Mark


def alternative(
    marks: Sequence[Mark], lead: str, more: str, *, joiner: str = "; ", most: int = 12
) -> str:
    """`lead`, then "name: label" for the focus before the rest, then `more` with its {count}.

    A mark of a series or of a year among several is named with it.
    """
    order = sorted(marks, key=lambda mark: not mark.focus)
    places = {mark.position for mark in marks if isinstance(mark.position, int)}
    said = [_said(mark, len(places) > 1) for mark in order[:most]]
    rest = len(order) - len(said)
    tail = [more.format(count=rest)] if rest else []
    return " ".join([lead, joiner.join([*said, *tail])]).strip()


def _said(mark: Mark, with_year: bool) -> str:
    year = f" {mark.position}" if with_year else ""
    return f"{mark.name}{year}: {mark.label}"
