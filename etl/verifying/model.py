"""What came of one check of a data folder."""

from dataclasses import dataclass, field

from etl.problems import Problem


@dataclass(frozen=True)
class Verified:
    """What was looked at, told in one line, and everything that is not as it was."""

    kind: str
    told: str
    problems: tuple[Problem, ...] = field(default=())
