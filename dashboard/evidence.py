"""What stands beside a chart: its table, its definition, its sources and what was left out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard import data
from dashboard.card import Cell, Refused, Table
from dashboard.frame import Frame
from dashboard.gate import Reason, Refusal, sentence
from dashboard.marking import figure_of, ledger_said, period_said, said, with_ledger
from dashboard.number_words import grouped

SHOWN_REPORTS = 3
HEDGES = {
    "=": "comparator.exact",
    ">": "comparator.more_than",
    ">=": "comparator.at_least",
    "<": "comparator.less_than",
    "<=": "comparator.at_most",
    "~": "comparator.about",
}
EXPORT_COLUMNS = (
    "area_id", "county", "indicator_id", "indicator", "year", "period", "start", "end", "unit",
    "value", "comparator", "lower", "upper", "coverage", "status", "ledger", "compared", "words",
    "report",
)  # fmt: skip


def table(frame: Frame, rows: pd.DataFrame) -> Table:
    """The figures of a chart as people read them, each row leading to its words."""
    columns = tuple(
        frame.text(f"table.{name}") for name in ("county", "indicator", "figure", "period")
    )
    records = rows.to_dict("records")
    lines = tuple(
        (
            frame.area_name(row["area"]),
            frame.indicator_name(row["indicator"]),
            with_ledger(frame, row, f"{said(frame, row)} {frame.unit(row['indicator'])}"),
            period_said(frame, row),
        )
        for row in records
    )
    return Table(columns, lines, tuple(figure_of(row) for row in records))


def export(frame: Frame, rows: pd.DataFrame, refused: Sequence[Refusal] = ()) -> Table:
    """The rows of CSV and XLSX: value, hedge, bounds and words of all that was compared,
    then every refused figure with the reason in place of a yes."""
    columns = tuple(frame.text(f"table.{name}") for name in EXPORT_COLUMNS)
    lines = [_line(frame, row) for row in rows.to_dict("records")]
    return Table(columns, tuple(lines + [_refused_line(frame, each) for each in refused]))


def _line(frame: Frame, row: Mapping[Any, Any]) -> tuple[Cell, ...]:
    text = frame.text
    return (
        row["area"],
        frame.area_name(row["area"]),
        row["indicator"],
        frame.indicator_name(row["indicator"]),
        int(row["reporting_year"]),
        text(f"period.{row['period_kind']}"),
        _day(row["period_start"]),
        _day(row["period_end"]),
        frame.unit(row["indicator"]),
        _number(row["value"]),
        _hedge(frame, row["comparator"]),
        _number(row["lower"]),
        _number(row["upper"]),
        _named(frame, "coverage", row["coverage"]),
        _named(frame, "status", row["status"]),
        ledger_said(frame, row) or None,
        text("table.yes"),
        _word(row["quote"]),
        _word(row["report"]),
    )


def _refused_line(frame: Frame, refusal: Refusal) -> tuple[Cell, ...]:
    name = frame.area_name(refusal.area)
    refusal = _named_variant(frame, refusal)
    cells: dict[str, Cell] = {
        "area_id": refusal.area,
        "county": name,
        "indicator_id": refusal.indicator,
        "indicator": refusal.indicator and frame.indicator_name(refusal.indicator),
        "year": refusal.year,
        "compared": sentence(refusal, frame.text, name),
        "words": refusal.values.get("quote"),
        "report": refusal.figure.split(":")[0] if refusal.figure else None,
    }
    return tuple(cells.get(column) for column in EXPORT_COLUMNS)


def _day(value: object) -> str | None:
    return None if pd.isna(value) else f"{pd.Timestamp(value):%Y-%m-%d}"


def _number(value: object) -> float | int | None:
    if pd.isna(value):
        return None
    number = float(value)  # type: ignore[arg-type]
    return int(number) if number.is_integer() else number


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _hedge(frame: Frame, comparator: object) -> str | None:
    """The comparator in words: a bare sign would have to be made harmless in a CSV cell."""
    return frame.text(HEDGES[comparator]) if comparator in HEDGES else None


def _named(frame: Frame, section: str, value: object) -> str | None:
    return frame.text(f"{section}.{value}") if isinstance(value, str) else None


def refused(frame: Frame, refusals: Sequence[Refusal], page: str) -> tuple[Refused, ...]:
    """The sentences of "Not compared": what was reported one by one, what is missing briefly.

    A missing county is named when it was picked; the others are counted in one last sentence.
    """
    missing = [each for each in refusals if each.reason is Reason.NOT_REPORTED]
    unnamed = [each for each in missing if each.area not in frame.focus]
    named = [each for each in refusals if each not in unnamed]
    lines = [_sentence(frame, each, page) for each in named]
    if unnamed:
        words = frame.text("gate.and_others", count=len(unnamed), year=unnamed[0].year)
        lines.append(Refused("", words))
    return tuple(lines)


def _named_variant(frame: Frame, refusal: Refusal) -> Refusal:
    """The refusal with its variant by the name that the catalog gives it."""
    variant = refusal.values.get("variant")
    if variant is None or refusal.indicator is None:
        return refusal
    language = frame.text.language
    name = data.variant_name(frame.snapshot, refusal.indicator, variant, language)
    return replace(refusal, values={**refusal.values, "variant": name or variant})


def _sentence(frame: Frame, refusal: Refusal, page: str) -> Refused:
    name = frame.area_name(refusal.area)
    refusal = _named_variant(frame, refusal)
    nearest: dict[str, object] = dict(refusal.nearest)
    if nearest and refusal.year:
        nearest["year"] = refusal.year
    address = frame.address(page, **nearest) if nearest else None
    return Refused(name, sentence(refusal, frame.text, name), address, refusal.figure)


def definition(frame: Frame, *indicators: str) -> tuple[tuple[str, str], ...]:
    """Each indicator's name with its definition, unit and caveats."""
    text, lines = frame.text, []
    for indicator in indicators:
        row = frame.indicators.loc[indicator]
        name = frame.indicator_name(indicator)
        lines.append((name, text.pick(row, "definition")))
        lines.append((text("source.unit"), frame.unit(indicator)))
        if text.pick(row, "caveats"):
            lines.append((text("source.caveats"), text.pick(row, "caveats")))
    return tuple(lines)


def source(frame: Frame, rows: pd.DataFrame) -> str:
    """The reports behind the rows, in one line."""
    titles = data.report_titles(frame.snapshot)
    reports = [report for report in _reports(rows) if report in titles.index]
    names = [frame.text.pick(titles.loc[report], "title") for report in reports]
    if not names:
        return ""
    few, others = names[:SHOWN_REPORTS], len(names) - SHOWN_REPORTS
    listed = frame.text("source.between").join(few)
    if others > 0:
        listed = frame.text(
            "source.more", reports=listed, count=grouped(others, frame.text.language)
        )
    return frame.text("source.line", reports=listed)


def _reports(rows: pd.DataFrame) -> list[str]:
    """Each report once; a ratio has none of its own and stands on those of its two figures."""
    found = [
        name.split(":")[0]
        for column in ("report", "numerator_figure", "denominator_figure")
        if column in rows
        for name in rows[column]
        if isinstance(name, str)
    ]
    return list(dict.fromkeys(found))


def notice(frame: Frame) -> str:
    """The label that invented figures carry on screen and into every file."""
    return frame.text("app.demonstration_notice") if frame.demonstration else ""
