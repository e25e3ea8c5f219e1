"""Read the folder in which one file is one indicator."""

from collections import defaultdict
from pathlib import Path

from etl.catalog.indicator_file import IndicatorFile, read_indicator_file
from etl.problems import Problem

FOLDER = "indicators"


def read_indicator_folder(data: Path) -> tuple[list[IndicatorFile], list[Problem]]:
    """Return every file of the folder, sound or not, and the problems of the folder itself."""
    folder = data / FOLDER
    if not folder.is_dir():
        return [], [Problem(FOLDER, "", "the folder is missing", "Add one file an indicator")]
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    tomls = [path for path in paths if path.suffix == ".toml" and path.is_file()]
    others = [path for path in paths if path not in tomls and path.suffix != ".md"]
    problems = [_not_an_indicator(path) for path in others]
    if not tomls:
        problems.append(Problem(FOLDER, "", "there is no indicator", "Add one file an indicator"))
    files = [read_indicator_file(path, f"{FOLDER}/{path.name}") for path in tomls]
    return files, problems + _shared_ids(files)


def _not_an_indicator(path: Path) -> Problem:
    right = "Name an indicator's file <id>.toml, and keep other files elsewhere"
    return Problem(f"{FOLDER}/{path.name}", "", "this is not an indicator's file", right)


def _shared_ids(files: list[IndicatorFile]) -> list[Problem]:
    """Two indicators with one id: by names that differ in case only, or by a declared id."""
    claims: dict[str, dict[str, IndicatorFile]] = defaultdict(dict)
    for file in files:
        declared = file.toml.content.get("id") if file.toml else None
        for claimed in (file.id, declared):
            if isinstance(claimed, str):
                claims[claimed.strip().lower()][file.file] = file
    return [
        _shared_id(name, list(claimants.values()))
        for name, claimants in sorted(claims.items())
        if len(claimants) > 1
    ]


def _shared_id(name: str, files: list[IndicatorFile]) -> Problem:
    first, *others = files
    last = others[-1]
    line = last.toml.lines.get(("id",), 1) if last.toml else 1
    named = " and ".join(other.file for other in [first, *others[:-1]])
    return Problem(
        last.file,
        f"line {line}",
        f'the id "{name}" is also that of {named}',
        "Give each its own id",
    )
