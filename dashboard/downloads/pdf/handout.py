"""What a handout says besides its charts: cover, sources, and how to read it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """A report, cited once: who says it, where in it, and on which charts, counted from 1."""

    title: str
    about: str
    places: tuple[str, ...]
    charts: tuple[int, ...]


@dataclass(frozen=True)
class Handout:
    """`parts` are the terms of a definition that only add to the term before them; `marks` say
    what a look means, `rules` what is compared at all; `seal` is the address of the whole pack.
    """

    title: str
    version: str
    sources: tuple[Source, ...]
    parts: tuple[str, ...]
    marks: tuple[str, ...]
    rules: tuple[str, ...]
    cover: bool = True
    seal: str = ""
