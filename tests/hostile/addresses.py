"""Addresses that nobody's page writes: crafted ones, and as many random ones as are wanted."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from random import Random
from urllib.parse import quote

from dashboard.meeting.item import MOST_ITEMS, Item, written
from dashboard.screens import SCREENS
from dashboard.selection import GROUPS, PERIOD_KINDS, TABS, Selection
from tests.hostile.words import WORDS

KEYS = tuple("lang" if each.name == "language" else each.name for each in fields(Selection))
NAMES = tuple(name for name, _, _ in SCREENS)
BROKEN = ("%", "%zz", "%00", "%ED%A0%80", "%ff%fe", "%c0%ae", "%u0041", "&&=&;", "=", "[]", "+")
# Values that a key may have, so that a bad one meets good ones on its way.
FITTING: dict[str, Sequence[str]] = {
    "figures": ("demonstration", "demonstration", "filed"),
    "parent": ("", "songqin"),
    "areas": ("songqin", "songqin,bifan", "heshun", "songqin,songqin,nowhere"),
    "area": ("songqin", "bifan", "heshun"),
    "years": ("2016-2025", "2025-2016", "2020-2020"),
    "year": ("2016", "2024", "2025", "1000", "2999"),
    "base": ("2016", "2020", "1999"),
    "period": PERIOD_KINDS,
    "indicator": ("cases_accepted", "consultations", "cases_per_lawyer", "population", "area_size"),
    "second": ("cases_accepted", "cases_closed", "population", "area_size"),
    "per": ("population", "cases_accepted"),
    "tab": TABS,
    "group": GROUPS,
    "lang": ("en", "zh"),
    "same_scale": ("0", "1"),
    "context": ("0", "1"),
    "report": ("songqin-2025-english-campaign",),
    "figure": ("songqin-2025-english-campaign:5", "songqin-2025-english-campaign:0"),
}


def crafted(version: str) -> Iterator[str]:
    """Every key with every bad word on a screen in turn, then versions and packs."""
    turn = 0
    for word in WORDS:
        screen = NAMES[turn % len(NAMES)]
        turn += 1
        yield f"{screen}?{'&'.join(f'{key}={_quoted(word)}' for key in KEYS)}"
    for key in KEYS:
        yield f"{NAMES[turn % len(NAMES)]}?{key}=a&{key}=b&{key}=&figures=demonstration"
        turn += 1
    for part in BROKEN:
        yield f"compare?figures=demonstration&areas={part}&{part}&year=2024{part}"
    for version_word in (version, version[:8], version[:7], "0" * 8, "f" * 16, version + "0", "*"):
        yield f"compare?figures=demonstration&version={version_word}&since={version_word}"
        yield f"changed?figures=demonstration&since={version_word}&until={version[:8]}"
    yield from (f"meeting?figures=demonstration&pack={quote(each)}" for each in packs(version))


def packs(version: str) -> Iterator[str]:
    """Packs of junk, of too many charts, and of packs."""
    yield from ("*" * 5_000, "!" * 5_000, "a!b", "compare!", "!compare", "%21%2A", "compare!x!y!z")
    for word in WORDS:
        yield written((Item(word or "x", word or "x", word, word, word),))
        item = Item("compare", "compare_order", f"figures=demonstration&indicator={quote(word)}")
        yield written((item,))
    county = f"figures=demonstration&area=songqin&version={version}"
    yield written(
        Item("county", "county_series", f"{county}&year={2000 + number}", "t" * 400, "n" * 400)
        for number in range(MOST_ITEMS + 20)
    )
    inner = written((Item("compare", "compare_order", "figures=demonstration"),))
    for _ in range(4):
        inner = written((Item("meeting", "meeting_0", f"pack={quote(inner)}"),))
        yield inner


def random_ones(seed: int, count: int) -> Iterator[str]:
    """Addresses of several keys, most of them fitting, on any screen."""
    chance = Random(seed)
    for _ in range(count):
        screen = chance.choice((*NAMES, *NAMES, "", "nowhere", "compare/compare", "..", "File"))
        keys = chance.sample(KEYS, chance.randint(1, 8))
        yield f"{screen}?{'&'.join(f'{key}={_value(chance, key)}' for key in keys)}"


def _value(chance: Random, key: str) -> str:
    kind = chance.random()
    if kind < 0.55 and key in FITTING:
        return quote(chance.choice(FITTING[key]), safe=",-:")
    if kind < 0.8:
        return _quoted(chance.choice(WORDS))
    if kind < 0.85:
        return chance.choice(BROKEN)
    letters = (chr(chance.choice((chance.randrange(0x20, 0x7F), chance.randrange(0x10FFFF))))
               for _ in range(chance.randint(1, 30)))  # fmt: skip
    return _quoted("".join(letters))


def _quoted(word: str) -> str:
    """As an address holds it; half a surrogate pair as the bytes that some programs write."""
    return quote(word.encode("utf-8", "surrogatepass"))
