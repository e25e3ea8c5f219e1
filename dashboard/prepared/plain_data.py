"""Cards and sentences as plain data for a file, and back as they were."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

import numpy as np

from dashboard.card import Card, OnScreen, Refused, Table
from dashboard.charts.native import drawable

KIND, HELD = "~", "held"
T = TypeVar("T")
_RECORDS: dict[str, Any] = {each.__name__: each for each in (Card, Refused, Table)}
# What only files need of a card is made again when one is asked for.
_LEFT_OUT = ("export", "export_later", "whole")


def storable(record: type[T]) -> type[T]:
    """Let `plain` take a frozen dataclass as well; for a decorator."""
    _RECORDS[record.__name__] = record
    return record


def plain(found: Any) -> Any:
    """Words, numbers, cards, records, nothing, or sequences of these as what JSON knows.

    Raises TypeError for anything else.
    """
    if isinstance(found, OnScreen):
        return {KIND: "OnScreen", HELD: str(found)}
    if found is None or isinstance(found, str | int | float):
        return found
    if isinstance(found, np.generic):
        return found.item()
    if isinstance(found, list | tuple):
        return [plain(each) for each in found]
    if isinstance(found, Mapping):
        return {KIND: "Mapping", HELD: {key: plain(each) for key, each in found.items()}}
    return _plain_record(found)


def _plain_record(found: Any) -> dict[str, Any]:
    name = type(found).__name__
    if _RECORDS.get(name) is not type(found):
        raise TypeError(f"no file keeps a {name}")
    told: dict[str, Any] = {KIND: name}
    for each in fields(_RECORDS[name]):
        if each.name not in _LEFT_OUT:
            held = getattr(found, each.name)
            # Of a refusal `figure` is the id of one, of a card its chart.
            chart = each.name == "figure" and isinstance(held, dict)
            told[each.name] = drawable(held) if chart else plain(held)
    return told


def value(found: Any) -> Any:
    """What `plain` was given; sequences are lists outside of records and tuples within."""
    if isinstance(found, list):
        return [value(each) for each in found]
    return _told(found) if isinstance(found, dict) else found


def _told(found: dict[str, Any]) -> Any:
    kind = found[KIND]
    if kind == "OnScreen":
        return OnScreen(found[HELD])
    if kind == "Mapping":
        return {key: _within(each) for key, each in found[HELD].items()}
    told = {key: each for key, each in found.items() if key != KIND}
    return _RECORDS[kind](**{key: _field(key, each) for key, each in told.items()})


def _field(name: str, found: Any) -> Any:
    return found if name == "figure" and isinstance(found, dict) else _within(found)


def _within(found: Any) -> Any:
    if isinstance(found, list):
        return tuple(_within(each) for each in found)
    return value(found)
