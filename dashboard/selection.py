"""What a leader has chosen to look at, as plain keys that fit an address."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from dashboard.meeting.item import Item
from dashboard.meeting.item import read as read_pack
from dashboard.meeting.item import written as written_pack

FILED = "filed"
DEMONSTRATION = "demonstration"
PERIOD_KINDS = ("year", "half_year", "quarter", "month", "ytd", "campaign", "event", "stock")
GROUPS = ("all", "size", "prefecture")
TABS = ("position", "funnel", "two", "map", "table")
_IDENTIFIER = re.compile(r"[A-Za-z0-9_:.\-]{1,120}")
MOST_AREAS = 400
SHORT_VERSION = 8  # digits of a snapshot's id that people read and type
_VERSION = re.compile(r"[0-9a-f]{8,16}")


@dataclass(frozen=True)
class Selection:
    """Ids only, so that an address means the same in every language.

    `year` is the year of the screens that show one year; `years` the range of those that show
    several; None means the year in which the headline figures cover most, the same on every screen
    that has figures of it. `base` is the year an index is held against, `same_scale` whether small
    panels share one scale. `group` is whom a county is compared with: all, those of its level and
    size, or those of its prefecture.
    `tab` is the way in which counties are compared, `second` the indicator set against the first.
    `pack` are the charts kept for a meeting. `version` is the data version that is looked at, None
    the newest; `since` and `until` are the two that are set against each other.
    """

    figures: str = FILED
    parent: str | None = None
    areas: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    year: int | None = None
    period: str = "year"
    indicator: str | None = None
    per: str | None = None
    tab: str = TABS[0]
    second: str | None = None
    base: int | None = None
    same_scale: bool = True
    group: str = "all"
    area: str | None = None
    report: str | None = None
    figure: str | None = None
    context: bool = True
    pack: tuple[Item, ...] = ()
    since: str | None = None
    until: str | None = None
    version: str | None = None
    language: str | None = None

    def with_(self, **changes: object) -> "Selection":
        """A copy with some choices changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def to_query(self) -> dict[str, str]:
        """The address keys of every choice that differs from the default."""
        plain = {item.name: getattr(self, item.name) for item in fields(self)}
        return {
            _KEYS.get(name, name): _write(value)
            for name, value in plain.items()
            if value != getattr(_DEFAULT, name)
        }

    @property
    def of_view(self) -> "Selection":
        """What decides how the charts look, without what belongs to the reader's page."""
        return replace(self, **_OF_PAGE)  # type: ignore[arg-type]

    def written(self) -> str:
        """The choices as they stand in an address behind the question mark."""
        return urlencode(self.to_query(), safe=",:")

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> "Selection":
        """Read an address; anything that is not a known key and a sound value is passed over."""
        found = {name: _READERS[name](query[_KEYS.get(name, name)]) for name in _present(query)}
        return cls(**{name: value for name, value in found.items() if value is not None})


def _present(query: Mapping[str, str]) -> list[str]:
    return [item.name for item in fields(Selection) if _KEYS.get(item.name, item.name) in query]


def _write(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, tuple) and value and isinstance(value[0], Item):
        return written_pack(value)
    if isinstance(value, tuple):
        separator = "-" if value and isinstance(value[0], int) else ","
        return separator.join(str(item) for item in value)
    return str(value)


def _identifier(text: str) -> str | None:
    return text if _IDENTIFIER.fullmatch(text) else None


def _identifiers(text: str) -> tuple[str, ...]:
    found = [item for item in text.split(",") if _IDENTIFIER.fullmatch(item)]
    return tuple(dict.fromkeys(found))[:MOST_AREAS]


def _year(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[12]\d{3}", text) else None


def _years(text: str) -> tuple[int, int] | None:
    match = re.fullmatch(r"([12]\d{3})-([12]\d{3})", text)
    return (
        (min(years), max(years)) if match and (years := [int(y) for y in match.groups()]) else None
    )


def _version(text: str) -> str | None:
    digits = text.lower()
    return digits if _VERSION.fullmatch(digits) else None


def _one_of(*allowed: str):  # type: ignore[no-untyped-def]
    return lambda text: text if text in allowed else None


_DEFAULT = Selection()
_OF_PAGE: Mapping[str, object] = {
    "pack": (), "language": None, "report": None, "figure": None, "since": None, "until": None,
}  # fmt: skip
_KEYS = {"language": "lang"}
_READERS = {
    "figures": _one_of(FILED, DEMONSTRATION),
    "parent": _identifier,
    "areas": _identifiers,
    "years": _years,
    "year": _year,
    "period": _one_of(*PERIOD_KINDS),
    "indicator": _identifier,
    "per": _identifier,
    "tab": _one_of(*TABS),
    "second": _identifier,
    "base": _year,
    "same_scale": lambda text: {"0": False, "1": True}.get(text),
    "group": _one_of(*GROUPS),
    "area": _identifier,
    "report": _identifier,
    "figure": _identifier,
    "pack": read_pack,
    "since": _version,
    "until": _version,
    "version": _version,
    "context": lambda text: {"0": False, "1": True}.get(text),
    "language": _one_of("en", "zh"),
}
