"""Asks the command line about tables: whose they are, what would load, and the form to fill in."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard.filing.command import MOST, Answer, Document, ask, run, written
from dashboard.filing.failed import CommandFailedError
from dashboard.filing.permit import held

# Heading -> {"field": "area"}, {"said": {"indicator": ..., "measure_word": ...}} or {}.
Columns = Mapping[str, Mapping[str, Any]]


def whose(name: str, raw: bytes) -> Answer:
    """Whose table it seems to be, or why it cannot be opened."""
    held(["dry-run"])  # what is remembered was asked by somebody else
    return _whose(name, raw)


@st.cache_data(max_entries=16, show_spinner=False)
def _whose(name: str, raw: bytes) -> Answer:
    with written(Document(name, raw)) as path:
        return ask(["dry-run", "--whose", "--", str(path)])


def dry_run(name: str, raw: bytes, options: Sequence[str], columns: str, snapshot: str) -> Answer:
    """The map, the rows that would load and the others with every reason, or the problems.

    `columns` is the JSON of what a person changed; `snapshot` is asked anew when filing changed
    what is remembered.
    """
    held(["dry-run", *options])
    return _dry_run(name, raw, options, columns, snapshot)


@st.cache_data(max_entries=16, show_spinner=False)
def _dry_run(name: str, raw: bytes, options: Sequence[str], columns: str, snapshot: str) -> Answer:
    with written(Document(name, raw)) as path:
        told = path.parent.parent / "columns.json"
        told.write_text(columns, encoding="utf-8")
        most = ["--most", str(MOST), "--columns", str(told)]
        return ask(["dry-run", "--json", *options, *most, "--", str(path)])


def template(area: str, kind: str, year: int, snapshot: str) -> bytes:
    """The workbook to fill in; raises CommandFailedError with the reason where there is none."""
    options = ["--area", area, "--period", kind, "--year", str(year)]
    held(["template", *options])
    return _template(options, snapshot)


@st.cache_data(max_entries=16, show_spinner=False)
def _template(options: Sequence[str], snapshot: str) -> bytes:
    with written(Document("return", b"")) as path:
        out = path.with_suffix(".xlsx")
        done = run(["template", *options, "-o", str(out)])
        if not out.is_file():
            raise CommandFailedError(done.stderr.strip())
        return Path(out).read_bytes()
