"""The links of the chain: a digest of each line and of all that stands before it."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

CHAIN = "chain"
ENDS = b"\n"


def beginning(before: bytes) -> str:
    """The link to which a first chained line is bound: a digest of what stood there before."""
    return hashlib.sha256(before).hexdigest()


def link(before: str, entry: Mapping[str, Any]) -> str:
    """The digest of an entry, which holds no link of its own, and of the link before it."""
    return hashlib.sha256(f"{before}\n{written(entry)}".encode()).hexdigest()


def written(entry: Mapping[str, Any]) -> str:
    """An entry as it stands in the file, the same for the same entry."""
    return json.dumps(entry, ensure_ascii=False)
