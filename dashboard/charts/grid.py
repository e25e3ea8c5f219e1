"""Panels on one sheet: where each stands, its title above it, its axes numbered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.lettering import SIZE, SMALL, escaped, lines
from dashboard.charts.sheet import Figure, Trace, layout, note

TITLE_ROOM = 138
GUTTER = 0.05
GAP = 22
FOOT = 26
RIGHT = 16
MOST_LINES = 4
_LINE = 17
# Bold letters take more room than those that widths are guessed for.
_BOLD = 1.1


@dataclass(frozen=True)
class Title:
    """What stands above a panel: its name and, quieter, its unit, in `room` pixels."""

    name: str
    unit: str
    room: float = TITLE_ROOM

    @property
    def height(self) -> int:
        """Pixels for the lines of both."""
        rows = len(self._name_lines) + (len(self._unit_lines) if self.unit else 0)
        return _LINE * rows + 8

    @property
    def _name_lines(self) -> list[str]:
        return lines(self.name, self.room, MOST_LINES, _BOLD * SIZE)

    @property
    def _unit_lines(self) -> list[str]:
        return lines(self.unit, self.room, size=SMALL)

    @property
    def text(self) -> str:
        name = "<br>".join(escaped(line) for line in self._name_lines)
        unit = "<br>".join(escaped(line) for line in self._unit_lines) if self.unit else ""
        return f"<b>{name}</b>" + (f"<br>{unit}" if unit else "")


@dataclass(frozen=True)
class Grid:
    """Panels of `plot` pixels in height, `columns` beside each other, `left` pixels for names."""

    titles: Sequence[Title]
    columns: int
    plot: float
    left: float

    @property
    def _head(self) -> float:
        return max((title.height for title in self.titles), default=0)

    @property
    def _rows(self) -> int:
        return max(1, -(-len(self.titles) // self.columns))

    @property
    def _inner(self) -> float:
        return self._rows * (self.plot + FOOT) + (self._rows - 1) * (self._head + GAP) - FOOT

    def figure(self) -> Figure:
        """An empty sheet with the titles in place."""
        return {
            "data": [],
            "layout": layout(
                self._inner + self._head + FOOT,
                (self.left, RIGHT, self._head, FOOT),
                shapes=[],
                annotations=[self._title(i) for i in range(len(self.titles))],
            ),
        }

    def place(
        self, figure: Figure, i: int, traces: list[Trace], shapes: list[Trace], axes: list[Trace]
    ) -> str:
        """Put traces and pixel shapes into panel `i` on its own axes (x first); gives their number.

        The first pair of axes has no number: "".
        """
        name = "" if i == 0 else str(i + 1)
        across, down = self._domains(i)
        figure["data"] += [trace | {"xaxis": f"x{name}", "yaxis": f"y{name}"} for trace in traces]
        sheet: dict[str, Any] = figure["layout"]
        sheet["shapes"] += [s | {"xref": f"x{name}", "yref": f"y{name}"} for s in shapes]
        x_axis, y_axis = axes
        sheet[f"xaxis{name}"] = x_axis | {"domain": across, "anchor": f"y{name}"}
        sheet[f"yaxis{name}"] = y_axis | {"domain": down, "anchor": f"x{name}"}
        return name

    def _domains(self, i: int) -> tuple[list[float], list[float]]:
        row, column = divmod(i, self.columns)
        width = (1 - GUTTER * (self.columns - 1)) / self.columns
        start = column * (width + GUTTER)
        above = row * (self.plot + FOOT + self._head + GAP)
        bottom = max(0.0, 1 - (above + self.plot) / self._inner)
        return [start, min(1.0, start + width)], [bottom, 1 - above / self._inner]

    def _title(self, i: int) -> Trace:
        across, down = self._domains(i)
        title = self.titles[i]
        return note(
            title.text,
            across[0],
            down[1],
            xanchor="left",
            yanchor="bottom",
            align="left",
            font={"size": SIZE, "color": "@text"},
            yshift=4,
        )
