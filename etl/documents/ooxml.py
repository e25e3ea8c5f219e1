"""Names of WordprocessingML without their namespace, so that its strict form reads alike."""

import posixpath
import zipfile
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from etl.documents.package import take
from etl.documents.xml_part import parse_xml


@lru_cache(maxsize=4096)
def _bare(tag: str) -> str:
    return tag.rpartition("}")[2]


def local(element: etree._Element) -> str:
    """`p` for a paragraph, whatever its namespace."""
    return _bare(element.tag) if isinstance(element.tag, str) else ""


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child of that name."""
    return next((each for each in element if local(each) == name), None)


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute of an element by its bare name."""
    if element is None:
        return None
    return next((said for key, said in element.attrib.items() if _bare(str(key)) == name), None)


def switched_on(properties: etree._Element | None, name: str) -> bool:
    """True where the properties hold a switch that is not set to off."""
    switch = child(properties, name) if properties is not None else None
    return switch is not None and value(switch) not in ("0", "false", "off")


def related(name: str, package: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str]]:
    """(bare type, part) of every part that is related to one and is there; nothing outside."""
    folder, base = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{base}.rels")
    parts = set(package.namelist())
    if relations not in parts:
        return
    for relation in parse_xml(name, relations, take(name, package, relations)):
        if relation.get("TargetMode") == "External":
            continue
        target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
        if target.lstrip("/") in parts:
            yield relation.get("Type", "").rpartition("/")[2], target.lstrip("/")
