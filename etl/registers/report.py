"""Writes what was rolled up as a report's folder, which the build publishes like any other."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
from pyarrow import csv

from etl.catalog.model import Bilingual
from etl.checksum import checksum
from etl.registers.figures import HEADINGS, TOLD, figure_table
from etl.registers.rejects import reject_table
from etl.registers.rollup import RolledUp
from etl.registers.source import Card
from etl.registers.vocabulary import words
from etl.toml_lines import Value, toml_lines

FIGURES, REJECTS = "figures.csv", "rejects.csv"


@dataclass(frozen=True)
class Named:
    """How the report is named: its kind of register, when it was made, what it corrects."""

    kind: str
    received: date
    supersedes: str | None = None


def write_report(folder: Path, done: RolledUp, rejects: pa.Table, card: Card, named: Named) -> int:
    """Write card, figures and rows set aside into a new folder; returns how many figures."""
    folder.mkdir(parents=True)
    figures = figure_table(done)
    _write(folder / FIGURES, figures)
    _write(folder / REJECTS, rejects)
    said = _card(checksum((folder / FIGURES).read_bytes()), done, rejects.num_rows, card, named)
    (folder / "source.toml").write_text(said, "utf-8", newline="\n")
    return int(figures.num_rows)


def rejected(done: RolledUp, before: pa.Table, source: Path) -> pa.Table:
    """Every row set aside: those of no table at all (`before`), then those that break a rule."""
    return pa.concat_tables([before, reject_table(done.set_aside, source)])


def _write(path: Path, table: pa.Table) -> None:
    csv.write_csv(table, path, csv.WriteOptions(quoting_style="needed"))


def _card(sha256: str, done: RolledUp, left: int, card: Card, named: Named) -> str:
    cited = words("report", "citation", read=f"{done.read:,}", left=f"{left:,}")
    first: dict[str, Value] = {
        "title": _both(card.title, f"title_{named.kind}"),
        "reader": "table",
        "file": FIGURES,
        "sha256": sha256,
        "language": "en",
        "received": named.received,
        "publisher": _both(card.publisher, "publisher"),
        "citation": f"{cited.en} / {cited.zh}",
        "synthetic": card.synthetic,
    }
    if named.supersedes:
        first["supersedes"] = named.supersedes
    table: dict[str, Value] = {"shape": "long", "encoding": "utf-8", "ignore": list(TOLD)}
    columns: dict[str, Value] = {name: name for name in HEADINGS if name not in TOLD}
    parts = (
        toml_lines(first),
        "[table]",
        toml_lines(table),
        "[table.columns]",
        toml_lines(columns),
    )
    return "\n".join(parts)


def _both(said: Bilingual | None, key: str) -> Mapping[str, str]:
    found = said or words("report", key)
    return {"en": found.en, "zh": found.zh}
