"""Writes the keys of a TOML table, as source.toml and register.toml hold them."""

import json
from collections.abc import Mapping
from datetime import date

# What a TOML table here may hold.
Value = str | int | bool | date | Mapping[str, str] | Mapping[str, str | int] | list[str]


def toml_lines(table: Mapping[str, Value]) -> str:
    """The keys of a TOML table, one a line."""
    return "".join(f"{_key(key)} = {_toml(value)}\n" for key, value in table.items())


def _key(key: str) -> str:
    return key if key.isascii() and key.replace("_", "").isalnum() else _toml(key)


def _toml(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(k)} = {_toml(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
