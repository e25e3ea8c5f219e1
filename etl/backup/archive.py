"""The archive of a backup, a gzipped tar, which is read as if a stranger had made it."""

import gzip
import hashlib
import io
import os
import stat
import tarfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

from etl.backup import manifest
from etl.backup.manifest import INSIDE, NAME, Entry, Manifest
from etl.problems import Problem, ProblemsFound

LEVEL = 6  # of compression: more takes twice the time for a hundredth of the size
AT_ONCE = 2**20  # bytes
MOST_HEADER = 2**16  # bytes that a member may say about itself
ELSEWHERE = "Take another backup; nothing was written"
Put = Callable[[Entry, IO[bytes]], None]


class _Member(tarfile.TarInfo):
    """A member whose extended headers, which are read at once into memory, are short."""

    def _proc_member(self, archive: Any) -> Any:
        plain = (tarfile.REGTYPE, tarfile.AREGTYPE)
        if self.type not in plain and self.size > MOST_HEADER:
            raise tarfile.ReadError("a header is too long")
        return super()._proc_member(archive)  # type: ignore[misc]


class Hashed:
    """A file handed on while its checksum is taken."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self.digest = file, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """As of a file."""
        found = self._file.read(size)
        self.digest.update(found)
        return found


def entry_of(path: Path, name: str) -> Entry:
    """What the manifest says of a file; raises OSError."""
    with path.open("rb") as file:
        found = os.fstat(file.fileno())
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Entry(name, found.st_size, digest, stat.S_IMODE(found.st_mode), int(found.st_mtime))


def write(raw: IO[bytes], paths: Mapping[str, Path], told: Manifest) -> None:
    """Write the manifest and its files, which lie at `paths` by their names.

    Raises ProblemsFound where one of them changed meanwhile.
    """
    with (
        gzip.GzipFile("", "wb", LEVEL, raw, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as archive,
    ):
        said = manifest.written(told)
        archive.addfile(_info(NAME, len(said), 0o600, 0), io.BytesIO(said))
        for entry in told.files:
            with paths[entry.name].open("rb") as file:
                hashed: Any = Hashed(file)
                info = _info(INSIDE + entry.name, entry.size, entry.mode, entry.changed)
                try:
                    archive.addfile(info, hashed)
                except tarfile.ReadError as error:
                    raise _changed(entry) from error
                if hashed.digest.hexdigest() != entry.sha256 or file.read(1):
                    raise _changed(entry)


def _info(name: str, size: int, mode: int, changed: int) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.size, info.mode, info.mtime = size, mode, changed
    return info


def _changed(entry: Entry) -> ProblemsFound:
    wrong, right = "it changed while it was being read", "Back up again when it is in place"
    return ProblemsFound([Problem(entry.name, "", wrong, right)])


def read(path: Path, begin: Callable[[Manifest], None], put: Put) -> Manifest:
    """Hand the manifest to `begin` and each file to `put`, and hold all against their checksums.

    Raises ProblemsFound where anything is damaged, cut, missing, more than the manifest says, or
    no plain file; `put` may by then have been handed some of them. OSError as the system does.
    """
    try:
        with (
            gzip.open(path, "rb") as packed,
            tarfile.open(fileobj=packed, mode="r|", tarinfo=_Member) as archive,
        ):
            told = _manifest(archive)
            begin(told)
            _files(archive, told, put)
            while packed.read(AT_ONCE):  # to the end, where the checksum of the whole stands
                pass
            return told
    except (tarfile.TarError, gzip.BadGzipFile, EOFError, zlib.error, ValueError) as error:
        wrong = f"the backup is damaged, cut or none of ours: {str(error) or 'it ends too early'}"
        raise ProblemsFound([Problem(str(path), "", wrong, ELSEWHERE)]) from error


def _manifest(archive: tarfile.TarFile) -> Manifest:
    first = archive.next()
    if first is None or first.name != NAME or not _is_plain(first):
        raise ValueError("it does not begin with a manifest")
    if first.size > manifest.MOST_BYTES:
        raise ValueError("its manifest is too long")
    content = archive.extractfile(first)
    return manifest.read(content.read() if content else b"")


def _files(archive: tarfile.TarFile, told: Manifest, put: Put) -> None:
    waiting = {INSIDE + entry.name: entry for entry in told.files}
    while member := archive.next():
        entry = waiting.pop(member.name, None)
        if entry is None:
            raise ValueError(f"{member.name!r} is in it, and not in its manifest, or twice")
        if not _is_plain(member) or member.size != entry.size:
            raise ValueError(f"{member.name!r} is not the plain file that its manifest names")
        content: Any = archive.extractfile(member)
        hashed: Any = Hashed(content)
        put(entry, hashed)
        if hashed.digest.hexdigest() != entry.sha256:
            raise ValueError(f"{member.name!r} has another checksum than its manifest says")
    if waiting:
        raise ValueError(f"{len(waiting):,} of its files are missing, {min(waiting)!r} first")


def _is_plain(member: tarfile.TarInfo) -> bool:
    return member.type in (tarfile.REGTYPE, tarfile.AREGTYPE) and not member.issparse()


def look_through(entry: Entry, content: IO[bytes]) -> None:
    """For `read`: take nothing out, so that only the checksums are held against each other."""
    while content.read(AT_ONCE):
        pass
