"""Opens an unknown table first in a process of its own, which a hostile file may end, not us."""

import json
from pathlib import Path

from etl.documents.arriving import bytes_of, check_size
from etl.documents.isolation import python, run
from etl.documents.limits import READER_MEMORY, READER_SECONDS
from etl.documents.refusal import DocumentRefusedError, Refusal
from etl.documents.sniff import Content, content_of
from etl.documents.transfer import unpacked
from etl.problems import Problem, ProblemsFound

# Wall clock beyond processor time, for starting and for a machine that is busy.
_START_SECONDS = 10
_NO_TABLES = (Content.PDF, Content.RTF)


def table_bytes(path: Path) -> bytes:
    """The bytes of a file that holds tables and is safe to open here.

    Raises ProblemsFound, DocumentRefusedError among them, for every other file.
    """
    raw = bytes_of(path)
    seen(path.name, raw)
    return raw


def seen(name: str, raw: bytes, seconds: int = READER_SECONDS) -> str:
    """The first cells of every sheet, as lines of text; raises ProblemsFound as `table_bytes`."""
    check_size(name, len(raw))
    content = content_of(name, raw)
    if content in _NO_TABLES:
        raise no_table(name)
    words = [*python("etl.dry_run"), content, str(READER_MEMORY), str(seconds)]
    told, code = run(words, seconds + _START_SECONDS, raw)
    if told is None:
        raise DocumentRefusedError(name, Refusal.SLOW, seconds=seconds)
    if code:
        # The library that opens workbooks ends its process where memory is over.
        raise DocumentRefusedError(name, Refusal.MEMORY)
    answer = json.loads(told)
    if "unreadable" in answer:
        raise ProblemsFound(Problem(name, "", reason, "") for reason in answer["unreadable"])
    if "document" in answer:
        raise no_table(name)
    if "refused" in answer:
        unpacked(name, told)
    return str(answer["text"])


def no_table(name: str) -> ProblemsFound:
    """What to say of a document of prose."""
    right = "File it with the figures that a person confirmed in it"
    return ProblemsFound([Problem(name, "", "the file is a document and no table", right)])
