"""The catalog of a snapshot as every view reads it, put in order once for all sessions."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import pandas as pd

from dashboard import data
from dashboard.data import Snapshot

COUNTY_LEVELS = ("county", "district", "county_level_city")
KEPT = 16  # snapshots times languages, or times parents, that are held at once


@lru_cache(KEPT)
def areas(snapshot: Snapshot) -> pd.DataFrame:
    """Every area, by id; shared by all sessions, so that nobody may write into it."""
    return data.areas(snapshot).set_index("area_id", drop=False)


@lru_cache(KEPT)
def indicators(snapshot: Snapshot) -> pd.DataFrame:
    """Every indicator, by id; shared by all sessions, so that nobody may write into it."""
    return data.indicators(snapshot).set_index("indicator_id", drop=False)


@lru_cache(KEPT)
def years(snapshot: Snapshot) -> tuple[int, ...]:
    """Every reporting year with a figure."""
    return tuple(data.years(snapshot))


@lru_cache(KEPT)
def area_ids(snapshot: Snapshot) -> tuple[str, ...]:
    """Every area, in the order of the English names."""
    return tuple(areas(snapshot)["area_id"].tolist())


@lru_cache(4 * KEPT)
def counties(snapshot: Snapshot, parent: str | None) -> tuple[str, ...]:
    """The counties by name, or those of them inside a parent."""
    found = areas(snapshot)
    found = found[found["level"].isin(COUNTY_LEVELS)]
    if parent:
        found = found[[parent in above for above in found["ancestors"]]]
    return tuple(found.index)


@lru_cache(KEPT)
def parents(snapshot: Snapshot) -> tuple[str, ...]:
    """The areas that others lie in, by name."""
    above = {area for ancestors in areas(snapshot)["ancestors"] for area in ancestors}
    return tuple(area for area in area_ids(snapshot) if area in above)


@lru_cache(KEPT)
def area_words(snapshot: Snapshot, column: str) -> dict[str, str]:
    """A column of words of the areas, by id; "" where there is none."""
    return _words(areas(snapshot), column)


@lru_cache(KEPT)
def indicator_words(snapshot: Snapshot, column: str) -> dict[str, str]:
    """A column of words of the indicators, by id; "" where there is none."""
    return _words(indicators(snapshot), column)


def _words(table: pd.DataFrame, column: str) -> dict[str, str]:
    return dict(zip(table.index, table[column].fillna(""), strict=True))


@lru_cache(KEPT)
def area_labels(snapshot: Snapshot, language: str) -> dict[str, str]:
    """Both names and the pinyin where the English name lacks it, so that any of them finds it."""
    english, chinese, pinyin = (
        area_words(snapshot, name) for name in ("name_en", "name_zh", "pinyin")
    )
    first = chinese if language == "zh" else english
    return {
        area: _label(first[area], english[area], chinese[area], pinyin[area].replace(" ", ""))
        for area in english
    }


def _label(first: str, english: str, chinese: str, pinyin: str) -> str:
    second = english if first == chinese else chinese
    known = pinyin.lower() in english.lower().replace(" ", "")
    return f"{first} · {second}" if known else f"{first} · {second} · {pinyin}"


def reporting_areas(snapshot: Snapshot, areas: Sequence[str], span: tuple[int, int]) -> int:
    """How many of the areas reported anything (residents apart) in these years."""
    first, last = span
    asked: dict[str, Any] = {"areas": tuple(areas), "first_year": first, "last_year": last}
    return int(data.rows(snapshot, "reporting_areas", **asked).iloc[0]["area_count"])


def boundary_changes(snapshot: Snapshot) -> pd.DataFrame:
    """The year of each change of an area's boundary, with the boundary since: area_id, year."""
    return data.rows(snapshot, "boundary_changes")


def variant_name(snapshot: Snapshot, indicator: str, variant: object, language: str) -> str:
    """The name of what a source counts in or leaves out; empty when it doesn't say."""
    found = data.rows(snapshot, "variants")
    row = found[(found["indicator_id"] == indicator) & (found["variant"] == variant)]
    return "" if row.empty else str(row.iloc[0][f"name_{language}"])
