"""Screens as AppTest runs them, and frames of a view, for tests of what a reader is shown."""

import json
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from dashboard import data
from dashboard.edition import FULL
from dashboard.frame import FIRST_PAGE, Frame
from dashboard.selection import Selection
from dashboard.text import Text

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"
SECONDS = 60


def opened(screen: str, **query: object) -> AppTest:
    """The screen as the address `/<screen>?<query>` shows it; an error on it fails the test."""
    page = AppTest.from_file(str(APP), default_timeout=SECONDS)
    page._page_hash = calc_hash("" if screen == FIRST_PAGE else screen)  # no public way in
    for name, value in ({"lang": "en"} | query).items():
        page.query_params[name] = str(value)
    return sound(page.run())


def sound(page: AppTest) -> AppTest:
    """The page, which must not have failed."""
    assert [error.message for error in page.exception] == []
    return page


def markup(page: AppTest) -> str:
    """All HTML and Markdown that the script wrote, without the style sheet."""
    parts = [each.body for each in page.get("html") if not each.body.startswith("<style>")]
    return "\n".join([*parts, *(each.value for each in page.markdown)])


def cards(page: AppTest) -> list[dict[str, Any]]:
    """The cards that were put on the stage."""
    stages = [each for each in page.main if "bidi" in each.type]
    return [card for stage in stages for card in json.loads(stage.proto.json)["cards"]]


def open_snapshot(figures: str) -> duckdb.DuckDBPyConnection:
    """The current snapshot of filed or invented figures, past all code of the dashboard."""
    snapshot = data.current(figures, FULL)
    assert snapshot is not None
    # A file that is open in this process opens again only with the same lock.
    return duckdb.connect(str(snapshot.path), read_only=True, config=dict(data.LOCKED))


def published(figures: str, year: int) -> pd.DataFrame:
    """Every published figure of a year, straight from the view `figures` of the snapshot's file."""
    with open_snapshot(figures) as connection:
        rows = connection.sql("SELECT * FROM figures").df()
    return rows[rows["reporting_year"].eq(year) & rows["status"].eq("published")]


def frame(language: str = "en", **choices: object) -> Frame:
    """A view without a page."""
    selection = Selection(**choices)  # type: ignore[arg-type]
    snapshot = data.current(selection.figures, FULL)
    assert snapshot is not None
    return Frame(Text(language), snapshot, selection)
