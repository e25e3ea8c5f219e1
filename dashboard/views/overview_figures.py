"""The headline figures of the overview: hedge, coverage, change and a spark line."""

import html
from urllib.parse import quote

from dashboard import totals
from dashboard.frame import Frame
from dashboard.totals import Total
from dashboard.views.overview_change import change_said

Sums = dict[str, list[Total]]
FEWEST_FOR_A_LINE = 3
# An image keeps the line through the page's own filter; its blue reads on light and on dark.
SPARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 30" preserveAspectRatio="none">'
    '<polyline points="{points}" fill="none" stroke="#3b86b8" stroke-width="1.8" '
    'vector-effect="non-scaling-stroke"/></svg>'
)


def blocks(frame: Frame, sums: Sums, year: int) -> str:
    """One block a headline indicator, side by side, as HTML."""
    found = "".join(_block(frame, indicator, totals_, year) for indicator, totals_ in sums.items())
    return f'<div class="headlines">{found}</div>'


def of_year(found: list[Total], year: int) -> Total | None:
    """The sum of one year, or None."""
    return next((each for each in found if each.year == year), None)


def before(found: list[Total], year: int) -> Total | None:
    """The sum of the nearest earlier year, or None."""
    return max((t for t in found if t.year < year), key=lambda t: t.year, default=None)


def _block(frame: Frame, indicator: str, found: list[Total], year: int) -> str:
    """Label, figure with its hedge, coverage, change or why there is none, and a spark line."""
    now = of_year(found, year)
    label = f"{frame.indicator_name(indicator)} · {year}"
    if now is None:
        lines = [frame.text("overview.not_reported")]
        return _html(label, "–", "", lines, "")
    words = change_said(frame, before(found, year), now)
    lines = [covers(frame, now), words]
    return _html(label, totals.said(frame, now), frame.unit(indicator), lines, spark(frame, found))


def _html(label: str, value: str, unit: str, lines: list[str], line: str) -> str:
    said = "".join(f"<p>{html.escape(each)}</p>" for each in lines)
    return (
        f'<section class="headline"><h3>{html.escape(label)}</h3>'
        f"<strong>{html.escape(value)}</strong> <span>{html.escape(unit)}</span>"
        f"{said}{line}</section>"
    )


def spark(frame: Frame, found: list[Total]) -> str:
    """A line over the years of those counties only that reported in all of them."""
    series = totals.common_series(found)
    if len(series) < FEWEST_FOR_A_LINE:
        return ""
    top = max(value for _, value in series) or 1
    step = 100 / (len(series) - 1)
    points = " ".join(
        f"{index * step:.1f},{28 - 26 * value / top:.1f}" for index, (_, value) in enumerate(series)
    )
    words = frame.text("overview.spark", first=series[0][0], last=series[-1][0])
    picture = quote(SPARK.format(points=points))
    return f'<img class="spark" alt="{html.escape(words)}" src="data:image/svg+xml,{picture}">'


def covers(frame: Frame, found: Total) -> str:
    """How many counties a sum covers out of how many."""
    every = len(frame.focus or frame.scope)
    return frame.text("totals.covers", count=found.count, all=every)
