"""Sets the limits that this process and what it starts may not pass."""

import resource
from contextlib import suppress

# Room to end in an orderly way between the signal that time is over and the one that kills.
_GRACE_SECONDS = 2


def confine(memory: int, seconds: int, writes: int) -> None:
    """Bounds address space and each written file (bytes) and processor time (seconds)."""
    for limit, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, writes),
        (resource.RLIMIT_CORE, 0),
    ):
        _set(limit, most, most)
    _set(resource.RLIMIT_CPU, seconds, seconds + _GRACE_SECONDS)


def _set(limit: int, soft: int, hard: int) -> None:
    # A lower limit that is set already stays; some systems know only part of them.
    with suppress(ValueError, OSError):
        resource.setrlimit(limit, (soft, hard))
