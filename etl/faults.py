"""What the system or DuckDB refused, as a problem that a person can do something about."""

import errno
import sys

from etl.problems import Problem

FULL = "Free some space there and try again; nothing that was filed or published is lost"
MAY_NOT_WRITE = "Give this user the right to write there, or run it where the folder may be written"
GONE = "See that the folder is there and that its disk or network share can be reached"
DISK = "Check the disk or the network share, and run legal-aid verify"
_SAID = {
    errno.ENOSPC: ("the disk is full", FULL),
    errno.EDQUOT: ("the quota of this user is used up", FULL),
    errno.EFBIG: ("the file would become larger than this user may write", FULL),
    errno.EROFS: ("it lies where nothing may be written", MAY_NOT_WRITE),
    errno.EACCES: ("this user may not read or write it", MAY_NOT_WRITE),
    errno.EPERM: ("this user may not read or write it", MAY_NOT_WRITE),
    errno.ENOENT: ("it is not there", GONE),
    errno.ENOTDIR: ("it is not there", GONE),
    errno.ESTALE: ("the share that it lies on is gone", GONE),
    errno.ENOTCONN: ("the share that it lies on is gone", GONE),
    errno.EIO: ("the disk or share does not answer as it should", DISK),
}
_OF_WRITING = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS)
# What DuckDB says of the same in its messages.
_IN_WORDS = {
    "No space left": errno.ENOSPC,
    "File too large": errno.EFBIG,
    "Disk quota exceeded": errno.EDQUOT,
    "Read-only file system": errno.EROFS,
    "Permission denied": errno.EACCES,
    "No such file": errno.ENOENT,
    "Stale file handle": errno.ESTALE,
    "Input/output error": errno.EIO,
}


def is_fault(error: BaseException) -> bool:
    """Whether disk, network or database refused; anything else is a fault of the program."""
    database = sys.modules.get("duckdb")
    return isinstance(error, OSError) or (database and isinstance(error, database.Error)) or False


def fault(error: Exception, place: str) -> Problem:
    """The problem; `place` is the file or folder where the error names none."""
    if isinstance(error, OSError):
        number = error.errno or 0
        # Of a copy that does not fit both ends are named, the one it comes from first.
        where = str((number in _OF_WRITING and error.filename2) or error.filename or place)
        wrong, right = _SAID.get(number, (error.strerror or str(error), ""))
        return Problem(where, "", wrong, right)
    told = (str(error).strip() or type(error).__name__).splitlines()[0]
    for words, number in _IN_WORDS.items():
        if words in told:
            wrong, right = _SAID[number]
            return Problem(place, "", f"{wrong} ({told})", right)
    return Problem(place, "", f"the database refused: {told}", DISK)
