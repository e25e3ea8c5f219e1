"""The sizes that are measured: the shipped figures and demonstration provinces."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """A demonstration province of so many counties over so many years."""

    areas: int
    years: int

    def __str__(self) -> str:
        return f"{self.areas:,} counties x {self.years} years"

    @classmethod
    def read(cls, text: str) -> "Size":
        """24x10 is 24 counties over ten years; raises ValueError for anything else."""
        found = re.fullmatch(r"([1-9]\d*)x([1-9]\d*)", text)
        if found is None:
            raise ValueError(f"{text!r} is not like 24x10, counties x years")
        return cls(int(found[1]), int(found[2]))


SMALL = Size(24, 10)
TENTH = Size(141, 10)
LARGE = Size(1408, 10)  # 672,000 figures
NATION = Size(2800, 20)  # 2.6 million figures
CROWDS = (1, 10, 25, 50, 100)  # readers at once
