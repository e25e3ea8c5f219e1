"""Cards as one page that opens without a network: the same stage, Plotly and all words inside."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from plotly.offline import get_plotlyjs

from dashboard.card import Card
from dashboard.charts.palette import PALETTES
from dashboard.downloads.offline.bundle import bundle
from dashboard.stage.files import ASSETS as STAGE
from dashboard.told import Told

__all__ = ["figures_of", "write"]

ASSETS = Path(__file__).with_name("assets")
# What needs the server, or an address; the menu shows only what has a name.
NOT_HERE = ("meeting", "pdf", "pptx", "pptx43", "csv", "xlsx", "link")


def write(
    cards: Sequence[Card],
    told: Mapping[str, Told],
    labels: Mapping[str, str],
    *,
    title: str,
    language: str,
) -> bytes:
    """The page's bytes; `told` holds the words of every figure that a mark or a row leads to.

    `labels` are the sections [stage] and [download] of text.toml.
    """
    data = {
        "cards": [_whole(card) for card in cards],
        "labels": {key: words for key, words in labels.items() if key not in NOT_HERE},
        "language": language,
        "palettes": PALETTES,
        "plotly": "",
        "file": None,
    }
    page = Template((ASSETS / "page.html").read_text(encoding="utf-8")).substitute(
        language="zh-CN" if language == "zh" else language,
        title=escape(title),
        style=_read(STAGE / "stage.css", STAGE / "print.css", ASSETS / "page.css"),
        plotly=_inside(get_plotlyjs()),
        script=_inside(bundle([STAGE / "stage.js", ASSETS / "page.js"])),
        data=_json(data),
        told=_json({figure: asdict(one) for figure, one in told.items()}),
    )
    return page.encode("utf-8")


def figures_of(cards: Sequence[Card]) -> set[str]:
    """The id of every figure that a mark, a table row or a refusal of these cards leads to."""
    found: set[str] = set()
    for card in cards:
        for trace in card.figure.get("data", ()):
            found.update(each for each in trace.get("customdata", ()) if isinstance(each, str))
        found.update(each for each in card.table.figures if each)
        found.update(each.figure for each in card.refused if each.figure)
    return found


def _whole(card: Card) -> dict[str, Any]:
    """The card as the stage takes it, with addresses that lead nowhere taken out."""
    data = card.as_data()
    data["refused"] = [{**each, "address": None} for each in data["refused"]]
    return data


def _read(*files: Path) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def _json(value: Any) -> str:
    """What people wrote, in which no letter can begin or end an element."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def _inside(code: str) -> str:
    """Our own code and Plotly's, in which no string may end the element they stand in."""
    return code.replace("</script", "<\\/script").replace("<!--", "<\\!--")
