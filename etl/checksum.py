"""The checksum by which a filed file is known."""

import hashlib


def checksum(raw: bytes) -> str:
    """SHA-256 of the bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(raw).hexdigest()
