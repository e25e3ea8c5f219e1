"""A card is one chart with everything that must travel with it: words, table, sources, files."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from dashboard.charts.native import Native, drawable, natives

Cell = str | float | int | None
SHOWN_ROWS = 250  # of a table beside a chart; its files carry every row


class OnScreen(str):
    """What a mark means that only the drawing of the screen has; charts of office programs show the
    same otherwise, or not at all."""

    __slots__ = ()


@dataclass(frozen=True)
class Table:
    """Rows as a reader sees them; `figures` holds the figure id that each row leads to.

    `more` counts the rows that only the files carry.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    figures: tuple[str | None, ...] = ()
    more: int = 0

    def shown(self) -> dict[str, Any]:
        """What the page is sent: the first rows, and how many there are in all."""
        return {
            "columns": self.columns,
            "rows": self.rows[:SHOWN_ROWS],
            "figures": self.figures[:SHOWN_ROWS],
            "total": len(self.rows) + self.more,
        }


@dataclass(frozen=True)
class Refused:
    """One figure that the gate kept off the chart: whose, why, and where it would be at home.

    `reason` is the sentence without its year and without its indicator, the same on every chart;
    empty where those belong to it.
    """

    name: str
    sentence: str
    address: str | None = None
    figure: str | None = None
    reason: str = ""

    def as_data(self) -> dict[str, Any]:
        """What the stage writes of it."""
        data = asdict(self)
        del data["reason"]
        return data


@dataclass(frozen=True)
class Card:
    """Everything one chart says, in the reader's language.

    `figure` is a plain Plotly dictionary whose colours are palette tokens (`@accepted`), so that
    the stage can draw it light, dark or for print without asking the server again.
    `table` is shown beside the chart; `export` is what CSV and XLSX carry, bounds and words
    included, made by `export_later` when a file is asked for; a card that is kept for pages alone
    is made again for it by `whole`; `definition` pairs a term with its text. Of `marks` those that
    no office program draws are `OnScreen`. `note` is what a reader wrote beside it. `seal` is the
    address of exactly this view of exactly this data version.
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
    seal: str = ""
    notice: str = ""
    note: str = ""
    table: Table = field(default_factory=lambda: Table((), ()))
    export: Table = field(default_factory=lambda: Table((), ()))
    export_later: Callable[[], Table] | None = None
    whole: Callable[[], "Card"] | None = None
    definition: tuple[tuple[str, str], ...] = ()

    def for_files(self) -> "Card":
        """The card with its export rows, and with all that its chart says."""
        if self.whole:
            made = self.whole().for_files()
            return replace(self, figure=made.figure, export=made.export, whole=None)
        later = self.export_later
        return replace(self, export=later(), export_later=None) if later else self

    @property
    def natives(self) -> tuple[Native, ...]:
        """What its chart says, panel by panel, apart from how it is drawn."""
        return self.whole().natives if self.whole else natives(self.figure)

    def as_data(self) -> dict[str, Any]:
        """The card as JSON-ready data for the stage, without the export rows."""
        data = {each.name: getattr(self, each.name) for each in fields(self)}
        del data["export"], data["export_later"], data["whole"]
        data["figure"] = drawable(self.figure)
        data["table"] = self.table.shown()
        data["refused"] = [each.as_data() for each in self.refused]
        return data
