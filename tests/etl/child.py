"""Runs the program in a process of its own that may be killed, limited or be another user.

The processes are forked from one that has loaded the program already.
"""

import os
import resource
import sys
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from etl.command_line import main

TOO_LONG = 120.0  # seconds
CHILDREN = get_context("forkserver")
CHILDREN.set_forkserver_preload(
    ["etl.commands.build", "etl.commands.file", "etl.commands.backup", "etl.commands.restore"]
)
Prepare = Callable[[], None]


class Limit:
    """No file may become larger than so many bytes, as on a disk that is full by then."""

    def __init__(self, size: int) -> None:
        self.size = size

    def __call__(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (self.size, self.size))


class Nobody:
    """A user without rights."""

    def __call__(self) -> None:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)


def _run(words: Sequence[str], said: Path, prepare: Prepare | None) -> None:
    with said.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
    if prepare:
        prepare()
    code = main(words)
    sys.stdout.flush()
    sys.exit(code)


def start(words: Sequence[str], said: Path, prepare: Prepare | None = None) -> ForkServerProcess:
    """Start a command of legal-aid; what it says goes into the file `said`."""
    child = CHILDREN.Process(target=_run, args=(words, said, prepare))
    child.start()
    return child


def run(words: Sequence[str], said: Path, prepare: Prepare | None = None) -> tuple[int, str]:
    """Exit code of a command, and what it said."""
    child = start(words, said, prepare)
    child.join(TOO_LONG)
    assert child.exitcode is not None
    return child.exitcode, said.read_text("utf-8")
