"""What the reader who asks may file; asked where the command line is called, not at buttons."""

from collections.abc import Sequence
from itertools import pairwise

from dashboard.access import who
from dashboard.access.reader import Reader
from dashboard.access.trail import write_down
from dashboard.filing.failed import NotAllowedError

AREA = "--area"
# Commands that hold to a county themselves, whatever is in a document, and say who asked.
HELD = ("file",)


def held(words: Sequence[str]) -> list[str]:
    """The words of a command, held to what the reader may file.

    Raises NotAllowedError for a reader who may file nothing, or not for the area they name.
    """
    reader = who.of_run()
    if not reader.may_file:
        raise _refused(reader, words, "this reader may not file")
    named = [after for word, after in pairwise(words) if word == AREA]
    if reader.county and any(area != reader.county for area in named):
        raise _refused(reader, words, f"this reader files for {reader.county} alone")
    command, *rest = words
    return [command, *(_told(reader) if command in HELD else []), *rest]


def county() -> str | None:
    """The one county that the reader may file for; None for any."""
    return who.of_run().county


def _refused(reader: Reader, words: Sequence[str], why: str) -> NotAllowedError:
    """Written down where it is known who asked."""
    if reader.name:
        write_down(reader.name, "refused", {"command": words[0], "why": why})
    return NotAllowedError(why)


def _told(reader: Reader) -> list[str]:
    only = ["--only", reader.county] if reader.county else []
    return [*only, *(["--person", reader.name] if reader.name else [])]
