"""What headings and cells may name: indicators, areas, measure words and our own fields."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from etl.catalog.model import Catalog, Indicator
from etl.catalog.vocabulary import Group
from etl.dry_run.words import listed
from etl.readers.header import JOINER
from etl.readers.names import heading_key
from etl.template.layout import counted

# What a county is called without its level, where no other is called so.
_LEVELS = ("自治县", "县", "市", "区", "county", "district", "city")
_SHORTEST = 2


@dataclass
class Vocabulary:
    """Keys of names (see heading_key) -> ids, from the catalog."""

    catalog: Catalog
    names: Mapping[str, str] = field(init=False)
    phrases: Mapping[str, tuple[str, ...]] = field(init=False)
    fields: Mapping[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        ranked = sorted(counted(self.catalog), key=_rank)
        self.names = {
            heading_key(name): each.id
            for each in reversed(ranked)
            for name in (each.id, each.name.en, each.name.zh)
        }
        self.phrases = _many(
            (heading_key(phrase.replace("…", "")), each.id)
            for each in ranked
            for phrase in (*each.phrases.zh, *each.phrases.en)
        )
        self.fields = _many(
            (heading_key(word), name)
            for name, words in listed("headings").items()
            for word in (name, *words)
        )

    def indicator(self, name: str) -> Indicator:
        """The indicator of that id."""
        return self.catalog.indicators[name]

    def fields_of(self, heading: str) -> tuple[str, ...]:
        """The fields for which a heading, or the lowest of several, is a usual word."""
        lowest = heading.split(JOINER)[-1]
        return self.fields.get(heading_key(heading)) or self.fields.get(heading_key(lowest), ())

    @cached_property
    def variants(self) -> Mapping[str, str]:
        """Every name of a variant -> its id, where all indicators mean the same by it."""
        found: dict[str, set[str]] = {}
        for indicator in self.catalog.indicators.values():
            for name, words in indicator.variants.items():
                for called in (name, words.en, words.zh):
                    found.setdefault(heading_key(called), set()).add(name)
        return {key: next(iter(names)) for key, names in found.items() if len(names) == 1}

    @cached_property
    def measure_words(self) -> frozenset[str]:
        """The keys of every measure word of the catalog."""
        indicators = self.catalog.indicators.values()
        return frozenset(heading_key(word) for each in indicators for word in each.measure_words)

    @cached_property
    def areas(self) -> Mapping[str, str | None]:
        """Every name and short name of an area -> its id, None where it could be several."""
        found: dict[str, set[str]] = {}
        for area in self.catalog.areas:
            names = (area.id, area.name.zh, area.name.en, area.division_code or "")
            for key in {*map(heading_key, names), *_short(area.name.zh), *_short(area.name.en)}:
                if key:
                    found.setdefault(key, set()).add(area.id)
        return {key: next(iter(ids)) if len(ids) == 1 else None for key, ids in found.items()}


def _rank(indicator: Indicator) -> tuple[bool, int, int]:
    return not indicator.core, list(Group).index(indicator.group), indicator.order


def _many(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, name in pairs:
        if len(key) >= _SHORTEST or key in "值县区起止":
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), name)))
    return found


def _short(name: str) -> list[str]:
    key = heading_key(name)
    ends = [key.removesuffix(level) for level in _LEVELS if key.endswith(level)]
    return [end for end in ends[:1] if len(end) >= _SHORTEST]
