"""Builds one table in a data folder of its own that is thrown away afterwards."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.checksum import checksum
from etl.dry_run.toml_text import defaults_text, toml_text
from etl.snapshot.ask import Asked
from etl.snapshot.rehearse import OF_OTHERS, rehearsal
from etl.sources.model import UNKNOWN, Period, TableMap

_CARD = """\
title = {{ en = "Dry run", zh = "试载入" }}
reader = "table"
file = {file}
sha256 = "{sha256}"
language = "zh"
received = 2000-01-01
publisher = {{ en = "Dry run", zh = "试载入" }}
citation = "Dry run"
"""
_ALL = 2**31


@dataclass(frozen=True)
class Trial:
    """What the build makes of a table: rows of etl/queries, by the names of their columns."""

    figures: list[dict[str, Any]]
    rejects: list[dict[str, Any]]
    not_reported: int


def try_out(
    data: Path,
    file: str,
    raw: bytes,
    area: str,
    period: Period,
    table: TableMap | None,
    coverage: str = UNKNOWN,
) -> Trial:
    """Build the file alone with the catalog of `data`, which stays untouched; no map for a return.

    `coverage` is that of rows which do not say theirs.
    Raises ProblemsFound where the catalog itself is wrong.
    """

    def write(folder: Path) -> None:
        folder.mkdir(parents=True)
        (folder / file).write_bytes(raw)
        card = _card(file, raw, area, period)
        card += defaults_text(coverage) + (f"\n{toml_text(table)}" if table else "")
        (folder / "source.toml").write_text(card, encoding="utf-8")

    report = f"{area}-{period.reporting_year}"
    with (
        rehearsal(data, report, write, without=OF_OTHERS) as tried,
        Asked(tried.published.path) as asked,
    ):
        return Trial(
            asked.rows("tried_figures"),
            asked.rows("rejects", most=_ALL),
            asked.rows("snapshot")[0]["not_reported_count"],
        )


def _card(file: str, raw: bytes, area: str, period: Period) -> str:
    card = _CARD.format(file=json.dumps(file, ensure_ascii=False), sha256=checksum(raw))
    said: Mapping[str, object] = {"kind": period.kind, "reporting_year": period.reporting_year}
    lines = [f"{name} = {json.dumps(value)}" for name, value in said.items() if value]
    return card + f"area = {json.dumps(area)}\n\n[period]\n" + "\n".join(lines) + "\n"
