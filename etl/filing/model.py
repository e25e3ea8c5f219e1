"""What is filed, by whom and for which period, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from etl.catalog.model import Bilingual
from etl.filing.confirmed import Confirmed
from etl.sources.model import Period


@dataclass(frozen=True)
class Filing:
    """One document with the figures that a person confirmed in it."""

    file: Path
    area: str
    period: Period
    by: str
    received: date
    figures: tuple[Confirmed, ...]
    title: Bilingual | None = None
    supersedes: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What a filing changes; `figures` hold each new figure with those that stand beside it.

    `failed` are the checks that fail with one of its figures among them, `same_file` is the report
    that holds the same bytes already.
    """

    report: str
    snapshot: str
    figures: tuple[Mapping[str, Any], ...]
    failed: tuple[Mapping[str, Any], ...]
    same_file: str | None = None
