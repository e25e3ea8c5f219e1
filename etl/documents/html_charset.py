"""Which encoding a web page names for itself, and whether to believe it."""

import codecs
import re

from etl.documents.decoding import decoded
from etl.documents.refusal import DocumentRefusedError

_NAMED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_HEAD = 4096
# Told from the bytes more surely than from the page, which often names the encoding it once had.
_TOLD = ("utf", "gb", "ascii", "hz")


def decode_page(name: str, raw: bytes) -> tuple[str, str]:
    """The characters of the page and their encoding; DocumentRefusedError where none fits."""
    named = _named(raw)
    first, second = (None, named) if named and named.startswith(_TOLD) else (named, None)
    try:
        return decoded(name, raw, first)
    except DocumentRefusedError:
        if first == second:
            raise
        return decoded(name, raw, second)


def _named(raw: bytes) -> str | None:
    """The name that Python gives the encoding, if the page names one that turns bytes to text."""
    found = _NAMED.search(raw[:_HEAD])
    try:
        codec = codecs.lookup(found[1].decode("ascii")) if found else None
    except LookupError:
        return None
    return codec.name if codec and getattr(codec, "_is_text_encoding", False) else None
