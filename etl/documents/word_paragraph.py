"""The text of one paragraph of a DOCX, as it is seen with all changes accepted."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from etl.documents.ooxml import local, switched_on, value

_LEFT_OUT = frozenset(
    {"pPr", "rPr", "instrText", "delText", "delInstrText", "Fallback", "rt", "sdtPr", "binData"}
)
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
}


@dataclass
class Noted:
    """What was met on the way: text boxes to be read later, and what was left out."""

    boxes: list[etree._Element] = field(default_factory=list)
    hidden: int = 0
    tracked: int = 0


def paragraph_text(paragraph: etree._Element, noted: Noted) -> str:
    """The characters of the paragraph, with its tabs and breaks."""
    return "".join(_texts(paragraph, noted))


def _texts(element: etree._Element, noted: Noted) -> Iterator[str]:
    for each in element:
        name = local(each)
        if name in _LEFT_OUT or _is_left_out(each, name, noted):
            continue
        if name == "t":
            yield each.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "sym":
            yield _symbol(each)
        elif name == "txbxContent":
            noted.boxes.append(each)
        else:
            yield from _texts(each, noted)


def _is_left_out(element: etree._Element, name: str, noted: Noted) -> bool:
    """True for deleted and hidden text; insertions are counted and read."""
    if name in ("del", "moveFrom", "ins", "moveTo"):
        noted.tracked += 1
        return name in ("del", "moveFrom")
    if name == "r":
        properties = next((each for each in element if local(each) == "rPr"), None)
        if switched_on(properties, "vanish"):
            noted.hidden += 1
            return True
    return False


def _symbol(element: etree._Element) -> str:
    """A character of a symbol font; it has a meaning only in that font."""
    try:
        return chr(int(value(element, "char") or "", 16))
    except (ValueError, OverflowError):
        return "\ufffd"
