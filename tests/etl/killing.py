"""Kills a command at moments spread over all the time that it takes."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.etl.child import TOO_LONG, start

LEAST = 0.005  # seconds


def killed_at(
    moments: int, said: Path, words: Callable[[int], Sequence[str]], seed: int, takes: float
) -> Iterator[tuple[int, bool]]:
    """After each kill the number of the command, and whether it had ended before it was killed.

    `words` gives the command of a number, `takes` are the seconds that one took. One that ended
    tells how long it takes now, and the next is tried at the same part of it, up to a limit.
    """
    dice, killed = random.Random(seed), 0
    for number in range(3 * moments):
        if killed == moments:
            return
        started = time.perf_counter()
        child = start(words(number), said)
        part = moments - 1 - killed
        child.join(max(LEAST, (part + dice.random()) / moments * takes))
        ended = child.exitcode is not None
        if ended:
            takes = time.perf_counter() - started
        else:
            child.kill()
            child.join(TOO_LONG)
            killed += 1
        yield number, ended
    assert killed == moments
