"""Small cards for the tests of files."""

from typing import Any

from dashboard.card import Card, Cell, Refused, Table
from dashboard.text import Text

LABELS = {language: Text(language).section("download") for language in ("en", "zh")}


COLUMNS = ("County", "Year", "Value")


def card(*rows: tuple[Cell, ...], columns: tuple[str, ...] = COLUMNS, **more: Any) -> Card:
    """A card with the given export rows; other fields can be given by name."""
    told = {
        "title": "Heshun accepted 93 cases in 2016",
        "subtitle": "Cases accepted, cases, year 2016",
        "filters": "Heshun · 2016 · year",
        "source": "Source: Heshun 2016",
        "version": "Data version 4f2a of 2026-11-23",
        "notice": "",
        "marks": ("solid: exact",),
        "figure": {},
        "refused": (Refused("Changle", "Changle reports one campaign month."),),
        "definition": (("Cases accepted", "Applications that were granted."),),
        **more,
    }
    return Card(
        id="card",
        height=300,
        alternative="",
        file_name="cases-heshun-2016-4f2a",
        refused_title="Not compared (1)",
        export=Table(columns, rows),
        **told,
    )
