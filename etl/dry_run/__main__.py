"""The process that opens one table: its bytes come in, JSON goes out, nothing is written."""

import json
import sys
from itertools import islice
from typing import Any

from etl.documents.confined import confine
from etl.documents.legacy import ole_kind
from etl.documents.model import Kind
from etl.documents.package import check_contents, open_package
from etl.documents.package_kind import package_kind
from etl.documents.refusal import DocumentRefusedError, Refusal
from etl.documents.sniff import Content
from etl.documents.transfer import packed
from etl.readers.opened import open_sheets
from etl.readers.reading import UnreadableError

_ROWS, _CELLS, _LETTERS = 200, 50, 200


def main(content: str, memory: str, seconds: str) -> None:
    """Open from standard input what `content` says it is, in so many bytes and seconds."""
    confine(int(memory), int(seconds), writes=0)
    raw = sys.stdin.buffer.read()
    try:
        told = json.dumps(_told(Content(content), raw), ensure_ascii=False).encode(
            "utf-8", "replace"
        )
    except DocumentRefusedError as refused:
        told = packed(refused)
    except MemoryError:
        told = packed(DocumentRefusedError("", Refusal.MEMORY))
    sys.stdout.buffer.write(told)


def _told(content: Content, raw: bytes) -> dict[str, Any]:
    if not _holds_tables(content, raw):
        return {"document": True}
    try:
        # Every sheet is opened whole, as the build will do.
        return {"text": "\n".join(_head(sheet.head) for sheet in open_sheets("", raw))}
    except UnreadableError as problem:
        return {"unreadable": problem.reject.reasons}


def _holds_tables(content: Content, raw: bytes) -> bool:
    """Raises DocumentRefusedError for what no file may be."""
    try:
        if content is Content.PACKAGE:
            with open_package("", raw) as package:
                check_contents("", package)
                return not isinstance(package_kind("", package), Kind)
        if content is Content.OLE:
            return not isinstance(ole_kind("", raw), Kind)
    except DocumentRefusedError as refused:
        if refused.code is not Refusal.WORKBOOK:
            raise
    return True


def _head(rows: Any) -> str:
    """The cells of the first rows, a line a row."""
    return "\n".join(
        "\t".join(str(cell)[:_LETTERS] for cell in row[:_CELLS]) for row in islice(rows, _ROWS)
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
