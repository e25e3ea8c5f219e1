"""Read one indicator from one file."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.catalog.indicator_rules import key_faults, value_faults
from etl.catalog.indicator_shapes import SHAPES
from etl.catalog.model import Bilingual, Indicator
from etl.catalog.shapes import inside
from etl.catalog.toml_file import Fault, TomlFile, open_toml
from etl.catalog.vocabulary import Chart, Kind
from etl.problems import Problem

_ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_NOT_FIELDS = {"id"}


@dataclass(frozen=True)
class IndicatorFile:
    """One file: its TOML if it could be parsed, its indicator if nothing in it was wrong."""

    id: str
    file: str
    toml: TomlFile | None
    indicator: Indicator | None
    problems: tuple[Problem, ...]


def read_indicator_file(path: Path, file: str) -> IndicatorFile:
    """Read `path`, called `file` in messages."""
    toml = open_toml(path, file)
    if isinstance(toml, Problem):
        return IndicatorFile(path.stem, file, None, None, (toml,))
    values, faults = _take_values(toml.content)
    faults += _id_faults(path.stem, values)
    faults += key_faults(toml.content, values.get("kind")) + value_faults(values)
    problems = toml.problems(faults)
    indicator = None if problems else _indicator(path.stem, values)
    return IndicatorFile(path.stem, file, toml, indicator, problems)


def _take_values(content: dict[str, Any]) -> tuple[dict[str, Any], list[Fault]]:
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for key in content.keys() & SHAPES.keys():
        value, found = SHAPES[key](content[key])
        if found:
            faults += inside(key, found)
        else:
            values[key] = value
    return values, faults


def _id_faults(stem: str, values: dict[str, Any]) -> list[Fault]:
    faults = []
    if not _ID.fullmatch(stem):
        right = "Use small letters, digits and single underscores, beginning with a letter"
        faults.append(Fault((), f'the file name "{stem}" is no indicator id', right))
    if values.get("id", stem) != stem:
        wrong = f'the id "{values["id"]}" is not the file\'s name'
        faults.append(Fault(("id",), wrong, f'Write id = "{stem}", remove it, or rename the file'))
    return faults


def _indicator(stem: str, values: dict[str, Any]) -> Indicator:
    fields = {key: value for key, value in values.items() if key not in _NOT_FIELDS}
    if fields["kind"] == Kind.RATIO:
        multiplier = fields["multiplier"]
        derived = Bilingual(f"per {multiplier:,.10g}", f"每{multiplier:.10g}")
        fields = {"unit": derived, "chart": Chart.DOT} | fields
    return Indicator(id=stem, **fields)
