"""Parses XML that nobody vouches for: no entities, no network, bounded depth and size."""

from lxml import etree

from etl.documents.refusal import DocumentRefusedError, Refusal

# Of one text, which the parser itself holds to.
_LONGEST = "10,000,000"


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
        code = limit_met(parser) or _code(error)
        raise DocumentRefusedError(name, code, reason=reason, part=part, most=_LONGEST) from error
    if root.getroottree().docinfo.doctype or root.getroottree().docinfo.internalDTD is not None:
        raise DocumentRefusedError(name, Refusal.ENTITIES, part=part)
    return root


def limit_met(parser: etree.XMLParser | etree.HTMLParser) -> Refusal | None:
    """The limit at which the parser stopped: memory, depth or the length of one text."""
    for entry in parser.error_log:
        if entry.type_name == "ERR_NO_MEMORY":
            return Refusal.MEMORY
        if entry.type_name == "ERR_RESOURCE_LIMIT" and "entity" not in entry.message.lower():
            return Refusal.NESTED if "depth" in entry.message else Refusal.CHARACTERS
    return None


def _code(error: etree.XMLSyntaxError) -> Refusal:
    said = str(error).lower()
    declared = "entity" in said or "entities" in said or "amplification" in said
    return Refusal.ENTITIES if declared else Refusal.BROKEN
