"""Which encoding a web page names for itself, and whether to believe it."""

import re

from etl.documents.decoding import decoded
from etl.documents.refusal import DocumentRefusedError

_NAMED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_HEAD = 4096
# Only these are believed: of all others, the bytes tell more surely than the page, which often
# names the encoding it once had, and some that Python knows take hours to decode.
_BELIEVED = {
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "cp950": "cp950",
    "iso-8859-1": "cp1252",
    "windows-1252": "cp1252",
}


def decode_page(name: str, raw: bytes) -> tuple[str, str]:
    """The characters of the page and their encoding; DocumentRefusedError where none fits."""
    found = _NAMED.search(raw[:_HEAD])
    named = _BELIEVED.get(found[1].decode("ascii").lower()) if found else None
    try:
        return decoded(name, raw, named)
    except DocumentRefusedError:
        if named is None:
            raise
        return decoded(name, raw)
