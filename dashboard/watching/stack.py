"""Where an error happened, without its words: those may quote a report or what a reader typed."""

import traceback
from pathlib import Path

from dashboard.published import ROOT

LIBRARIES = "site-packages"
MOST_CAUSES = 5


def kind_of(error: BaseException) -> str:
    """`duckdb.IOException`, `KeyError`."""
    kind = type(error)
    return (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )


def stack_of(error: BaseException) -> list[str]:
    """`dashboard/views/county.py:31 show`, outermost first; behind it what the error came of."""
    lines = _frames(error)
    cause = _cause(error)
    for _ in range(MOST_CAUSES):
        if cause is None:
            break
        lines += [f"after {kind_of(cause)}", *_frames(cause)]
        cause = _cause(cause)
    return lines


def _cause(error: BaseException) -> BaseException | None:
    context = None if error.__suppress_context__ else error.__context__
    return error.__cause__ or context


def _frames(error: BaseException) -> list[str]:
    return [
        f"{_place(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]


def _place(file: str) -> str:
    """From the program's or a library's own folder on: what is above may name a person."""
    path = Path(file)
    if path.is_relative_to(ROOT) and LIBRARIES not in path.parts:
        return path.relative_to(ROOT).as_posix()
    if LIBRARIES in path.parts:
        return "/".join(path.parts[path.parts.index(LIBRARIES) + 1 :])
    return path.name
