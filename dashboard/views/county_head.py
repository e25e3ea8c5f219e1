"""The head of a county's page: what it is, where it lies, how many live there, what it sent."""

import html

import pandas as pd
import streamlit as st

from dashboard.frame import Frame
from dashboard.text import LANGUAGES, in_language
from dashboard.views import county_rows
from dashboard.views.county_table import in_full


def show(frame: Frame, area: str, every: pd.DataFrame, rows: pd.DataFrame) -> None:
    """Both names and the facts below them."""
    row = frame.areas.loc[area]
    mine = frame.text.language
    other = next(language for language in LANGUAGES if language != mine)
    second = f'<span lang="{other}">{html.escape(str(row[f"name_{other}"]))}</span>'
    name = html.escape(frame.text.pick(row, "name"))
    facts = "".join(
        f"<div><dt>{html.escape(term)}</dt><dd>{html.escape(words)}</dd></div>"
        for term, words in _facts(frame, row, every, rows)
        if words
    )
    st.html(
        f'<section class="county-head"><h2>{name} {second}</h2>'
        f'<dl class="county-facts">{facts}</dl></section>'
    )


def _facts(
    frame: Frame, row: pd.Series, every: pd.DataFrame, rows: pd.DataFrame
) -> list[tuple[str, str]]:
    text = frame.text
    level = text(f"level.{row['level']}")
    above = [frame.area_name(parent) for parent in row["ancestors"]]
    code = row["division_code"] if isinstance(row["division_code"], str) else ""
    return [
        (text("county.level"), level if row["named"] else text("county.unnamed", level=level)),
        (text("county.parents"), _chain(frame, above)),
        (text("county.residents"), _residents(frame, every)),
        (text("county.code"), code),
        (text("county.last_report"), _last_report(frame, str(row["area_id"]))),
        (text("county.counted"), _counted(frame, rows)),
        (text("county.boundary"), _boundary(frame, str(row["area_id"]))),
        (text("county.note"), text.pick(row, "note")),
    ]


def _chain(frame: Frame, above: list[str]) -> str:
    """From near to far in English, from the country down in Chinese."""
    return ", ".join(above) if frame.text.language == "en" else " · ".join(reversed(above))


def _residents(frame: Frame, every: pd.DataFrame) -> str:
    found = county_rows.residents(every)
    if found is None:
        return frame.text("county.no_residents")
    note = found["note"] if isinstance(found["note"], str) else ""
    note = in_language(note, frame.text.language)
    day = found["period_end"]
    when = str(found["reporting_year"]) if pd.isna(day) else f"{day:%Y-%m-%d}"
    values = {"value": in_full(frame, found), "when": when, "note": note}
    return frame.text("county.residents_said", **values).strip()


def _last_report(frame: Frame, area: str) -> str:
    reports = county_rows.reports(frame.snapshot, area)
    own = reports[reports["own_count"] > 0]
    if own.empty:
        return frame.text("county.no_report")
    last = own.iloc[0]
    return frame.text(
        "county.last_report_said",
        title=frame.text.pick(last, "title"),
        year=last["last_year"],
        received=f"{last['received']:%Y-%m-%d}",
    )


def _counted(frame: Frame, rows: pd.DataFrame) -> str:
    """How many figures the chosen years hold and how many of them a person must look at."""
    reported = rows[rows["figure_id"].notna() & (rows["status"] != "superseded")]
    waiting = int(reported["status"].isin(["unreadable", "needs_review"]).sum())
    if reported.empty:
        return ""
    years = county_rows.years_said(frame.text, reported["reporting_year"])
    words = frame.text("county.counted_said", count=len(reported), years=years)
    return words + (frame.text("county.waiting", count=waiting) if waiting else "")


def _boundary(frame: Frame, area: str) -> str:
    """Every version of the area with its dates, when there is more than one."""
    versions = county_rows.versions(frame.snapshot, area)
    if len(versions) < 2:
        return ""
    return " · ".join(_version(frame, row) for _, row in versions.iterrows())


def _version(frame: Frame, row: pd.Series) -> str:
    start, end = (
        "" if pd.isna(row[name]) else f"{row[name]:%Y-%m-%d}" for name in ("valid_from", "valid_to")
    )
    key = "between" if start and end else "since" if start else "until"
    both = row["boundary"] if isinstance(row["boundary"], str) else ""
    words = in_language(both, frame.text.language)
    return frame.text(f"county.version_{key}", start=start, end=end, words=words)
