"""What a browser drew, taken apart and put together again from nothing but lines and letters."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

SVG = "{http://www.w3.org/2000/svg}"
MOST_LETTERS = 8_000_000  # of one drawing; the largest of 2,800 counties have about two million
MOST_ELEMENTS = 100_000
MOST_DRAWN = 4 * MOST_LETTERS  # with every hatching and clip counted as often as it is used
LONGEST_TEXT = 2_000  # letters of one label: setting one takes the square of its length
MOST_PIXELS = 20_000  # on either side
ELEMENTS = frozenset((
    "circle", "clipPath", "defs", "ellipse", "g", "line", "linearGradient", "path", "pattern",
    "polygon", "polyline", "rect", "stop", "svg", "text", "tspan",
))  # fmt: skip
ATTRIBUTES = frozenset((
    "clip-path", "clip-rule", "cx", "cy", "d", "display", "dx", "dy", "fill", "fill-opacity",
    "fill-rule", "font-size", "font-style", "font-weight", "gradientTransform", "gradientUnits",
    "height", "id", "offset", "opacity", "patternContentUnits", "patternTransform",
    "patternUnits", "points", "r", "rx", "ry", "stop-color", "stop-opacity", "stroke",
    "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
    "stroke-opacity", "stroke-width", "text-anchor", "transform", "viewBox", "visibility",
    "width", "x", "x1", "x2", "y", "y1", "y2",
))  # fmt: skip
# Other elements take these in again and again, so they take in none themselves.
TAKEN_IN = frozenset((f"{SVG}pattern", f"{SVG}clipPath", f"{SVG}linearGradient"))
# A place within the drawing, however the page's own address stands before it.
_PLACE = re.compile(r"""url\(\s*["']?[^"')#]*(#[\w-]+)["']?\s*\)""")


class DrawingError(ValueError):
    """What was sent is no drawing that we would print."""


@dataclass(frozen=True)
class Drawing:
    """An SVG that names nothing outside itself, and its size in CSS pixels."""

    svg: str
    width: float
    height: float


def read(svg: str, families: Sequence[str]) -> Drawing:
    """The drawing without scripts, links, pictures and foreign elements, in these fonts.

    Raises DrawingError for what is too large, is no SVG, or declares entities.
    """
    if len(svg) > MOST_LETTERS or "<!DOCTYPE" in svg or "<!ENTITY" in svg:
        raise DrawingError("too large, or with entities")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(svg.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, UnicodeEncodeError) as error:
        raise DrawingError("no XML") from error
    if root.tag != f"{SVG}svg" or sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise DrawingError("no drawing, or too large")
    width, height = _pixels(root.get("width")), _pixels(root.get("height"))
    made = etree.Element(f"{SVG}svg", nsmap={None: SVG[1:-1]})
    _fill(made, root, refers=True)
    longest = max((len("".join(each.itertext())) for each in made.iter(f"{SVG}text")), default=0)
    if longest > LONGEST_TEXT or _drawn(made) > MOST_DRAWN:
        raise DrawingError("too much to draw")
    made.set("font-family", ", ".join(f"'{name}'" for name in families))
    return Drawing(etree.tostring(made, encoding="unicode"), width, height)


def _pixels(words: str | None) -> float:
    if (
        not words
        or not re.fullmatch(r"\d{1,5}(\.\d+)?", words)
        or not 0 < float(words) <= MOST_PIXELS
    ):
        raise DrawingError("no size")
    return float(words)


def _drawn(made: etree._Element) -> int:
    """How many letters of elements are taken in, each time anew."""
    sizes = {
        f"url(#{each.get('id')})": len(etree.tostring(each))
        for each in made.iter(*TAKEN_IN)
        if each.get("id")
    }
    return sum(sizes.get(value, 0) for each in made.iter() for value in each.attrib.values())


def _fill(made: etree._Element, given: etree._Element, *, refers: bool) -> None:
    """The attributes, words and elements that we know, in their order."""
    refers = refers and given.tag not in TAKEN_IN
    for name, value in _known(given):
        if refers or not value.startswith("url("):
            made.set(name, value)
    made.text = given.text
    for each in given:
        name = etree.QName(each).localname if isinstance(each.tag, str) else ""
        if each.tag == f"{SVG}{name}" and name in ELEMENTS:
            _fill(etree.SubElement(made, each.tag), each, refers=refers)
        _add_words(made, each.tail)


def _add_words(made: etree._Element, words: str | None) -> None:
    """Words behind the last element that was taken over."""
    if not words:
        return
    if len(made):
        made[-1].tail = (made[-1].tail or "") + words
    else:
        made.text = (made.text or "") + words


def _known(given: etree._Element) -> Iterator[tuple[str, str]]:
    for name, value in given.attrib.items():
        if name in ATTRIBUTES and _harmless(value):
            yield str(name), _within(value)
    # A style is only another way to write attributes.
    for declared in given.get("style", "").split(";"):
        name, _, value = (part.strip() for part in declared.partition(":"))
        if name in ATTRIBUTES and value and _harmless(value):
            yield name, _within(value)


def _harmless(value: str) -> bool:
    """Whether it refers to nothing, or is a place within the drawing and nothing else."""
    return "url" not in value.lower() or _PLACE.fullmatch(value.strip()) is not None


def _within(value: str) -> str:
    return _PLACE.sub(r"url(\1)", value.strip())
