"""What of each table the public may see, as decisions.toml has it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

WRITTEN, DERIVED, NONE = "written", "derived", "none"


@dataclass(frozen=True)
class Decision:
    """Where a table's rows come from, and its columns by how they are told; none if derived."""

    rows: str
    open: tuple[str, ...] = ()
    guarded: tuple[str, ...] = ()
    held_back: tuple[str, ...] = ()

    @property
    def columns(self) -> frozenset[str]:
        """Every column that somebody decided on."""
        return frozenset((*self.open, *self.guarded, *self.held_back))


@cache
def decisions() -> Mapping[str, Decision]:
    """The decisions by table or view."""
    text = Path(__file__).with_name("decisions.toml").read_text(encoding="utf-8")
    return {name: _decision(said) for name, said in tomllib.loads(text).items()}


def _decision(said: Mapping[str, Any]) -> Decision:
    told = (tuple(said.get(key, ())) for key in ("open", "guarded", "held_back"))
    return Decision(said["rows"], *told)
