"""Archives as a stranger would make them, whose manifest fits unless a test says otherwise."""

import gzip
import hashlib
import io
import json
import tarfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Member = tuple[tarfile.TarInfo, bytes]


def member(name: str, content: bytes = b"content", **more: Any) -> Member:
    """A file, or with `type` and `linkname` something else."""
    info = tarfile.TarInfo(name)
    info.size = len(content)
    for key, value in more.items():
        setattr(info, key, value)
    return info, content


def entry(name: str, content: bytes = b"content", **changed: Any) -> dict[str, Any]:
    digest = hashlib.sha256(content).hexdigest()
    told = {"name": name, "size": len(content), "sha256": digest, "mode": 0o644, "changed": 0}
    return {**told, **changed}


def manifest(entries: Sequence[dict[str, Any]], **changed: Any) -> Member:
    told = {"form": 1, "program": "0", "made_on": "x", "snapshot": None, "files": list(entries)}
    return member("MANIFEST.json", json.dumps({**told, **changed}).encode())


def archive(path: Path, members: Sequence[Member]) -> Path:
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for info, content in members:
            tar.addfile(info, io.BytesIO(content))
    path.write_bytes(gzip.compress(raw.getvalue()))
    return path
