"""A data folder as it lies there, and what was written down of it when it was published."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from etl.problems import Problem
from etl.snapshot.identity import data_files
from etl.snapshot.seal import checksums, digest_of, inputs_of
from etl.snapshot.store import Store

PUBLISH = "Put it back as it was, or publish it as it is with legal-aid build"


@dataclass(frozen=True)
class Folder:
    """The data folder; each file is read once for all checks."""

    data: Path

    @property
    def store(self) -> Store:
        return Store(self.data)

    @cached_property
    def files(self) -> Mapping[str, str]:
        """Checksums by name of what a build reads; raises OSError."""
        return {p.relative_to(self.data).as_posix(): digest_of(p) for p in data_files(self.data)}

    @cached_property
    def published(self) -> Mapping[str, str] | None:
        """The same of what the current snapshot was built from; None where that is not known."""
        current = self.store.current()
        if current is None:
            return None
        try:
            return checksums(inputs_of(self.store.path(current)))
        except OSError:
            return None

    def since_published(self, own: Callable[[str], bool]) -> tuple[str, tuple[Problem, ...]]:
        """What became of the files that are `own` since they were published, in words and one by
        one."""
        here = {name: digest for name, digest in self.files.items() if own(name)}
        count = f"{len(here):,} file{'' if len(here) == 1 else 's'}"
        if self.published is None:
            return f"{count}; nothing is published yet that they could be compared with", ()
        before = {name: digest for name, digest in self.published.items() if own(name)}
        problems = tuple(_differences(here, before))
        return f"{count}{'' if problems else ' as they were published'}", problems


def _differences(here: Mapping[str, str], before: Mapping[str, str]) -> list[Problem]:
    found = []
    for name in sorted(here.keys() | before.keys()):
        if name not in here:
            wrong = "it was published and is gone"
            right = "Bring it back, for instance from a backup"
            found.append(Problem(name, "", wrong, right))
        elif name not in before:
            found.append(Problem(name, "", "it came after the last build", PUBLISH))
        elif here[name] != before[name]:
            wrong = f"it changed since it was published: its sha256 is {here[name]}"
            found.append(Problem(name, "", f"{wrong}, it was {before[name]}", PUBLISH))
    return found
