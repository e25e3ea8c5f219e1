"""What the demonstration needs of the catalog: each indicator's kind, unit and Chinese name."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.problems import Problem, ProblemsFound


@dataclass(frozen=True)
class Word:
    """An indicator as the invented centers write it."""

    kind: str
    unit: str
    name: str


def vocabulary(data: Path, indicators: Iterable[str]) -> Mapping[str, Word]:
    """The words of these indicators; raises ProblemsFound with every one the catalog lacks."""
    missing = [name for name in indicators if not _path(data, name).is_file()]
    if missing:
        right = "The demonstration invents figures for it; point --data at a complete catalog"
        raise ProblemsFound(
            Problem(f"indicators/{name}.toml", "", "the file is missing", right) for name in missing
        )
    return {name: _word(_path(data, name)) for name in indicators}


def _path(data: Path, indicator: str) -> Path:
    return data / "indicators" / f"{indicator}.toml"


def _word(path: Path) -> Word:
    try:
        entry = tomllib.loads(path.read_text(encoding="utf-8"))
        return Word(entry["kind"], entry["unit"]["zh"], entry["name"]["zh"])
    except (tomllib.TOMLDecodeError, KeyError) as error:
        problem = Problem(f"indicators/{path.name}", "", f"cannot be used: {error}", "Run build")
        raise ProblemsFound([problem]) from error
