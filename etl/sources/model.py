"""What a report's source.toml says, as frozen dataclasses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from etl.catalog.model import Bilingual

# Everything that one row of a report may say about its figure.
ROW_FIELDS = (
    "area",
    "indicator",
    "measure_word",
    "value",
    "comparator",
    "coverage",
    "variant",
    "status",
    "period_kind",
    "period_start",
    "period_end",
    "reporting_year",
    "quote",
    "note",
    "citation",
)

PERIOD_KINDS = (
    "year",
    "half_year",
    "quarter",
    "month",
    "ytd",
    "campaign",
    "event",
    "stock",
)
UNKNOWN = "unknown"
COVERAGES = ("complete", "incomplete", UNKNOWN)


@dataclass(frozen=True)
class Original:
    """The document that a digest was made from."""

    name: str
    sha256: str


@dataclass(frozen=True)
class TextBeside:
    """The text that was read out of a file that is no plain text; it lies beside the file."""

    name: str
    sha256: str


@dataclass(frozen=True)
class Period:
    """The period that a row has unless it carries its own."""

    kind: str | None = None
    start: date | None = None
    end: date | None = None
    reporting_year: int | None = None


@dataclass(frozen=True)
class Defaults:
    """What holds for a row that does not say otherwise."""

    coverage: str = UNKNOWN
    variant: str = UNKNOWN


@dataclass(frozen=True)
class TableMap:
    """How a center's table maps to our fields; the center's own headings are on the right side.

    `columns` is our field -> heading; `indicators` is heading -> the fields that the whole column
    has; `values` is field -> cell text -> our value; `skip_rows` are texts of the area column
    (a trailing * matches any ending); `fill_down` are fields whose blank cells repeat the cell
    above; `sheet_is` is the field that a sheet's name gives.
    """

    shape: str
    sheets: tuple[str, ...] = ()
    header_row: int | None = None
    header_rows: int = 1
    encoding: str | None = None
    ignore: tuple[str, ...] = ()
    skip_rows: tuple[str, ...] = ()
    fill_down: tuple[str, ...] = ()
    sheet_is: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    indicators: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def headings(self) -> tuple[str, ...]:
        """Every heading that must be found in the table."""
        return tuple(dict.fromkeys((*self.columns.values(), *self.indicators)))


@dataclass(frozen=True)
class Source:
    """One report as it was filed; `id` is the name of its folder."""

    id: str
    folder: Path
    title: Bilingual
    reader: str
    file: str
    sha256: str
    language: str
    received: date
    publisher: Bilingual
    citation: str
    synthetic: bool
    original: Original | None
    text: TextBeside | None
    supersedes: str | None
    area: str | None
    period: Period
    defaults: Defaults
    table: TableMap | None

    @property
    def path(self) -> Path:
        """The file as it arrived."""
        return self.folder / self.file

    @property
    def text_path(self) -> Path:
        """The text to read: the file itself where it is plain text."""
        return self.folder / (self.text.name if self.text else self.file)
