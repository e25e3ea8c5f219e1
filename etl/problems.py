"""A problem names its file and place, what is wrong there and what would be right."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing a person can fix; `place` is a line, a sheet and cell, or "" for the whole file."""

    file: str
    place: str
    wrong: str
    right: str

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        return f"{where}: {self.wrong}. {self.right}".rstrip(" ")


class ProblemsFound(Exception):  # noqa: N818 - it carries findings about data, not a fault
    """Everything that was wrong in one run, so that nobody has to fix and retry one at a time."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)
