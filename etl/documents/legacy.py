"""Older kinds of file, DOC and RTF: what they are and what they hold, before they are converted."""

import re

from etl.documents.model import Kind
from etl.documents.refusal import DocumentRefusedError, Refusal

# Names of streams inside an OLE file stand there in UTF-16.
_STREAMS = {
    "EncryptedPackage": Refusal.PASSWORD,
    "Workbook": Refusal.WORKBOOK,
    "PowerPoint Document": Refusal.SLIDES,
    "_VBA_PROJECT": Refusal.MACROS,
}
# Word keeps an empty pool of objects in most files; an object in it is named by a number.
_OBJECT = re.compile(rb"_\0(?:[0-9]\0){8,11}\0\0")
_WORD_STREAM = 512
_WORD_MARK = b"\xec\xa5"
_RTF_OBJECTS = re.compile(rb"\\(?:objdata|objemb|objocx|objautlink)\b")


def ole_kind(name: str, raw: bytes) -> Kind:
    """DOC; raises DocumentRefusedError for other OLE files and for what a document may not hold."""
    document = _stream("WordDocument") in raw
    for stream, code in _STREAMS.items():
        # A document may hold the name of a workbook's stream, deep in an object.
        if _stream(stream) in raw and not (document and code is Refusal.WORKBOOK):
            raise DocumentRefusedError(name, code, part=stream)
    if _OBJECT.search(raw):
        raise DocumentRefusedError(name, Refusal.EMBEDDED, part="ObjectPool")
    if not document:
        raise DocumentRefusedError(name, Refusal.UNKNOWN_KIND)
    if len(raw) < 2 * _WORD_STREAM:
        raise DocumentRefusedError(name, Refusal.TRUNCATED)
    head = raw[_WORD_STREAM : _WORD_STREAM + 12]
    # The first flag of the second byte says that the text is encrypted.
    if head.startswith(_WORD_MARK) and head[11] & 1:
        raise DocumentRefusedError(name, Refusal.PASSWORD)
    return Kind.DOC


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


def rtf_kind(name: str, raw: bytes) -> Kind:
    """RTF; raises DocumentRefusedError for embedded objects and a cut end."""
    if _RTF_OBJECTS.search(raw):
        raise DocumentRefusedError(name, Refusal.EMBEDDED, part="objdata")
    if not raw.rstrip(b"\0\r\n\t ").endswith(b"}"):
        raise DocumentRefusedError(name, Refusal.TRUNCATED)
    return Kind.RTF
