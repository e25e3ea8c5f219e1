"""Writes a map as the [table] section of source.toml, and what holds for its rows."""

import json
from collections.abc import Iterable, Mapping

from etl.sources.model import UNKNOWN, TableMap


def toml_text(table: TableMap) -> str:
    """The section; read back, it is the same map."""
    lines = ["[table]", f"shape = {_text(table.shape)}"]
    if table.sheets:
        lines.append(f"sheets = {_list(table.sheets)}")
    if table.header_row is not None:
        lines.append(f"header_row = {table.header_row}")
    if table.header_rows != 1:
        lines.append(f"header_rows = {table.header_rows}")
    if table.encoding:
        lines.append(f"encoding = {_text(table.encoding)}")
    for name, texts in (
        ("ignore", table.ignore),
        ("skip_rows", table.skip_rows),
        ("fill_down", table.fill_down),
    ):
        if texts:
            lines.append(f"{name} = {_list(texts)}")
    if table.sheet_is:
        lines.append(f"sheet_is = {_text(table.sheet_is)}")
    lines += _table("columns", {key: _text(value) for key, value in table.columns.items()})
    for name, values in table.values.items():
        lines += _table(f"values.{name}", {_text(k): _text(v) for k, v in values.items()})
    said = {_text(heading): _said(fields) for heading, fields in table.indicators.items()}
    return "\n".join([*lines, *_table("indicators", said), ""])


def defaults_text(coverage: str) -> str:
    """The [defaults] of a card, or nothing where rows that say no coverage have none."""
    return "" if coverage == UNKNOWN else f"\n[defaults]\ncoverage = {_text(coverage)}\n"


def _table(name: str, lines: Mapping[str, str]) -> list[str]:
    if not lines:
        return []
    return ["", f"[table.{name}]", *(f"{key} = {value}" for key, value in lines.items())]


def _said(fields: Mapping[str, str]) -> str:
    if set(fields) == {"indicator"}:
        return _text(fields["indicator"])
    return "{ " + ", ".join(f"{name} = {_text(value)}" for name, value in fields.items()) + " }"


def _list(texts: Iterable[str]) -> str:
    return "[" + ", ".join(map(_text, texts)) + "]"


def _text(text: str) -> str:
    """A TOML string; JSON escapes all that TOML does but for one control character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
