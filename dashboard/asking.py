"""Turn the words of a question into ids, and name everything in it that does not exist."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

import pandas as pd

from dashboard import comparison, data
from dashboard.data import Snapshot
from dashboard.frame import COUNTY_LEVELS


class QuestionError(ValueError):
    """`problems` are sentences, one for each thing that is wrong."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__(" ".join(problems))
        self.problems = list(problems)


@dataclass(frozen=True)
class Question:
    """Ids of the indicator, of all areas asked about, and of those that were picked by name."""

    indicator: str
    areas: tuple[str, ...]
    picked: tuple[str, ...]


def question_of(snapshot: Snapshot, arguments: argparse.Namespace) -> Question:
    """The ids meant by `indicator`, `areas`, `parent`, `year` and `per`.

    Raises QuestionError for all that is unknown, in one go.
    """
    catalog, areas = data.indicators(snapshot), data.areas(snapshot)
    problems: list[str] = []
    indicator = _found(arguments.indicator, catalog, "indicator_id", "indicator", problems)
    picked = areas_of(snapshot, arguments.areas or "", problems)
    parent = arguments.parent and _found(arguments.parent, areas, "area_id", "area", problems)
    years = data.years(snapshot)
    if arguments.year not in years:
        problems.append(f"No figure is of {arguments.year}; there are figures of {_span(years)}.")
    if indicator and arguments.per:
        try:
            comparison.of(snapshot, indicator, arguments.per)
        except KeyError:
            problems.append(f"The catalog has no ratio of {indicator} per {arguments.per}.")
    if problems:
        raise QuestionError(problems)
    names = tuple(dict.fromkeys(picked))
    return Question(indicator, names or _counties(areas, parent), names)


def areas_of(snapshot: Snapshot, words: str, problems: list[str]) -> list[str]:
    """The ids of areas named by id or name and joined by commas; adds what is unknown."""
    listed = [each.strip() for each in words.split(",") if each.strip()]
    areas = data.areas(snapshot)
    return [_found(each, areas, "area_id", "area", problems) for each in listed]


def _counties(areas: pd.DataFrame, parent: str | None) -> tuple[str, ...]:
    counties = areas[areas["level"].isin(COUNTY_LEVELS)]
    if parent:
        counties = counties[[parent in list(above) for above in counties["ancestors"]]]
    return tuple(counties["area_id"])


def _found(words: str, table: pd.DataFrame, column: str, what: str, problems: list[str]) -> str:
    """The id that the words name, an id or a name in either language; "" with a problem."""
    keys: dict[str, str] = {}
    for name in ("name_zh", "name_en", column):
        for key, identifier in zip(table[name], table[column], strict=True):
            if isinstance(key, str):
                keys[key.casefold()] = identifier
    wanted = words.casefold()
    if wanted in keys:
        return keys[wanted]
    near = get_close_matches(wanted, keys, n=3, cutoff=0.6)
    told = [_named(table, column, each) for each in dict.fromkeys(keys[name] for name in near)]
    hint = f" Did you mean {' or '.join(told)}?" if told else ""
    problems.append(f"There is no {what} “{words}”.{hint}")
    return ""


def _named(table: pd.DataFrame, column: str, identifier: str) -> str:
    """The id with both names: whoever asked in Chinese knows an indicator by its Chinese one."""
    row = table[table[column] == identifier].iloc[0]
    return f"{identifier} ({row['name_en']}, {row['name_zh']})"


def _span(years: Sequence[int]) -> str:
    return f"{years[0]} to {years[-1]}" if years else "no year"
