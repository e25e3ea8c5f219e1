"""The end of a server's process, without words of libraries on what is still in memory."""

import atexit
import os
import sys


def end_quietly() -> None:
    """Leave at the process's orderly end without taking memory apart, object by object.

    DuckDB's binding tells of whatever it finds alive then, in fifty lines that look like a crash.
    """
    atexit.register(_leave)


def _leave() -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
