"""From bytes to characters, or a refusal that says why not."""

from etl.documents.refusal import DocumentRefusedError, Refusal

_ENCODINGS = {
    "utf-8-sig": (b"\xef\xbb\xbf",),
    "utf-16": (b"\xff\xfe", b"\xfe\xff"),
    "utf-8": (b"",),
    "utf-16-le": (b"",),
    "utf-16-be": (b"",),
    "gb18030": (b"",),
}


def decoded(name: str, raw: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The characters and the name of their encoding; a named one is believed.

    Raises DocumentRefusedError where the bytes are not text or of no encoding that we read.
    """
    if not encoding and _has_stray_zeros(raw):
        raise DocumentRefusedError(name, Refusal.NOT_TEXT, byte=raw.find(b"\0") + 1)
    # Loaded only here: the readers of tables bring pandas, which a reading process does not need.
    from etl.decode import UnknownEncodingError, decode

    try:
        text = decode(raw, encoding)
    except UnknownEncodingError as error:
        raise DocumentRefusedError(name, Refusal.ENCODING, reason=str(error)) from error
    if "\0" in text:
        raise DocumentRefusedError(name, Refusal.NOT_TEXT, byte=raw.find(b"\0") + 1)
    return text, encoding or _told(raw, text)


def _has_stray_zeros(raw: bytes) -> bool:
    """True for UTF-8 with a few zero bytes, which would pass for UTF-16 and give other words."""
    zeros = raw.count(b"\0")
    if not zeros or zeros * 8 > len(raw) or raw.startswith(_ENCODINGS["utf-16"]):
        return False
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _told(raw: bytes, text: str) -> str:
    """The first encoding by which the bytes give this text."""
    for encoding, marks in _ENCODINGS.items():
        try:
            if raw.startswith(marks) and raw.decode(encoding).removeprefix("\ufeff") == text:
                return encoding
        except UnicodeDecodeError:
            continue
    return ""
