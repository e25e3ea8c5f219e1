"""Builds one table in a data folder of its own that is thrown away afterwards."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.checksum import checksum
from etl.dry_run.toml_text import toml_text
from etl.snapshot.ask import Asked
from etl.snapshot.rehearse import OF_OTHERS, rehearsal
from etl.sources.model import Period, TableMap

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
    data: Path, file: str, raw: bytes, area: str, period: Period, table: TableMap | None
) -> Trial:
    """Build the file alone with the catalog of `data`, which stays untouched; no map for a return.

    Raises ProblemsFound where the catalog itself is wrong.
    """

    def write(folder: Path) -> None:
        _file(folder, file, raw, area, period, table)

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


def _file(
    folder: Path, file: str, raw: bytes, area: str, period: Period, table: TableMap | None
) -> None:
    folder.mkdir(parents=True)
    (folder / file).write_bytes(raw)
    card = _CARD.format(file=json.dumps(file, ensure_ascii=False), sha256=checksum(raw))
    said: Mapping[str, object] = {"kind": period.kind, "reporting_year": period.reporting_year}
    lines = [f"{name} = {json.dumps(value)}" for name, value in said.items() if value]
    defaults = f"area = {json.dumps(area)}\n\n[period]\n" + "\n".join(lines) + "\n"
    (folder / "source.toml").write_text(
        card + defaults + (f"\n{toml_text(table)}" if table else ""), encoding="utf-8"
    )
