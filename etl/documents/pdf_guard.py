"""Looks through a PDF for what no report needs: scripts, programs, attached files."""

from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from etl.documents.limits import MOST_OBJECTS
from etl.documents.refusal import DocumentRefusedError, Refusal

_STARTS = frozenset({"/JavaScript", "/Launch", "/ImportData", "/SubmitForm"})
_SCRIPTS = frozenset({"/JS", "/JavaScript"})
_FILES = frozenset({"/EmbeddedFiles", "/EF", "/RichMediaContent"})


def check_objects(name: str, reader: PdfReader) -> None:
    """Raises DocumentRefusedError for scripts, started programs and attached files.

    Walks what the trailer reaches, each object once, so that circles end.
    """
    waiting: list[Any] = [reader.trailer]
    seen: set[int] = set()
    count = 0
    while waiting:
        found = waiting.pop()
        if isinstance(found, IndirectObject):
            if found.idnum in seen:
                continue
            seen.add(found.idnum)
            found = found.get_object()
        count += 1
        if count > MOST_OBJECTS * 20 or len(seen) > MOST_OBJECTS:
            raise DocumentRefusedError(name, Refusal.ENTRIES, count=count, most=MOST_OBJECTS)
        if isinstance(found, DictionaryObject):
            _check(name, found)
            waiting.extend(found.values())
        elif isinstance(found, ArrayObject):
            waiting.extend(each for each in found if isinstance(each, _HOLDERS))


_HOLDERS = (IndirectObject, DictionaryObject, ArrayObject)


def _check(name: str, found: DictionaryObject) -> None:
    action = found.get("/S")
    if (isinstance(action, str) and action in _STARTS) or not _SCRIPTS.isdisjoint(found):
        raise DocumentRefusedError(name, Refusal.SCRIPT)
    if not _FILES.isdisjoint(found):
        raise DocumentRefusedError(name, Refusal.ATTACHED)
