"""Writes a report's folder: its file, and the source.toml that says what the file is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pandas as pd

from etl.checksum import checksum
from etl.toml_lines import Value, toml_lines

PUBLISHER = {"en": "Qingluan Legal Aid Office (invented)", "zh": "青鸾省法律援助处（虚构）"}


@dataclass(frozen=True)
class Report:
    """One report to be written; `tables` are the TOML tables after the first keys."""

    id: str
    title_en: str
    title_zh: str
    reader: str
    file: str
    content: bytes
    language: str
    received: date
    area: str = ""
    publisher: Mapping[str, str] = field(default_factory=lambda: PUBLISHER)
    tables: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    beside: Mapping[str, bytes] = field(default_factory=dict)


def write_reports(folder: Path, reports: Iterable[Report], citation: str) -> int:
    """Write each report into its own folder; returns how many there were."""
    count = 0
    for report in reports:
        target = folder / report.id
        target.mkdir(parents=True)
        (target / report.file).write_bytes(report.content)
        for name, content in report.beside.items():
            (target / name).write_bytes(content)
        (target / "source.toml").write_text(_card(report, citation), "utf-8", newline="\n")
        count += 1
    return count


def csv_bytes(table: pd.DataFrame, encoding: str = "utf-8") -> bytes:
    """The table as CSV with its header."""
    return table.to_csv(index=False, lineterminator="\n").encode(encoding)


def _card(report: Report, citation: str) -> str:
    title = {
        "en": f"Demonstration, invented: {report.title_en}",
        "zh": f"演示，虚构：{report.title_zh}",
    }
    first: dict[str, Value] = {
        "title": title,
        "reader": report.reader,
        "file": report.file,
        "sha256": checksum(report.content),
        "language": report.language,
        "received": report.received,
        "publisher": report.publisher,
        "citation": citation,
        "synthetic": True,
    }
    if report.area:
        first["area"] = report.area
    parts = [toml_lines(first)]
    parts += [f"[{name}]\n{toml_lines(table)}" for name, table in report.tables.items()]
    return "\n".join(parts)
