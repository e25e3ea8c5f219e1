"""The [table] part of source.toml: which heading of the center's table is which field of ours."""

from collections.abc import Mapping
from typing import Any

from etl.catalog.nearest import suggest
from etl.sources.model import ROW_FIELDS, Period, TableMap
from etl.sources.section import Section

ENCODINGS = ("utf-8", "utf-16", "gb18030")
COLUMN_FIELDS = tuple(name for name in ROW_FIELDS if name != "value")


def read_table(section: Section, area: str | None, period: Period) -> TableMap:
    """The checked map; `area` and `period` are the report's defaults."""
    table = TableMap(
        shape=section.text("shape", allowed=("long", "wide")),
        sheets=section.texts("sheets"),
        header_row=section.number("header_row"),
        header_rows=section.number("header_rows") or 1,
        encoding=section.text("encoding", required=False, allowed=ENCODINGS) or None,
        ignore=section.texts("ignore"),
        skip_rows=section.texts("skip_rows"),
        fill_down=_fields(section, "fill_down"),
        sheet_is=section.text("sheet_is", required=False, allowed=COLUMN_FIELDS) or None,
        columns=_columns(section),
        indicators=_indicators(section),
        values=_values(section),
    )
    section.close()
    _check_rows(section, table)
    _check_shape(section, table)
    _check_origins(section, table, area, period)
    return table


def _fields(section: Section, key: str) -> tuple[str, ...]:
    names = section.texts(key)
    for name in names:
        if name not in COLUMN_FIELDS:
            section.complain(key, f"{key} names {name!r}", suggest(name, COLUMN_FIELDS))
    return names


def _columns(section: Section) -> dict[str, str]:
    columns = section.section("columns")
    if columns is None:
        return {}
    found = {name: columns.text(name, required=False) for name in ROW_FIELDS}
    columns.close()
    return {name: heading for name, heading in found.items() if heading}


def _indicators(section: Section) -> dict[str, Mapping[str, str]]:
    part = section.section("indicators")
    if part is None:
        return {}
    return {heading: _column_fields(part, heading, said) for heading, said in part.rest().items()}


def _column_fields(part: Section, heading: str, said: Any) -> Mapping[str, str]:
    if isinstance(said, str) and said.strip():
        return {"indicator": said}
    if not isinstance(said, dict):
        right = 'Write an indicator id, or a table such as { indicator = "consultations" }'
        part.complain(heading, f"the column {heading!r} is {said!r}", right)
        return {}
    for name, value in said.items():
        if name not in COLUMN_FIELDS:
            part.complain(heading, f"unknown key {name!r}", suggest(name, COLUMN_FIELDS))
        elif not isinstance(value, str):
            part.complain(heading, f"{name} is {value!r}", "It must be text in quotes")
    return {name: value for name, value in said.items() if isinstance(value, str)}


def _values(section: Section) -> dict[str, Mapping[str, str]]:
    part = section.section("values")
    if part is None:
        return {}
    maps = {name: part.section(name) for name in ROW_FIELDS}
    part.close()
    return {name: _cell_texts(found) for name, found in maps.items() if found is not None}


def _cell_texts(section: Section) -> dict[str, str]:
    texts = section.rest()
    for cell, value in texts.items():
        if not isinstance(value, str):
            section.complain(cell, f"{cell!r} is {value!r}", "It must be text in quotes")
    return {cell: value for cell, value in texts.items() if isinstance(value, str)}


def _check_rows(section: Section, table: TableMap) -> None:
    for name in table.fill_down:
        if name in COLUMN_FIELDS and name not in table.columns:
            section.complain(
                "fill_down", f"{name} has no column to fill", "Map it in [table.columns]"
            )
    if any(not pattern.strip("* ") for pattern in table.skip_rows):
        section.complain("skip_rows", "a pattern would skip every row", "Write how the text begins")


def _check_shape(section: Section, table: TableMap) -> None:
    if table.shape == "long" and "value" not in table.columns:
        section.complain(
            "columns", "a long table needs the column of the values", 'Add value = "..."'
        )
    if table.shape == "long" and table.indicators:
        right = "Map the column that names the indicator as [table.columns] indicator"
        section.complain("indicators", "[table.indicators] belongs to wide tables", right)
    if table.shape == "wide" and not table.indicators:
        right = 'Add [table.indicators] with lines such as "heading" = "consultations"'
        section.complain("indicators", "a wide table needs its columns of figures", right)
    if table.shape == "wide" and "value" in table.columns:
        right = "Name each column of figures in [table.indicators]"
        section.complain("columns", "a wide table has no single column of values", right)


def _check_origins(section: Section, table: TableMap, area: str | None, period: Period) -> None:
    """Each needed field comes from one place: a column, the sheet's name, the map or a default."""
    defaults = {"area": area, "period_kind": period.kind, "reporting_year": period.reporting_year}
    for name in ("area", "indicator", "period_kind", "reporting_year"):
        everywhere = bool(table.indicators) and all(
            name in said for said in table.indicators.values()
        )
        said = name in table.columns or name == table.sheet_is or everywhere
        if not said and not defaults.get(name):
            right = f'Map it: [table.columns] {name} = "...", or set it for the whole report'
            section.complain("columns", f"nothing says the {name} of a row", right)
    for heading, fields in table.indicators.items():
        for name in fields:
            if name in table.columns or name == table.sheet_is:
                wrong = f"the column {heading!r} and another place both give the {name}"
                section.complain("indicators", wrong, "Keep one of them")
