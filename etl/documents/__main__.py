"""The process that reads one document: its bytes come in, JSON goes out, nothing is written."""

import sys

from etl.documents.confined import confine
from etl.documents.extract import extract
from etl.documents.model import Document, Kind
from etl.documents.refusal import DocumentRefusedError
from etl.documents.sniff import Content
from etl.documents.transfer import packed


def main(content: str, memory: str, seconds: str) -> None:
    """Read from standard input what `content` says it is, in so many bytes and seconds.

    The name of the file stays with whoever asked, so that no name can be taken for an option.
    """
    confine(int(memory), int(seconds), writes=0)
    try:
        raw = sys.stdin.buffer.read()
        answer: Document | Kind | DocumentRefusedError = extract("", Content(content), raw)
    except DocumentRefusedError as refused:
        answer = refused
    sys.stdout.buffer.write(packed(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
