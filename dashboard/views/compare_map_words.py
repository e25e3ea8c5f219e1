"""What the map says: its title, its classes, its signs, and the shapes that are missing."""

from collections import Counter
from collections.abc import Collection, Sequence

from dashboard import catalog
from dashboard.charts.class_strip import Class
from dashboard.charts.regions import Fill, Region
from dashboard.choices import per_population
from dashboard.frame import Frame
from dashboard.gate.classes import Classes
from dashboard.number_words import grouped
from dashboard.shapes import unmatched_shapes

OUTREACH = "outreach"
FEW = 5
_IN_CLASS = (Fill.SETTLED, Fill.HEDGED)


def title(
    frame: Frame, indicator: str, year: int, drawn: Sequence[Region], classes: Classes
) -> str:
    """A full sentence: how many counties have a place in how many classes."""
    count = sum(region.fill in _IN_CLASS for region in drawn)
    key = "map.title" if classes.count > 1 else "map.title_one_class"
    name = frame.indicator_name(indicator)
    return frame.text(key, indicator=name, year=year, count=count, classes=classes.count)


def subtitle(frame: Frame, indicator: str, *, on_map: bool) -> str:
    """Unit and period, how it is drawn, and what a reader must not read into it."""
    row = frame.indicators.loc[indicator]
    parts = [
        frame.text(
            "map.subtitle",
            unit=frame.unit(indicator),
            period=frame.text(f"period.{frame.period_kind(indicator)}"),
        ),
        "" if on_map else frame.text("map.tiles"),
        frame.text(f"map.{row['reach']}") if row["indicator_group"] == OUTREACH else "",
    ]
    if row["kind"] in ("flow", "stock") and row["indicator_group"] != "context":
        rate = per_population(frame, indicator)
        parts.append(frame.text("map.counts_rate" if rate else "map.counts"))
    return frame.text("map.between").join(part for part in parts if part)


def class_words(frame: Frame, classes: Classes, drawn: Sequence[Region]) -> list[Class]:
    """The range of each class and how many counties surely lie in it."""
    counts = Counter(region.band for region in drawn if region.fill in _IN_CLASS)
    ends = [grouped(each, frame.text.language) for each in classes.breaks]
    above = [frame.text("map.over", low=each) for each in ends]
    up_to = [frame.text("map.to", high=each) for each in ends[1:]]
    ranges: list[tuple[str, ...]] = [(frame.text("map.any"),)]
    if ends:
        middle = zip(above[:-1], up_to, strict=True)
        ranges = [(frame.text("map.up_to", high=ends[0]),), *middle, (above[-1],)]
    return [
        Class(each, frame.text("map.counties", count=counts[band]))
        for band, each in enumerate(ranges)
    ]


def legend(frame: Frame, drawn: Sequence[Region]) -> tuple[str, ...]:
    """What the looks beside the classes mean, as far as there are any."""
    counts = Counter(region.fill for region in drawn)
    said = [
        frame.text(f"map.{fill}", count=counts[fill])
        for fill in Fill
        if fill is not Fill.SETTLED and counts[fill]
    ]
    picked = [frame.text("map.picked")] if any(region.picked for region in drawn) else []
    return (*said, *picked)


def notes(
    frame: Frame, shaped: Collection[str], year: int, *, on_map: bool, left_out: int
) -> tuple[str, ...]:
    """Counties that are not drawn, shapes without a county, and borders that moved since."""
    unmatched = unmatched_shapes(frame.snapshot)
    any_shape = bool(shaped) or not unmatched.empty
    without = [frame.area_name(area) for area in frame.shown if any_shape and area not in shaped]
    changes = catalog.boundary_changes(frame.snapshot)
    later = changes[(changes["year"] > year) & changes["area_id"].isin(list(shaped))]
    moved = [frame.area_name(area) for area in dict.fromkeys(later["area_id"])]
    lists = {
        "without" if on_map else "without_tiles": without,
        "unmatched": [
            name or code for name, code in zip(unmatched["name"], unmatched["code"], strict=True)
        ],
        "moved": moved if on_map else [],
    }
    said = [
        frame.text(f"map.{key}", count=len(names), names=_some(frame, names), year=year)
        for key, names in lists.items()
        if names
    ]
    return (*([frame.text("map.left_out", count=left_out)] if left_out else []), *said)


def _some(frame: Frame, names: Sequence[str]) -> str:
    """A few names, and how many more there are."""
    if len(names) <= FEW:
        return frame.text.join(list(names))
    few = frame.text.join(list(names[: FEW - 1]))
    return frame.text("filters.counties_more", areas=few, count=len(names) - FEW + 1)


def alternative(frame: Frame, title: str, classes: Sequence[Class], legend: Sequence[str]) -> str:
    """The map in words, for those who cannot see it: how many counties lie in which class."""
    said = (*(each.said for each in classes), *legend)
    return f"{title}. {frame.text('map.between').join(said)}."


def source(frame: Frame, reports: str, *, on_map: bool) -> str:
    """The reports, and whose boundaries are drawn."""
    if not on_map:
        return reports
    key = "map.source_invented" if frame.demonstration else "map.source"
    return frame.text("map.between").join([reports, frame.text(key)])


def short(frame: Frame, area: str) -> str:
    """The name without the word for its kind, as maps write it."""
    name = frame.area_name(area)
    for kind in frame.text("map.kinds").split("|"):
        if name.endswith(kind) and len(name) > len(kind) + 1:
            return name.removesuffix(kind)
    return name
