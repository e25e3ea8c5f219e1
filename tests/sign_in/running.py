"""`legal-aid serve` with an access file, as a process of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.dashboard.watching.serving import Served, served


@contextmanager
def running(data: Path, access: Path, port: int, **environment: str) -> Iterator[Served]:
    """Serve `data` by the rules of `access`; the trail lies beside that file."""
    told = {"LEGAL_AID_AUDIT": str(access.parent), **environment}
    with served(data, "--access", str(access), port=port, **told) as server:
        yield server
