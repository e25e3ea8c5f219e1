"""A card is one chart with everything that must travel with it: words, table, sources, files."""

from dataclasses import asdict, dataclass, field
from typing import Any

Cell = str | float | int | None


@dataclass(frozen=True)
class Table:
    """Rows as a reader sees them; `figures` holds the figure id that each row leads to."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    figures: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class Refused:
    """One figure that the gate kept off the chart: whose, why, and where it would be at home."""

    name: str
    sentence: str
    address: str | None = None
    figure: str | None = None


@dataclass(frozen=True)
class Card:
    """Everything one chart says, in the reader's language.

    `figure` is a plain Plotly dictionary whose colours are palette tokens (`@accepted`), so that
    the stage can draw it light, dark or for print without asking the server again.
    `table` is shown beside the chart; `export` is what CSV and XLSX carry, bounds and words
    included; `definition` pairs a term with its text.
    """

    id: str
    title: str
    subtitle: str
    figure: dict[str, Any]
    height: int
    alternative: str
    file_name: str
    marks: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    refused_title: str = ""
    filters: str = ""
    source: str = ""
    version: str = ""
    notice: str = ""
    table: Table = field(default_factory=lambda: Table((), ()))
    export: Table = field(default_factory=lambda: Table((), ()))
    definition: tuple[tuple[str, str], ...] = ()

    def as_data(self) -> dict[str, Any]:
        """The card as JSON-ready data for the stage, without the export rows."""
        data = asdict(self)
        del data["export"]
        return data
