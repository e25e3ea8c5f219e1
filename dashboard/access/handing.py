"""A file that a signed-in reader takes along is written into the trail before it is handed over."""

from collections.abc import Callable
from typing import ParamSpec

from dashboard.access import who
from dashboard.access.trail import write_down
from dashboard.published import Snapshot

P = ParamSpec("P")


def handed(file: str, snapshot: Snapshot, make: Callable[P, bytes]) -> Callable[P, bytes]:
    """What makes the file, for the reader of this run: it raises AuditError, and hands nothing
    over, where nothing can be written down.

    Where nobody has signed in there is nobody to name.
    """
    reader = who.of_run()
    if not reader.name:
        return make
    about = {"file": file, "version": snapshot.version, "role": str(reader.role)}

    def made(*args: P.args, **named: P.kwargs) -> bytes:
        content = make(*args, **named)
        write_down(reader.name, "exported", about)
        return content

    return made
