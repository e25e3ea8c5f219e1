"""Builds one table in a data folder of its own that is thrown away afterwards."""

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from etl.dry_run.toml_text import toml_text
from etl.snapshot import publish
from etl.snapshot.ask import Asked
from etl.snapshot.stages import Quiet
from etl.sources.model import Period, TableMap

_CATALOG = ("areas.csv", "checks.toml", "unusual.toml")
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


def try_out(data: Path, path: Path, area: str, period: Period, table: TableMap | None) -> Trial:
    """Build the file alone with the catalog of `data`, which stays untouched; no map for a return.

    Raises ProblemsFound where the catalog itself is wrong, OSError where the file cannot be read.
    """
    with TemporaryDirectory() as home:
        trial = Path(home) / "data"
        _copy_catalog(data, trial)
        _file(trial, path, area, period, table)
        published = publish(trial, Quiet(), lambda: None)
        with Asked(published.path) as asked:
            return Trial(
                asked.rows("tried_figures"),
                asked.rows("rejects", most=_ALL),
                asked.rows("snapshot")[0]["not_reported_count"],
            )


def _copy_catalog(data: Path, trial: Path) -> None:
    trial.mkdir()
    shutil.copytree(data / "indicators", trial / "indicators")
    for name in _CATALOG:
        if (data / name).is_file():
            shutil.copyfile(data / name, trial / name)


def _file(trial: Path, path: Path, area: str, period: Period, table: TableMap | None) -> None:
    folder = trial / "reports" / f"{area}-{period.reporting_year}"
    folder.mkdir(parents=True)
    raw = path.read_bytes()
    (folder / path.name).write_bytes(raw)
    digest = hashlib.sha256(raw).hexdigest()
    card = _CARD.format(file=json.dumps(path.name, ensure_ascii=False), sha256=digest)
    said: Mapping[str, object] = {"kind": period.kind, "reporting_year": period.reporting_year}
    lines = [f"{name} = {json.dumps(value)}" for name, value in said.items() if value]
    defaults = f"area = {json.dumps(area)}\n\n[period]\n" + "\n".join(lines) + "\n"
    (folder / "source.toml").write_text(
        card + defaults + (f"\n{toml_text(table)}" if table else ""), encoding="utf-8"
    )
