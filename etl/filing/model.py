"""What is filed, by whom and for which period, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from etl.catalog.model import Bilingual
from etl.dry_run.changed import Changes
from etl.filing.confirmed import Confirmed
from etl.sources.model import UNKNOWN, Period


@dataclass(frozen=True)
class Tabled:
    """By which map a table is read: the one given, else kept or guessed, with columns changed.

    `remember` keeps it for the next table of the same area; `coverage` is that of rows which do
    not say theirs.
    """

    given: Path | None = None
    changes: Changes = field(default_factory=dict)
    remember: bool = False
    coverage: str = UNKNOWN


@dataclass(frozen=True)
class Filing:
    """One document with the figures that a person confirmed in it, or a table with its map.

    `only` is the county that whoever files it may speak of, None for any; `person` is how the
    sign-in names them, where somebody has signed in.
    """

    file: Path
    area: str
    period: Period
    by: str
    received: date
    figures: tuple[Confirmed, ...] = ()
    table: Tabled | None = None
    title: Bilingual | None = None
    supersedes: str | None = None
    only: str | None = None
    person: str = ""


@dataclass(frozen=True)
class Outcome:
    """What a filing changes; `figures` hold each new figure with those that stand beside it.

    `failed` are the checks that fail with one of its figures among them, `same_file` is the report
    that holds the same bytes already. `rejects` are the rows of a table that are set aside,
    `remembered` says whether its map was kept.
    """

    report: str
    snapshot: str
    figures: tuple[Mapping[str, Any], ...]
    failed: tuple[Mapping[str, Any], ...]
    same_file: str | None = None
    rejects: tuple[Mapping[str, Any], ...] = ()
    remembered: bool = False
