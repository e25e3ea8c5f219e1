"""What stays open about a county: gaps, hedges, failed checks; and its practices and reports."""

import html
from collections.abc import Iterable

import pandas as pd
import streamlit as st

from dashboard.frame import Frame
from dashboard.gaps import lacking, silent_years
from dashboard.marking import said
from dashboard.number_words import exact
from dashboard.views import county_rows
from dashboard.views.county_hedges import hedges


def show(frame: Frame, area: str, rows: pd.DataFrame) -> None:
    """One part below the other; a part with nothing to say is left out."""
    text, years = frame.text, frame.years
    findings = county_rows.findings(frame.snapshot, area, years)
    practices = county_rows.practices(frame.snapshot, area, years)
    shown = frame.snapshot.edition.holds_drafts_of(area)
    none = "no_checks" if shown else "checks_not_shown"
    parts = [
        part(
            text("county.checks"),
            _list(checks(frame, findings, rows)) or _quiet(text(f"county.{none}")),
        ),
        part(
            text("county.missing", years=frame.years_said()),
            _list(missing(frame, rows)) or _quiet(text("county.none_missing")),
            text("county.missing_note"),
        ),
        part(
            text("county.hedged"),
            _list(hedges(frame, rows)) or _quiet(text("county.none_hedged")),
            text("county.hedged_note"),
        ),
        part(text("county.practices"), _practices(frame, practices)),
        part(text("county.reports"), _reports(frame, county_rows.reports(frame.snapshot, area))),
    ]
    st.html(f'<div class="county-parts">{"".join(parts)}</div>')


def part(title: str, body: str, note: str = "") -> str:
    """A part of the page: its heading, a quiet line, its body as HTML; nothing without both."""
    if not (body or note):
        return ""
    small = f'<p class="quiet">{html.escape(note)}</p>' if note else ""
    return f'<section class="county-part"><h3>{html.escape(title)}</h3>{small}{body}</section>'


def _list(items: Iterable[str]) -> str:
    """Sentences as a list; they are plain words, never markup."""
    lines = "".join(f"<li>{html.escape(item)}</li>" for item in items)
    return f"<ul>{lines}</ul>" if lines else ""


def _quiet(sentence: str) -> str:
    return f"<p>{html.escape(sentence)}</p>"


def checks(frame: Frame, findings: pd.DataFrame, rows: pd.DataFrame) -> list[str]:
    """A sentence for each failed check, and one for each check that the hedges leave open."""
    figures = rows.set_index("figure_id")
    failed = findings[findings["outcome"] == "fails"]
    undecided = findings[findings["outcome"] == "undecided"]
    lines = [_failed(frame, finding, figures) for _, finding in failed.iterrows()]
    return lines + [_undecided(frame, part) for _, part in undecided.groupby("check_id")]


def _failed(frame: Frame, finding: pd.Series, figures: pd.DataFrame) -> str:
    """Both sides, their difference and every figure that takes part."""
    known = [name for name in finding["figure_ids"] if name in figures.index]
    named = [_named(frame, figures.loc[name]) for name in known]
    return frame.text(
        "county.check_fails",
        sentence=frame.text.pick(finding, "sentence"),
        figures=frame.text("county.between_figures").join(named),
        **_sides(finding),
    )


def _undecided(frame: Frame, findings: pd.DataFrame) -> str:
    """The sentence once, then both sides and their difference for every year."""
    told = [
        frame.text("county.check_year", **_sides(finding))
        for _, finding in findings.sort_values("reporting_year").iterrows()
    ]
    return frame.text(
        "county.check_undecided",
        sentence=frame.text.pick(findings.iloc[0], "sentence"),
        years=frame.text("county.between_figures").join(told),
    )


def _sides(finding: pd.Series) -> dict[str, object]:
    return {
        "year": finding["reporting_year"],
        "left": exact(finding["left_value"]),
        "right": exact(finding["right_value"]),
        "difference": exact(abs(finding["difference"])),
    }


def _named(frame: Frame, row: pd.Series) -> str:
    return f"{frame.indicator_name(row['indicator'])} {said(frame, row)}"


def missing(frame: Frame, rows: pd.DataFrame) -> list[str]:
    """Years without any figure, then the core indicators without one in the chosen years."""
    text, silent = frame.text, silent_years(rows)
    lines = [
        text("county.lacks", group=text(f"group.{group}"), names=text.join(names))
        for group, names in lacking(frame, rows).items()
    ]
    if not silent:
        return lines
    return [text("county.silent_years", years=county_rows.years_said(text, silent)), *lines]


def _practices(frame: Frame, practices: pd.DataFrame) -> str:
    """Each practice with the words that state it."""
    items = ""
    for indicator, rows in practices.groupby("indicator", sort=False):
        name = html.escape(frame.indicator_name(str(indicator)))
        quotes = "".join(_quote(frame, row) for _, row in rows.iterrows())
        items += f"<div><dt>{name}</dt>{quotes}</div>"
    return f'<dl class="county-practices">{items}</dl>' if items else ""


def _quote(frame: Frame, row: pd.Series) -> str:
    address = frame.address("sources", report=row["report"], figure=row["practice_id"])
    quote = html.escape(frame.text("county.quote", quote=row["quote"], year=row["reporting_year"]))
    return f'<dd><a href="{html.escape(address)}" target="_self">{quote}</a></dd>'


def _reports(frame: Frame, reports: pd.DataFrame) -> str:
    items = ""
    for _, row in reports.iterrows():
        title = html.escape(frame.text.pick(row, "title"))
        address = html.escape(frame.address("sources", report=row["report_id"]))
        facts = frame.text(
            "county.report_facts",
            publisher=frame.text.pick(row, "publisher"),
            count=row["item_count"],
            years=county_rows.years_said(frame.text, row["years"]),
            received=f"{row['received']:%Y-%m-%d}",
        )
        link = f'<a href="{address}" target="_self">{title}</a>'
        items += f'<li>{link} <span class="quiet">{html.escape(facts)}</span></li>'
    return f"<ul>{items}</ul>" if items else ""
