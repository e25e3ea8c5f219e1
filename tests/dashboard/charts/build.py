"""Marks for tests, and what a test needs to know about a figure."""

from typing import Any

from plotly import graph_objects

from dashboard.charts.marks import Mark
from dashboard.charts.native import drawable
from dashboard.charts.palette import PALETTES, resolve
from dashboard.number_words import formatter, hedged

NUMBER = formatter("en")
WORDS = {
    "between": "{count} counties between",
    "unreadable": "{count} unreadable",
    "needs_review": "{count} to review",
    "not_reported": "{count} not reported",
    "others": "{count} other counties",
    "band": "middle half of {count} counties",
    "remainder": "not broken down",
}
BOUNDS = {
    "=": lambda v: (v, v),
    ">": lambda v: (v, None),
    ">=": lambda v: (v, None),
    "<": lambda v: (None, v),
    "~": lambda v: (None, None),
}


def mark(name: str, value: float | None = None, comparator: str = "=", **more: Any) -> Mark:
    """A mark with the bounds that its comparator allows; `more` overrides any field."""
    state = more.get("state", "reported")
    lower, upper = BOUNDS[comparator](value) if value is not None else (None, None)
    label = hedged(value, comparator, "complete", "en") if value is not None else ""
    signs = {"unreadable": "?", "needs_review": "? 40", "not_reported": "–"}
    fields: dict[str, Any] = {
        "key": name.lower(),
        "name": name,
        "position": name,
        "value": value,
        "comparator": comparator,
        "lower": lower,
        "upper": upper,
        "state": state,
        "label": signs.get(state, label),
        "note": f"{name} reported {label}.",
        "figure": f"{name.lower()}-2016:1",
    }
    return Mark(**{**fields, **more})


def checked(figure: dict[str, Any]) -> dict[str, Any]:
    """The figure, after Plotly has accepted it in both palettes."""
    for palette in PALETTES.values():
        graph_objects.Figure(resolve(drawable(figure), palette))
    return figure


def weight(figure: dict[str, Any]) -> int:
    """How many things the browser has to draw: bars, points, words, paths, shapes and notes."""
    drawn = 0
    for trace in figure["data"]:
        paths, silent = trace.get("mode") == "lines", trace.get("mode") == "none"
        drawn += 0 if silent else 1 if paths else len(trace["x"])
    layout = figure["layout"]
    return drawn + len(layout.get("shapes", ())) + len(layout.get("annotations", ()))


def texts(figure: dict[str, Any]) -> list[str]:
    """Every label drawn as a trace, without the blanks that keep it off its bar."""
    found = [trace["text"] for trace in figure["data"] if trace.get("mode") == "text"]
    return [words.strip() for group in found for words in group]


def bars(figure: dict[str, Any], patterned: bool = False) -> list[tuple[float, float]]:
    """Where each bar begins and how long it is: the solid ones or the hatched ones."""
    return [
        (start, length)
        for trace in figure["data"]
        if trace["type"] == "bar" and ("pattern" in trace["marker"]) is patterned
        for start, length in zip(trace["base"], trace["x"], strict=True)
    ]


def names(figure: dict[str, Any]) -> list[str]:
    """The names of the rows, from the top."""
    return figure["layout"]["yaxis"]["ticktext"]


def notes(figure: dict[str, Any]) -> list[str]:
    """The words placed on the paper."""
    return [note["text"] for note in figure["layout"]["annotations"]]


def open_ends(figure: dict[str, Any]) -> list[float]:
    """The bounds at which an open end of a few pixels begins."""
    return [s["xanchor"] for s in figure["layout"]["shapes"] if s.get("xsizemode") == "pixel"]
