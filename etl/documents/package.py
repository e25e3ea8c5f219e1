"""Looks into a zip package before anything is unpacked: sizes, names, macros, embedded files."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import PurePosixPath

from etl.documents.limits import (
    MOST_ENTRIES,
    MOST_PART_BYTES,
    MOST_RATIO,
    MOST_UNPACKED_BYTES,
    RATIO_FROM_BYTES,
)
from etl.documents.refusal import DocumentRefusedError, Refusal

_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf"})
_MACROS = ("vbaproject.bin", "vbadata.xml")
_MACRO_FOLDERS = ("basic/", "scripts/", "word/activex/", "customui/")
_WORKBOOKS = (".xlsx", ".xls", ".xlsb")


def open_package(name: str, raw: bytes) -> zipfile.ZipFile:
    """The package, safe to take parts from; raises DocumentRefusedError for what is not."""
    try:
        package = zipfile.ZipFile(io.BytesIO(raw))
    except zipfile.BadZipFile as error:
        code = Refusal.BROKEN if b"PK\5\6" in raw[-66_000:] else Refusal.TRUNCATED
        raise DocumentRefusedError(name, code, reason=str(error)) from error
    parts = package.infolist()
    if len(parts) > MOST_ENTRIES:
        raise DocumentRefusedError(name, Refusal.ENTRIES, count=len(parts), most=MOST_ENTRIES)
    _check_names(name, parts)
    if any(part.flag_bits & 1 for part in parts):
        raise DocumentRefusedError(name, Refusal.PASSWORD)
    _check_sizes(name, parts)
    return package


def _check_names(name: str, parts: Sequence[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for part in parts:
        path = PurePosixPath(part.orig_filename.replace("\\", "/"))
        outside = path.is_absolute() or ".." in path.parts or ":" in path.parts[0:1]
        if outside or "\0" in part.orig_filename or part.filename in seen:
            raise DocumentRefusedError(name, Refusal.ENTRY_NAME, part=repr(part.orig_filename))
        seen.add(part.filename)


def _check_sizes(name: str, parts: Sequence[zipfile.ZipInfo]) -> None:
    """By what the package says; a part that says too little is cut there by zipfile."""
    total = sum(part.file_size for part in parts)
    worst = max(parts, key=lambda part: part.file_size, default=None)
    for part in parts:
        ratio = part.file_size / max(part.compress_size, 1)
        if part.file_size > RATIO_FROM_BYTES and ratio > MOST_RATIO:
            raise DocumentRefusedError(name, Refusal.BOMB, part=part.filename)
    if worst and total > MOST_UNPACKED_BYTES:
        raise DocumentRefusedError(name, Refusal.BOMB, part=worst.filename)


def check_contents(name: str, package: zipfile.ZipFile) -> None:
    """Raises DocumentRefusedError for macros and embedded files; workbooks behind charts may be."""
    for part in package.namelist():
        low = part.lower()
        if low.endswith(_MACROS) or (low.startswith(_MACRO_FOLDERS) and not low.endswith("/")):
            raise DocumentRefusedError(name, Refusal.MACROS)
        if "/embeddings/" in low and not low.endswith((*_WORKBOOKS, "/")):
            raise DocumentRefusedError(name, Refusal.EMBEDDED, part=part)


def take(name: str, package: zipfile.ZipFile, part: str) -> bytes:
    """The bytes of one part; raises DocumentRefusedError where it is too large or damaged."""
    if package.getinfo(part).file_size > MOST_PART_BYTES:
        raise DocumentRefusedError(name, Refusal.BOMB, part=part)
    try:
        return package.read(part)
    except Exception as error:
        # zipfile, zlib, bz2 and lzma each raise errors of their own for damaged data.
        raise DocumentRefusedError(name, Refusal.BROKEN, reason=f"{part}: {error}") from error


def pictures(package: zipfile.ZipFile) -> int:
    """How many pictures the text holds; the preview that some programs add is none of them."""
    inside = (PurePosixPath(part) for part in package.namelist() if "/media/" in part)
    return sum(part.suffix.lower() in _PICTURES for part in inside)


def workbooks(package: zipfile.ZipFile) -> int:
    """How many workbooks are embedded."""
    names = map(str.lower, package.namelist())
    return sum("/embeddings/" in part and part.endswith(_WORKBOOKS) for part in names)
