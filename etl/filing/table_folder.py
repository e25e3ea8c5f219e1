"""Writes the folder of a filed table: the file as it arrived and its card with the map."""

from dataclasses import replace
from pathlib import Path

from etl.catalog import Catalog
from etl.dry_run.run import MapFound
from etl.dry_run.toml_text import defaults_text, toml_text
from etl.filing.card import Card, card
from etl.filing.folder import area_name
from etl.filing.model import Filing
from etl.filing.names import safe_file_name, title_of


def write_table_folder(
    folder: Path,
    filing: Filing,
    raw: bytes,
    found: MapFound,
    coverage: str,
    catalog: Catalog,
) -> None:
    """Fill a new folder; a return, which says dates and definitions itself, has no map."""
    folder.mkdir(parents=True)
    area = area_name(catalog, filing.area)
    name = safe_file_name(filing.file.name)
    (folder / name).write_bytes(raw)
    if found.table is None:
        filing = replace(filing, period=replace(filing.period, start=None, end=None))
    words = " ".join(heading for sheet in found.guesses for heading in sheet.header.headings)
    said = Card("table", name, raw, words or area.zh)
    text = card(filing, area, filing.title or title_of(area, filing.period), said)
    text += defaults_text(coverage)
    if found.table is not None:
        text += f"\n{toml_text(found.table)}"
    (folder / "source.toml").write_text(text, encoding="utf-8")
