"""Slides and workbooks of every screen hold its charts as charts: numbers, gaps and hedges."""

from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pptx import Presentation

from dashboard.card import Card
from dashboard.charts.marks import Mark
from dashboard.charts.native import Form, Native
from dashboard.collected import cards_of
from dashboard.downloads import slides, xlsx
from dashboard.exported import labels_in
from dashboard.text import Text
from dashboard.viewed import view_of
from tests.dashboard.downloads.test_xlsx_charts import cells
from tests.dashboard.screens import frame

CASES = "indicator=cases_accepted"
VIEWS = (
    "overview", f"compare?{CASES}", f"compare?{CASES}&per=population",
    f"compare?{CASES}&per=population&tab=funnel", f"compare?{CASES}&tab=two",
    f"compare?{CASES}&tab=map", f"trends?{CASES}", f"trends?{CASES}&areas=xitang,sujian&base=2018",
    "trends?indicator=consultations", "county", "cases", "outreach", "health",
)  # fmt: skip
STRANDS = (Form.BARS, Form.COLUMNS, Form.DOTS, Form.LINES)
Values = list[float | None]


@pytest.fixture(autouse=True)
def figures_of_this_run(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def cards(address: str, language: str) -> list[Card]:
    view = view_of(address)
    chosen = {name: value for name, value in vars(view.selection).items() if name != "language"}
    asked = frame(language, **chosen | {"figures": "demonstration"})
    return [card.for_files() for card in cards_of(asked, view.show)]


def of_strands(card: Card) -> list[Native]:
    return [native for native in card.natives if native.form in STRANDS]


def numbers(marks: tuple[Mark | None, ...]) -> Values:
    return [mark.drawn if mark else None for mark in marks]


def hedges(native: Native) -> list[str]:
    """The words of every mark that is drawn, says less than exactly, and is no context."""
    thin = native.form is Form.LINES
    loud = [s for s in native.strands if not (s.quiet or (thin and s.behind))]
    marks = (mark for strand in loud for mark in strand.marks)
    return sorted(m.told for m in marks if m and m.drawn is not None and m.worded)


def drawn(card: Card) -> Iterator[tuple[dict[tuple[int, str], Values], list[str]]]:
    """By series the numbers of each native chart on its slide, and the words at its points; the
    columns of one list are put together again."""
    content = slides.write(card, labels_in(Text("en")))
    (slide,) = Presentation(BytesIO(content)).slides
    charts = iter([shape.chart for shape in slide.shapes if shape.has_chart])
    for native in of_strands(card):
        found: dict[tuple[int, str], Values] = defaultdict(list)
        words: list[str] = []
        while len(next(iter(found.values()), [])) < len(native.categories):
            chart = next(charts)
            names = list(chart.plots[0].categories)
            levels = 1 if native.level else 0
            for at, series in enumerate(chart.plots[0].series):
                values = list(series.values)
                found[at, series.name] += values[: len(values) - levels]
            words += [*_labels(chart), *names]
        yield found, words
    assert next(charts, None) is None or card.natives[0].form not in STRANDS


def _labels(chart: Any) -> list[str]:
    return [
        "".join(each.itertext("{*}t"))
        for each in chart._chartSpace.iter("{*}dLbl")
        if each.find(".//{*}t") is not None
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("address", VIEWS)
def test_slides_hold_every_number_every_gap_and_every_hedge(address, language):
    for card in cards(address, language):
        for native, (found, words) in zip(of_strands(card), drawn(card), strict=True):
            told = {(at, s.name): numbers(s.marks) for at, s in enumerate(native.strands)}
            assert found == told, card.id
            said = " \n".join(words)
            assert all(hedge in said for hedge in hedges(native)), card.id


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("address", VIEWS)
def test_workbooks_hold_every_number_every_gap_and_every_hedge(address, language):
    labels = labels_in(Text(language))
    for card in cards(address, language):
        if not of_strands(card):
            continue
        book = openpyxl.load_workbook(BytesIO(xlsx.write(card, labels)))
        sheet = book[labels["sheet_charts"]]
        words = {str(cell.value) for row in sheet.iter_rows() for cell in row}
        for native, chart in zip(of_strands(card), sheet._charts, strict=True):
            levels = 1 if native.level else 0
            found = [cells(sheet, each.val.numRef.f) for each in chart.series]
            values = [own[: len(own) - levels] for own in found]
            assert values == [pytest.approx(numbers(s.marks)) for s in native.strands], card.id
            labelled = {m.label for s in native.strands if not s.quiet for m in s.marks if m}
            hedged = {h for h in labelled if any(h in each for each in hedges(native))}
            assert hedged <= words, card.id


@pytest.mark.parametrize("address", [f"compare?{CASES}", "cases"])
def test_what_is_drawn_is_what_the_rows_of_the_card_say(address):
    text = Text("en")
    heads = ("county", "indicator", "value", "compared")
    for card in cards(address, "en"):
        if any(native.form is Form.DOTS for native in card.natives):
            continue  # rates are rounded in tables
        at = [card.export.columns.index(text(f"table.{name}")) for name in heads]
        rows = [tuple(row[place] for place in at) for row in card.export.rows]
        (native,) = card.natives
        told = sorted((row[0], row[2]) for row in rows if row[3] == text("table.yes"))
        marks = [m for strand in native.strands for m in strand.marks if m]
        assert told and told == sorted((m.name, m.drawn) for m in marks if m.drawn is not None)
