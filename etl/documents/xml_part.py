"""Parses XML that nobody vouches for: no entities, no network, bounded depth and size."""

from lxml import etree

from etl.documents.refusal import DocumentRefusedError, Refusal


def parse_xml(name: str, part: str, xml: bytes) -> etree._Element:
    """The root of the part; raises DocumentRefusedError for entities, depth and damage."""
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        reason = f"{part}: {error.msg}"
        raise DocumentRefusedError(name, _code(error), reason=reason, part=part) from error
    if root.getroottree().docinfo.doctype or root.getroottree().docinfo.internalDTD is not None:
        raise DocumentRefusedError(name, Refusal.ENTITIES, part=part)
    return root


def _code(error: etree.XMLSyntaxError) -> Refusal:
    said = str(error).lower()
    if "depth" in said:
        return Refusal.NESTED
    if "entity" in said or "entities" in said or "amplification" in said:
        return Refusal.ENTITIES
    if "memory" in said:
        return Refusal.MEMORY
    return Refusal.BROKEN
