"""What an address asks for that these figures do not have, named instead of passed over."""

from collections.abc import Iterator

from dashboard.frame import Frame


def unknown(frame: Frame) -> list[str]:
    """A sentence for each county, place, indicator and year that is not known here, or of which no
    report has a figure."""
    text = frame.text
    found = (*_areas(frame), *_indicators(frame))
    named = [text(f"unknown.{what}", name=name) for what, name in found]
    year = frame.selection.year
    return [*named, text("unknown.year", year=year)] if _without_figures(frame, year) else named


def outside(frame: Frame) -> list[str]:
    """A sentence for each county that was picked and does not lie in the place that was picked."""
    chosen, known = frame.selection, frame.areas.index
    if chosen.parent is None or chosen.parent not in known:
        return []
    parent, inside = frame.area_name(chosen.parent), {*frame.focus}
    left = [area for area in chosen.areas if area in known and area not in inside]
    return [
        frame.text("unknown.outside", name=frame.area_name(area), parent=parent) for area in left
    ]


def _areas(frame: Frame) -> Iterator[tuple[str, str]]:
    chosen = frame.selection
    for name in (*chosen.areas, chosen.area, chosen.parent):
        if name and name not in frame.areas.index:
            yield "area", name


def _indicators(frame: Frame) -> Iterator[tuple[str, str]]:
    chosen = frame.selection
    for name in (chosen.indicator, chosen.second):
        if name and name not in frame.indicators.index:
            yield "indicator", name
        elif name and not frame.indicators.loc[name, "figure_count"]:
            yield "unreported", frame.indicator_name(name)


def _without_figures(frame: Frame, year: int | None) -> bool:
    """Whether it is outside of all years; one inside without a figure is told by its screen."""
    return year is not None and not frame.all_years[0] <= year <= frame.all_years[-1]
