"""Colour tokens and the two palettes, light and dark, that give them their colours.

The six focus hues start from Okabe and Ito's set. Each was moved in lightness until it has 4.5:1
contrast on the page and on a panel, and stays apart from the others for colour-blind readers and
on a grey print; `accepted` and `closed` belong to those two indicators on every chart. The classes
of a map are one hue, from pale to deep on light and from deep to pale on dark.
"""

from collections.abc import Iterable
from typing import Any

FOCUS = tuple(f"@focus{number}" for number in range(1, 7))
CLASSES = tuple(f"@class{number}" for number in range(1, 6))
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "pentagon", "triangle-down")

PALETTES: dict[str, dict[str, str]] = {
    "light": {
        "focus1": "#005cc7",
        "focus2": "#9c5f00",
        "focus3": "#006158",
        "focus4": "#c03a90",
        "focus5": "#4c4300",
        "focus6": "#0c3a5f",
        "accepted": "#0a4a82",
        "closed": "#ae5500",
        "context": "#848e96",
        "band": "#dfe5e9",
        "text": "#1d2730",
        "quiet": "#56626c",
        "grid": "#e3e7ea",
        "paper": "#ffffff",
        "panel": "#f4f6f7",
        "unknown": "#6b5b95",
        "demonstration": "#a3006b",
        "class1": "#d8e9f6",
        "class2": "#adcfe8",
        "class3": "#78afd5",
        "class4": "#2d73ac",
        "class5": "#0b3d6b",
    },
    "dark": {
        "focus1": "#4dafff",
        "focus2": "#e8742a",
        "focus3": "#17dd95",
        "focus4": "#d083b4",
        "focus5": "#f2b01e",
        "focus6": "#c3e2fb",
        "accepted": "#4ba3e3",
        "closed": "#ffc267",
        "context": "#77828b",
        "band": "#2c353c",
        "text": "#e8ecef",
        "quiet": "#a3aeb7",
        "grid": "#2b333a",
        "paper": "#14191d",
        "panel": "#1e252b",
        "unknown": "#b9a8e0",
        "demonstration": "#ff7ec8",
        "class1": "#1c3448",
        "class2": "#254f70",
        "class3": "#2f6a97",
        "class4": "#74b6e6",
        "class5": "#cfe8fb",
    },
}


def resolve(figure: Any, palette: dict[str, str]) -> Any:
    """A copy of a figure with every token ("@text") replaced; an unknown token is a KeyError."""
    if isinstance(figure, dict):
        return {key: resolve(value, palette) for key, value in figure.items()}
    if isinstance(figure, list | tuple):
        return [resolve(value, palette) for value in figure]
    if isinstance(figure, str) and figure.startswith("@"):
        return palette[figure[1:]]
    return figure


def focus_colours(keys: Iterable[str]) -> dict[str, str]:
    """A focus token for each key in order of appearance; the seventh starts the hues again."""
    return {key: FOCUS[i % len(FOCUS)] for i, key in enumerate(dict.fromkeys(keys))}


def symbol_of(colour: str) -> str:
    """The marker shape that goes with a colour, so that a line is told by shape as well."""
    return SYMBOLS[FOCUS.index(colour)] if colour in FOCUS else SYMBOLS[colour == "@closed"]


def class_colours(count: int) -> tuple[str, ...]:
    """Tokens for up to five classes in order, as far apart as there is room."""
    return {
        1: CLASSES[2:3],
        2: CLASSES[1::2],
        3: CLASSES[::2],
        4: (*CLASSES[:2], *CLASSES[3:]),
    }.get(count, CLASSES)


def ink_on(colour: str) -> str:
    """The token of words that can be read on a class."""
    return "@text" if colour in CLASSES[:3] else "@paper"


def tinted(token: str, share: float = 0.72) -> str:
    """The colour of a token on white paper, so far on its way to white: #C5D4E4."""
    parts = bytes.fromhex(PALETTES["light"][token.removeprefix("@")][1:])
    return "#" + "".join(f"{round(part + (255 - part) * share):02X}" for part in parts)
