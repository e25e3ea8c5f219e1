"""The table of a county's figures: on screen each cell opens its words, on paper it is whole."""

import html
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import words
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.made_once import made_once
from dashboard.marking import MISSING
from dashboard.views import county_rows
from dashboard.views.county_table import Line, lines, other_residents, years

HEADS, TAIL = ("indicator", "period"), ("unit", "group")
PICKED = "county_picked_cells"
HIGHEST = 640
ROW = 35
# Narrow enough that a telephone shows a year beside the name; wider screens stretch them.
WIDTHS = {"indicator": 180, "period": 105, "unit": 95, "group": 95}
FEW_YEARS = 5
SHORT_WORDS, LONG_WORDS = 14, 260


@dataclass(frozen=True)
class Made:
    """The lines, what stands above them, and their twin for paper."""

    found: list[Line]
    head: str
    paper: str


def show(frame: Frame, area: str) -> None:
    """The table for the screen, its twin for paper, and the words of a cell that was picked."""
    made = _made(frame, area)
    if not made.found:
        return
    st.html(made.head)
    with st.container(key="county_figures_screen"):
        _screen(frame, area, made.found)
    st.html(made.paper)


@made_once
def _made(frame: Frame, area: str) -> Made:
    every, text = county_rows.figures(frame.snapshot, area), frame.text
    rows = every[every["reporting_year"].between(*frame.years)]
    found = lines(frame, rows)
    others = {year for row in records(rows) if (year := other_residents(row))}
    star = text("county.star", years=county_rows.years_said(text, others)) if others else ""
    title, hint, signs = (text(f"county.{name}") for name in ("figures", "figures_hint", "signs"))
    return Made(found, _head(title, hint, signs, star), paper(frame, found))


def _head(title: str, hint: str, signs: str, star: str) -> str:
    """The heading and the signs; paper does not ask for a click."""
    title, hint, signs = (html.escape(words) for words in (title, hint, f"{signs} {star}".strip()))
    small = f'<p class="quiet"><span class="screen-only">{hint} </span>{signs}</p>'
    return f'<section class="county-part"><h3>{title}</h3>{small}</section>'


def _screen(frame: Frame, area: str, found: list[Line]) -> None:
    columns, shown = years(found), table(frame, found)
    key = f"county_figures_{area}_{frame.text.language}"
    st.dataframe(
        shown,
        hide_index=True,
        height=min(ROW * (len(shown) + 1) + 3, HIGHEST),
        on_select=lambda: _remember(key),
        selection_mode="single-cell",
        column_config=_columns(frame, found),
        placeholder=MISSING,
        key=key,
    )
    for row, column in st.session_state.pop(PICKED, []):
        figure = picked(found, columns, row, column)
        if figure:
            words.show(frame, figure)


def _columns(frame: Frame, found: list[Line]) -> dict[str, Any]:
    """The indicator stays in view; figures stand right, words that nobody can read have room."""
    columns: dict[str, Any] = {
        frame.text(f"county.head_{name}"): st.column_config.TextColumn(
            width=width, pinned=name == "indicator"
        )
        for name, width in WIDTHS.items()
    }
    for year in years(found):
        longest = max(len(line.cells.get(year, "")) for line in found)
        wide = LONG_WORDS if longest > SHORT_WORDS else None
        columns[str(year)] = st.column_config.TextColumn(alignment="right", width=wide)
    return columns


def _remember(key: str) -> None:
    """Only a fresh click opens the drawer, not every later run of the page."""
    st.session_state[PICKED] = list(st.session_state[key]["selection"]["cells"])[:1]


def picked(found: list[Line], columns: list[int], row: int, column: str) -> str | None:
    """The figure behind a cell; a line with one figure is opened from any of its cells."""
    figures = found[row].figures
    if column in map(str, columns):
        return figures.get(int(column))
    return next(iter(figures.values())) if len(figures) == 1 else None


def table(frame: Frame, found: list[Line]) -> pd.DataFrame:
    """The lines as a frame: indicator and period, a column a year, then unit and group."""
    columns: dict[str, list[str]] = {_head_of(frame, n): [vars(x)[n] for x in found] for n in HEADS}
    columns |= {str(year): [line.cells.get(year, "") for line in found] for year in years(found)}
    columns |= {_head_of(frame, n): [vars(x)[n] for x in found] for n in TAIL}
    return pd.DataFrame(columns)


def _head_of(frame: Frame, name: str) -> str:
    return frame.text(f"county.head_{name}")


def paper(frame: Frame, found: list[Line]) -> str:
    """The same table as HTML that only print shows, broken between rows."""
    columns = years(found)
    kind = "county-paper wide" if len(columns) > FEW_YEARS else "county-paper"
    names = [frame.text("county.head_indicator"), frame.text("county.head_period"), *columns]
    head = "".join(f'<th scope="col">{html.escape(str(name))}</th>' for name in names)
    body = "".join(
        _group(group, list(members), columns)
        for group, members in groupby(found, key=lambda line: line.group)
    )
    return f'<table class="{kind}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _group(name: str, members: list[Line], columns: list[int]) -> str:
    head = f'<tr><th class="group" colspan="{len(columns) + 2}">{html.escape(name)}</th></tr>'
    return head + "".join(_row(line, columns) for line in members)


def _row(line: Line, columns: list[int]) -> str:
    name = f"{html.escape(line.indicator)} <span>{html.escape(line.unit)}</span>"
    cells = "".join(_cell(line.cells.get(year, MISSING)) for year in columns)
    return f'<tr><th scope="row">{name}</th><td>{html.escape(line.period)}</td>{cells}</tr>'


def _cell(words: str) -> str:
    """A figure keeps to one line; words that nobody can read may break."""
    kind = ' class="asked"' if len(words) > SHORT_WORDS else ""
    return f"<td{kind}>{html.escape(words)}</td>"
