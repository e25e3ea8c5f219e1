"""Read a number written in Arabic digits, grouped by thousands, by lakhs or not at all."""

import re
from decimal import Decimal

_WHOLE = r"[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}"
_NUMBER = re.compile(rf"(?:{_WHOLE})(?:\.[0-9]+)?")


def read_arabic(text: str) -> Decimal | None:
    """Return the value, or None where the digits, commas and points are no well-formed number."""
    if not _NUMBER.fullmatch(text):
        return None
    return Decimal(text.replace(",", ""))
