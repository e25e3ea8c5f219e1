"""An entry of the ledger of corrections in words: what was, what is now, who says so and why."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard import catalog, data
from dashboard.frame import Frame
from dashboard.number_words import hedged

# A row of `correction` with the unit of its figure.
Entry = Mapping[Any, Any]


def listed(frame: Frame) -> pd.DataFrame:
    """The entries of the years in view, of the picked counties or of all in view; what needs
    somebody comes first."""
    first, last = frame.years
    found = data.rows(frame.snapshot, "corrections", figure=None, first_year=first, last_year=last)
    return found[found["area"].isin(frame.focus or frame.scope)]


def history(frame: Frame, figure: str) -> pd.DataFrame:
    """What the ledger says about one figure, replaced or put in place by it."""
    return data.rows(frame.snapshot, "corrections", figure=figure, first_year=0, last_year=0)


def facts(frame: Frame, entry: Entry) -> list[tuple[str, str]]:
    """Term and words of everything the entry says; what it does not say is left out."""
    text = frame.text
    said = {
        "was": was(frame, entry),
        "now": now(frame, entry),
        "why": text.pick(entry, "reason"),
        "by": text.pick(entry, "by"),
        "on": f"{entry['decided_on']:%Y-%m-%d}",
        "state": state(frame, entry),
        "entry": place(frame, entry),
    }
    return [(text(f"corrections.{name}"), words) for name, words in said.items() if words]


def was(frame: Frame, entry: Entry) -> str:
    """The report's number, or its words where they hold none; of a stale one what it expects."""
    if not isinstance(entry["old_words"], str):
        return frame.text("corrections.expected", words=entry["expected"])
    if entry["old_value"] != entry["old_value"]:
        return frame.text("corrections.words", words=entry["old_words"])
    # Whether the count was complete is said beside the figure itself.
    number = _number(frame, entry["old_value"], entry["old_comparator"])
    return f"{number} {frame.text.pick(entry, 'unit')}"


def now(frame: Frame, entry: Entry) -> str:
    """What stands in its place, or would if the entry were confirmed."""
    if entry["action"] == "flag" or entry["outcome"] in ("stale", "answered"):
        return ""
    done = entry["outcome"] == "applied"
    if entry["action"] == "drop":
        return frame.text("corrections.dropped" if done else "corrections.would_drop")
    told = instead(frame, entry)
    return told if done else frame.text("corrections.would_be", figures=told)


def instead(frame: Frame, entry: Entry) -> str:
    """The numbers that an override or a split gives, applied or not; nothing for the others."""
    return frame.text.join([_part(frame, entry, part) for part in entry["new_values"]])


def _part(frame: Frame, entry: Entry, part: Mapping[str, Any]) -> str:
    figure = f"{_number(frame, part['value'], part['comparator'])} {frame.unit(part['indicator'])}"
    if entry["action"] == "override":
        return figure
    variant = catalog.variant_name(
        frame.snapshot, part["indicator"], part["variant"], frame.text.language
    )
    names = [name for name in (frame.indicator_name(part["indicator"]), variant) if name]
    return frame.text("corrections.part", name=" · ".join(names), figure=figure)


def _number(frame: Frame, value: float, comparator: str) -> str:
    return hedged(value, comparator, "complete", frame.text.language)


def state(frame: Frame, entry: Entry) -> str:
    """How far it has come; a stale one names what does not fit any more."""
    text = frame.text
    if entry["outcome"] == "stale":
        return text("corrections.stale", problem=entry[f"problem_{text.language}"])
    if entry["outcome"] == "answered":
        return text("corrections.answered")
    if entry["action"] == "flag" and entry["status"] == "confirmed":
        return text("corrections.flag_confirmed")
    return text(f"corrections.state_{entry['status']}")


def place(frame: Frame, entry: Entry) -> str:
    """Where the entry stands in the data folder."""
    line = str(entry["place"]).removeprefix("line ")
    return frame.text("corrections.place", file=entry["file"], line=line)
