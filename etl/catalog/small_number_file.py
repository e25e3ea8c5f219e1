"""Read which counts of people are protected where they are small, and how small that is."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from etl.catalog.indicator_file import IndicatorFile
from etl.catalog.links import COUNTED
from etl.catalog.model import Check, SmallNumbers
from etl.catalog.nearest import suggest
from etl.catalog.shapes import Shape, Taken, inside, table, text, texts, whole_number
from etl.catalog.toml_file import Fault, open_toml
from etl.catalog.vocabulary import Kind
from etl.problems import Problem

FILE = "small_numbers.toml"
KEYS = ("largest", "indicators", "share")


def read_small_number_file(
    data: Path, files: list[IndicatorFile], checks: list[Check]
) -> tuple[SmallNumbers, list[Problem]]:
    """Return what is sound in data/small_numbers.toml and the problems of everything else."""
    toml = open_toml(data / FILE, FILE)
    if isinstance(toml, Problem):
        return SmallNumbers(), [toml]
    kinds = {file.id: file.toml.content.get("kind") if file.toml else None for file in files}
    content = {"share": []} | toml.content
    faults = [
        Fault((key,), f'unknown key "{key}"', suggest(key, set(KEYS) - set(content)))
        for key in content
        if key not in KEYS
    ]
    if not ({"largest", "indicators"} & set(content)) and not faults:
        return SmallNumbers(), []  # an empty file protects nothing
    known, found = table(
        {key: content[key] for key in ("largest", "indicators") if key in content},
        {"largest": _largest, "indicators": texts},
    )
    faults += found
    names: tuple[str, ...] = known.get("indicators") or ()
    for index, name in enumerate(names):
        faults += inside("indicators", inside(index, _counted(name, kinds)))
    shares, found = _shares(content["share"], names, kinds)
    faults += found + _given_back(names, checks)
    return SmallNumbers(known.get("largest") or 0, names, shares), [*toml.problems(faults)]


def _largest(value: Any) -> Taken:
    number, faults = whole_number(value)
    if number is not None and not 1 <= number <= 100:
        return None, [Fault((), f"{number} protects nothing sensible", "Write 1 to 100, as in 4")]
    return number, faults


def _counted(name: str, kinds: Mapping[str, Any]) -> list[Fault]:
    if name not in kinds:
        return [Fault((), f'"{name}" is not an indicator', suggest(name, kinds))]
    if kinds[name] in set(Kind) - COUNTED:
        return [Fault((), f'"{name}" is a {kinds[name]}', "Name a flow or a stock")]
    return []


def _shares(
    entries: Any, names: tuple[str, ...], kinds: Mapping[str, Any]
) -> tuple[dict[str, str], list[Fault]]:
    if not isinstance(entries, list):
        return {}, [Fault(("share",), "share is no list", "Write [[share]]")]
    shapes: dict[str, Shape] = {"indicator": text, "counts": text}
    shares: dict[str, str] = {}
    faults: list[Fault] = []
    for index, entry in enumerate(entries):
        values, found = table(entry, shapes)
        if values and not found:
            found = _linked(values["indicator"], values["counts"], names, kinds)
            shares[values["indicator"]] = values["counts"]
        faults += inside("share", inside(index, found))
    return shares, faults


def _linked(
    share: str, counts: str, names: tuple[str, ...], kinds: Mapping[str, Any]
) -> list[Fault]:
    faults = []
    if share not in kinds:
        faults += [Fault(("indicator",), f'"{share}" is not an indicator', suggest(share, kinds))]
    elif kinds[share] != Kind.REPORTED_RATIO:
        wrong, right = (
            f'"{share}" is a {kinds[share]}',
            "Name a reported_ratio; a ratio follows by itself",
        )
        faults += [Fault(("indicator",), wrong, right)]
    if counts not in names:
        faults += [Fault(("counts",), f'"{counts}" is not protected', suggest(counts, names))]
    return faults


def _given_back(names: tuple[str, ...], checks: list[Check]) -> list[Fault]:
    """What an equality with figures that are never touched says, nothing could hide."""
    faults = []
    for check in checks:
        own = [name for name in (*check.left, *check.right) if name in names]
        if str(check.relation) == "=" and len(own) == 1:
            wrong = (
                f'the check "{check.id}" gives "{own[0]}" back from figures that are not protected'
            )
            faults.append(Fault(("indicators",), wrong, "Protect another of its figures too"))
    return faults
