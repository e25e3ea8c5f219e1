"""A written deck, opened again: its words, its charts and their numbers."""

from io import BytesIO
from typing import Any

from pptx import Presentation

from dashboard.charts.county_bars import county_bars
from dashboard.charts.marks import Mark
from dashboard.downloads.slides import Shape, write
from dashboard.exported import labels_in
from dashboard.text import Text
from tests.dashboard.charts.build import NUMBER, WORDS
from tests.dashboard.downloads.cards import card

LABELS = {language: labels_in(Text(language)) for language in ("en", "zh")}


def bars(*marks: Mark) -> dict[str, Any]:
    """A chart of these marks as bars."""
    return county_bars(marks, unit="cases", number=NUMBER, words=WORDS)


def slide_of(figure: dict[str, Any], language: str = "en", shape: Shape = Shape.WIDE, **more: Any):
    """The one slide of a card with this chart."""
    made = write(card(("Heshun", 2016, 93), figure=figure, **more), LABELS[language], shape)
    (slide,) = Presentation(BytesIO(made)).slides
    return slide


def charts(slide: Any) -> list[Any]:
    """Its native charts, from the top left."""
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def numbers(chart: Any) -> dict[str, list[float | None]]:
    """The values of each series."""
    return {series.name: list(series.values) for series in chart.plots[0].series}


def words(slide: Any) -> str:
    """Everything written on the slide, its charts apart."""
    return "\n".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)


def label(chart: Any, at: int, series: int = 0) -> str:
    """The words of its own that a point carries."""
    point = list(chart.plots[0].series)[series].points[at]
    return point.data_label.text_frame.text
