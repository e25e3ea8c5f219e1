"""The columns of registers and the rules that count them, from columns.toml and rules.toml."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from etl.catalog.model import Bilingual
from etl.readers.names import heading_key

KINDS = CASES, CONSULTATIONS = ("cases", "consultations")
# What tells one row of a center from another.
KEYS = {CASES: "case_id", CONSULTATIONS: "consultation_id"}
TEXT, DAY, WHOLE, MONEY = "text", "day", "whole", "money"
AREA = "area"


@dataclass(frozen=True)
class Column:
    """One column: its name, what it holds, its other headings, and a center's words for ours."""

    name: str
    kind: str
    meaning: Bilingual
    headings: tuple[str, ...]
    needed: bool = False
    words: Mapping[str, str] = field(default_factory=dict)
    absent: int | None = None

    @property
    def keys(self) -> frozenset[str]:
        """Every heading that it is known under, as they are compared."""
        return frozenset(map(heading_key, (self.name, self.name.replace("_", " "), *self.headings)))


@dataclass(frozen=True)
class Rule:
    """One counting rule: the figure that it gives and what it counts, in words."""

    id: str
    indicator: str
    measure_word: str
    needs: tuple[str, ...]
    meaning: Bilingual
    variant: str


@cache
def columns(kind: str) -> Mapping[str, Column]:
    """The columns of a kind of register by name, in their order."""
    return {
        name: Column(
            name,
            said["kind"],
            Bilingual(said["en"], said["zh"]),
            tuple(said["headings"]),
            said.get("needed", False),
            said.get("words", {}),
            said.get("absent"),
        )
        for name, said in _content("columns")[kind].items()
    }


@cache
def rules(kind: str) -> tuple[Rule, ...]:
    """The rules of a kind of register, in their order."""
    return tuple(
        Rule(
            name,
            said["indicator"],
            said["measure_word"],
            tuple(said["needs"]),
            Bilingual(said["en"], said["zh"]),
            said.get("variant", ""),
        )
        for name, said in _content("rules")[kind].items()
    )


def rules_for(kind: str, present: Collection[str]) -> tuple[Rule, ...]:
    """The rules whose columns are all present."""
    return tuple(rule for rule in rules(kind) if set(rule.needs) <= set(present))


def words(part: str, key: str, **gaps: object) -> Bilingual:
    """An entry of words.toml with its gaps filled."""
    entry = _content("words")[part][key]
    return Bilingual(entry["en"].format(**gaps), entry["zh"].format(**gaps))


@cache
def _content(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))
