"""What the trends screen says: a title the gate allows, who is in colour, and why lines break."""

from collections.abc import Sequence
from typing import Any

from dashboard.catalog import variant_name
from dashboard.change_words import between, percent_said
from dashboard.charts.bands import Band
from dashboard.charts.series import Break
from dashboard.frame import Frame
from dashboard.gate import Bounded
from dashboard.gate.over_years import Turn
from dashboard.marking import said
from dashboard.series import MOST_COLOURED, Series, ends, is_gap, tally, unranked
from dashboard.text import in_language

SMALL_FROM = MOST_COLOURED + 1
MOST_PANELS = 24
_DIRECTIONS = ("rise", "fall", "none", "open")


def title(frame: Frame, series: Series) -> str:
    """The change of one county, or how many of several rose and fell, as far as bounds allow."""
    counted = series.counted_of(series.rows)
    if frame.focus:
        counted = counted[counted["area"].isin(series.coloured)]
    areas = tuple(counted["area"].unique()) or series.coloured
    if len(areas) == 1:
        return _of_one(frame, series, areas[0])
    name, years = frame.indicator_name(series.indicator), _span(frame, series)
    if counted.empty:
        if frame.focus:
            years = frame.years_said()
        key = "trends.title_none_picked" if frame.focus else "trends.title_none"
        return frame.text(key, indicator=name, years=years)
    counts = tally(counted)
    if not counts:
        return frame.text("trends.title_single_years", indicator=name, count=len(areas))
    parts = [
        frame.text(f"trends.ends_{way}", count=counts[way]) for way in _DIRECTIONS if counts[way]
    ]
    said_parts = frame.text.join(parts)
    count = sum(counts.values())
    return frame.text(
        "trends.title_several", indicator=name, years=years, count=count, parts=said_parts
    )


def _of_one(frame: Frame, series: Series, area: str) -> str:
    text, name = frame.text, frame.indicator_name(series.indicator)
    values: dict[str, object] = {"area": frame.area_name(area), "indicator": name}
    counted = series.counted_of(series.rows)
    own = counted[counted["area"] == area]
    found = ends(own).get(area)
    if found is None:
        unread = any(is_gap(each) and each.area == area for each in series.refused)
        key = "unread" if unread else "parts" if len(series.partial) else "nothing"
        return text(f"trends.title_one_{key}", years=frame.years_said(), **values)
    first, last, count = found
    after = _figure(frame, last)
    if count == 1:
        key = "trends.title_one_break" if len(own) > 1 else "trends.title_one_year"
        return text(key, figure=after, year=last["reporting_year"], **values)
    way = between(Bounded.from_row(first), Bounded.from_row(last))
    size = percent_said(text, way["direction"], way["least"], way["most"])
    key = "none_one" if way["direction"] == "none" else way["direction"]
    return text(
        f"trends.title_{key}",
        before=_figure(frame, first),
        first=first["reporting_year"],
        after=after,
        last=last["reporting_year"],
        percent=text("trends.percent", percent=size) if size else "",
        **values,
    )


def _figure(frame: Frame, row: Any) -> str:
    """A figure with its unit; a rate's name already says what it is counted in."""
    rate = frame.indicators.loc[row["indicator"], "kind"] == "ratio"
    return said(frame, row) if rate else f"{said(frame, row)} {frame.unit(row['indicator'])}"


def _span(frame: Frame, series: Series) -> str:
    first, last = series.years or frame.years
    return str(first) if first == last else f"{first}–{last}"


def unit(frame: Frame, series: Series) -> str:
    """What the axis counts: the indicator's unit, or the index with its base year."""
    if series.base is None:
        return frame.unit(series.indicator)
    return frame.text("trends.index_unit", base=series.base)


def subtitle(frame: Frame, series: Series, *, quiet: bool, bands: Sequence[Band]) -> str:
    """Indicator, unit, years and period; who is in colour and who behind."""
    text = frame.text
    words = [
        text(
            "trends.subtitle",
            indicator=frame.indicator_name(series.indicator),
            unit=unit(frame, series),
            years=_span(frame, series),
            period=text(f"period.{frame.period_kind(series.indicator)}"),
        ),
        *_who(frame, series),
    ]
    others = series.behind["area"].nunique()
    if bands:
        words.append(text("trends.others_band", count=others))
    elif quiet:
        words.append(text("trends.others_grey", count=others))
    return " · ".join(words)


def _who(frame: Frame, series: Series) -> list[str]:
    if len(series.coloured) > MOST_PANELS:
        return [frame.text("trends.first_panels", most=MOST_PANELS, count=len(series.coloured))]
    if frame.focus or not len(series.behind):
        return []
    kind = "named" if unranked(frame, series.indicator) else "largest"
    return [frame.text(f"trends.six_{kind}")]


def breaks(frame: Frame, series: Series, *, full: bool = False) -> list[Break]:
    """One break a county and year, in short words for the chart or `full` for the legend.

    An index never crosses one, so it has none.
    """
    if series.base is not None:
        return []
    reasons: dict[tuple[str, int], list[str]] = {}
    for turn in series.turns:
        words = _reason(frame, series, turn, full)
        reasons.setdefault((turn.area, turn.year), []).append(words)
    several = len(series.coloured) > 1
    return [
        Break(year, f"{frame.area_name(area)}: {words}" if several else words, area)
        for (area, year), found in reasons.items()
        for words in ["; ".join(found)]
    ]


def _reason(frame: Frame, series: Series, turn: Turn, full: bool) -> str:
    short = frame.text(f"trends.{turn.kind}", year=turn.year)
    if not full:
        return short
    after = in_language(turn.after, frame.text.language)
    if turn.kind == "definition":
        before, after = (
            _definition(frame, series.indicator, each) for each in (turn.before, turn.after)
        )
        after = f"{before} → {after}"
    return frame.text("trends.detail", change=short, detail=after) if after else short


def _definition(frame: Frame, indicator: str, variant: str) -> str:
    name = variant_name(frame.snapshot, indicator, variant, frame.text.language)
    key = f"variant.{variant}"
    return name or (frame.text(key) if frame.text.has(key) else variant)
