"""Small files that the processes of one server share, in a folder that only it knows of."""

import hashlib
import json
import os
import zlib
from collections.abc import Hashable
from contextlib import suppress
from pathlib import Path
from typing import Any

FOLDER = "LEGAL_AID_PREPARED"  # of the environment; without it nothing is shared
MOST_BYTES = 256 * 2**20  # some twenty thousand views
LOOKED_AT_EVERY = 512  # files that one process writes


class Shelf:
    """Plain data by key; a file that cannot be read or written is as one that is not there."""

    def __init__(self, folder: Path | None, most_bytes: int = MOST_BYTES) -> None:
        self.folder, self.most_bytes = folder, most_bytes
        self._written = 0

    def get(self, key: Hashable) -> Any | None:
        """What lies under a key, None where nothing does."""
        if self.folder is None:
            return None
        try:
            return json.loads(zlib.decompress(self._path(key).read_bytes()))
        except (OSError, ValueError, zlib.error):
            return None

    def put(self, key: Hashable, found: Any) -> None:
        """Lay plain data under a key, whole or not at all."""
        if self.folder is None:
            return
        path = self._path(key)
        begun = path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            begun.write_bytes(zlib.compress(json.dumps(found).encode(), 1))
            begun.replace(path)
        self._written += 1
        if self._written % LOOKED_AT_EVERY == 0:
            self.make_room()

    def make_room(self) -> None:
        """Above the most bytes the older half of all files goes."""
        files = []
        for path in self.folder.iterdir() if self.folder else ():
            with suppress(OSError):  # another process has just taken it away
                files.append((path.stat().st_mtime_ns, path.stat().st_size, path))
        if sum(size for _, size, _ in files) <= self.most_bytes:
            return
        for _, _, path in sorted(files)[: len(files) // 2]:
            path.unlink(missing_ok=True)

    def _path(self, key: Hashable) -> Path:
        assert self.folder
        return self.folder / hashlib.sha256(repr(key).encode()).hexdigest()


def shelf() -> Shelf:
    """The shelf of this server."""
    named = os.environ.get(FOLDER)
    return Shelf(Path(named) if named else None)
