"""Runs what could hang or grow without end in a process of its own, and ends it in time."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from etl.documents.limits import READER_MEMORY, READER_SECONDS
from etl.documents.model import Document, Kind
from etl.documents.refusal import DocumentRefusedError, Refusal
from etl.documents.sniff import Content
from etl.documents.transfer import unpacked

ROOT = Path(__file__).resolve().parents[2]
# Wall clock beyond processor time: for starting, and for a machine that is busy.
_START_SECONDS = 10
_TIME_IS_OVER = (-signal.SIGXCPU, -signal.SIGKILL)


def extract_isolated(
    name: str,
    content: Content,
    raw: bytes,
    memory: int = READER_MEMORY,
    seconds: int = READER_SECONDS,
) -> Document | Kind:
    """What `extract` answers, from a process with bounded memory (bytes) and time.

    Raises DocumentRefusedError with `slow`, `memory` or `stopped` where that process was ended.
    """
    words = [*python("etl.documents"), content, str(memory), str(seconds)]
    told, code = run(words, seconds + _START_SECONDS, raw)
    if told is None or code in _TIME_IS_OVER:
        raise DocumentRefusedError(name, Refusal.SLOW, seconds=seconds)
    if code:
        reason = f"signal {-code}" if code < 0 else f"code {code}"
        raise DocumentRefusedError(name, Refusal.STOPPED, reason=reason)
    return unpacked(name, told)


def python(module: str) -> list[str]:
    """The words that start one of our modules; modules lying about in the folder are not found."""
    return [sys.executable, "-P", "-m", module]


def run(
    words: Sequence[str], seconds: float, given: bytes = b"", environment: Mapping[str, str] = {}
) -> tuple[bytes | None, int]:
    """What the process printed and its exit code; None and the group ended after `seconds`."""
    with subprocess.Popen(
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, **_PLAIN, **environment},
    ) as process:
        try:
            told, _ = process.communicate(given, timeout=seconds)
        except BaseException as error:
            # By its own number, which stays taken until the process has been waited for.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            if isinstance(error, subprocess.TimeoutExpired):
                return None, -signal.SIGKILL
            raise
        return told, process.returncode


_PLAIN = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
