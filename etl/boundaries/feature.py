"""Read one feature of the boundary file: division code, name and geometry."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from etl.boundaries.model import Polygon, Shape
from etl.boundaries.rings import read_polygon

CODE_NAMES = ("code", "adcode", "division_code", "gb", "区划代码", "行政区划代码")
NAME_NAMES = ("name", "name_zh", "名称", "name_en")
_CODE = re.compile(r"[0-9]{6}|[0-9]{9}|[0-9]{12}")
_COUNTRY = re.compile(r"156[0-9]{6}")  # a county of China (156) in the national map service

WrongAndRight = tuple[str, str]
NO_CODE: WrongAndRight = (
    "it has no division code",
    f"Put it into the property {CODE_NAMES[0]}, or remove the feature",
)


def read_feature(number: int, feature: Any) -> tuple[Shape | None, list[WrongAndRight]]:
    """The shape, or None and each thing that is wrong with what would be right."""
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        return None, [("it is no Feature", "Write it as an object of the type Feature")]
    properties = feature.get("properties")
    words = properties if isinstance(properties, dict) else {}
    written = _first(words, CODE_NAMES)
    written = _text(feature.get("id")) if written is None else written
    code, faults = _code(written)
    polygons, more = _polygons(feature.get("geometry"))
    if not code or faults or more:
        return None, faults + more
    return Shape(number, code, _first(words, NAME_NAMES) or "", polygons), []


def _first(properties: Mapping[str, Any], names: Iterable[str]) -> str | None:
    """The first of these properties that holds anything, in any mixture of capitals."""
    known = {str(key).casefold(): value for key, value in properties.items()}
    return next((text for name in names if (text := _text(known.get(name)))), None)


def _text(value: Any) -> str | None:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    plain = isinstance(value, str | int) and not isinstance(value, bool)
    return str(value).strip() or None if plain else None


def _code(written: str | None) -> tuple[str, list[WrongAndRight]]:
    """The six digits of a county; codes of nine and twelve digits begin with them."""
    if written is None:
        return "", [NO_CODE]
    if not _CODE.fullmatch(written):
        right = "Write its 6, 9 or 12 digits, or remove the feature"
        return "", [(f'"{written}" is no division code', right)]
    return written[3:] if _COUNTRY.fullmatch(written) else written[:6], []


def _polygons(geometry: Any) -> tuple[tuple[Polygon, ...], list[WrongAndRight]]:
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        wrong = f"its geometry is a {kind}" if isinstance(kind, str) else "it has no geometry"
        return (), [(wrong, "Give it a Polygon or a MultiPolygon, or remove the feature")]
    found = geometry.get("coordinates")
    parts = [found] if kind == "Polygon" else found
    if not isinstance(parts, list) or not parts:
        return (), [("its geometry has no coordinates", "Add its rings, or remove the feature")]
    read = [read_polygon(part, number) for number, part in enumerate(parts, start=1)]
    faults = [fault for _, own in read for fault in own]
    return tuple(polygon for polygon, _ in read if polygon), faults
