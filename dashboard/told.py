"""What stands behind a figure: its words within the report, and every fact about it."""

import json
from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from dashboard import catalog, data
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.gate import Bounded
from dashboard.marking import period_said, said, status_said
from dashboard.number_words import grouped
from dashboard.text import in_language

AROUND = 900  # characters of the report that are shown with the words


@dataclass(frozen=True)
class Told:
    """A figure by name, its words with what stands before and after them, and named facts."""

    heading: str
    before: str
    quote: str
    after: str
    facts: tuple[tuple[str, str], ...]


def told(frame: Frame, figure_ids: Collection[str]) -> dict[str, Told]:
    """By id what stands behind each figure; an id that is not in this data version is left out."""
    if not figure_ids:
        return {}
    found = data.figures(frame.snapshot, sorted(figure_ids)).astype(object)
    found = found.where(found.notna(), None)
    return {row["figure_id"]: of_figure(frame, pd.Series(row)) for row in records(found)}


def of_figure(frame: Frame, found: pd.Series) -> Told:
    """The words and facts of one row of `data.figures`."""
    before, after = _around(found)
    return Told(
        _heading(frame, found), before, str(found["quote"] or ""), after, _facts(frame, found)
    )


def _around(found: pd.Series) -> tuple[str, str]:
    """What the report says before and after the words; nothing where it has no text."""
    span = span_of(found)
    if span is None or not isinstance(found["text"], str):
        return "", ""
    start, end = span
    text = found["text"]
    return text[max(0, start - AROUND // 2) : start], text[end : end + AROUND // 2]


def _heading(frame: Frame, found: pd.Series) -> str:
    name = f"{frame.text.pick(found, 'area_name')} · {frame.text.pick(found, 'indicator_name')}"
    if pd.isna(found["value"]):
        return name
    return f"{name}: {said(frame, found)} {frame.text.pick(found, 'unit')}"


def span_of(found: pd.Series) -> tuple[int, int] | None:
    """Where the words of a figure stand in its report's text, in characters."""
    locator = json.loads(found["locator"]) if isinstance(found["locator"], str) else {}
    return (locator["start"], locator["end"]) if "start" in locator else None


def _facts(frame: Frame, found: pd.Series) -> tuple[tuple[str, str], ...]:
    text = frame.text
    facts = {
        "period": period_said(frame, found),
        "coverage": text(f"coverage.{found['coverage']}") if found["coverage"] else "",
        "bounds": _bounds(frame, found),
        "definition": _variant(frame, found),
        "status": status_said(frame, found),
        "note": _worded(frame, found["note"]),
        "place": found["place"] or found["file"],
        "report": text.pick(found, "title"),
        "publisher": text.pick(found, "publisher"),
        "citation": _worded(frame, found["citation"] or found["report_citation"]),
    }
    return tuple((text(f"words.{key}"), str(value)) for key, value in facts.items() if _has(value))


def _worded(frame: Frame, words: object) -> str:
    return in_language(words, frame.text.language) if isinstance(words, str) else ""


def _has(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _variant(frame: Frame, found: pd.Series) -> str:
    return catalog.variant_name(
        frame.snapshot, found["indicator"], found["variant"], frame.text.language
    )


def _bounds(frame: Frame, found: pd.Series) -> str:
    if pd.isna(found["value"]):
        return ""
    bounded, text = Bounded.from_row(found), frame.text
    lower, upper = (
        None if bound is None else grouped(bound, text.language)
        for bound in (bounded.lower, bounded.upper)
    )
    if lower is not None and upper is not None:
        return text(
            "words.exactly" if lower == upper else "words.between", lower=lower, upper=upper
        )
    if lower is not None:
        key = "words.more_than" if bounded.comparator == ">" else "words.at_least"
        return text(key, lower=lower)
    return text("words.up_to", upper=upper) if upper is not None else text("words.no_bounds")
