"""Finds the area that a person names, as it was in the year they name."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from etl.catalog import AreaVersion, Catalog
from etl.commands.names import resolve
from etl.problems import Problem, ProblemsFound


def area_of(catalog: Catalog, called: str, year: int) -> AreaVersion:
    """The area as it was in that year; raises ProblemsFound with the nearest names."""
    if not 1900 <= year < 2100:
        raise ProblemsFound([Problem("--year", "", f"{year} is not a year", "Write it as 2016")])
    found = resolve("area", called, [_known(area) for area in catalog.areas])
    versions = [area for area in catalog.areas if area.id == found]
    valid = [v for v in versions if _begins(v) <= year <= _ends(v)]
    if not valid:
        right = "areas.csv says from when to when it is valid"
        raise ProblemsFound([Problem(called, "", f"it did not exist in {year}", right)])
    return valid[-1]


def _known(area: AreaVersion) -> Mapping[str, Any]:
    return {
        "id": area.id,
        "name_en": area.name.en,
        "name_zh": area.name.zh,
        "code": area.division_code,
    }


def _begins(version: AreaVersion) -> int:
    return version.valid_from.year if version.valid_from else date.min.year


def _ends(version: AreaVersion) -> int:
    return version.valid_to.year if version.valid_to else date.max.year
