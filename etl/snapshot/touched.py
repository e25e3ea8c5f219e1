"""Which reports must be read anew when some changed, and whether that is worth it."""

from collections.abc import Collection, Mapping
from pathlib import Path

from etl.snapshot.identity import Content
from etl.snapshot.kept import Card, Kept

# Below so many rows all is read as fast; above such a share of them amending takes longer.
LEAST_ROWS = 20_000
MOST_SHARE = 0.2
# Amended rows lie at the end of their tables; now and then all are put in order again.
MOST_STEPS = 50


def changed_reports(kept: Kept, content: Content, folders: Collection[Path]) -> set[str]:
    """Names of the reports that are new, gone or not as they were."""
    there = {folder.name for folder in folders}
    unlike = {
        n for n in there if n not in content.reports or kept.reports.get(n) != content.reports[n]
    }
    return unlike | (set(kept.reports) - there)


def with_relations(names: Collection[str], *cards: Mapping[str, Card]) -> set[str]:
    """The names with all that they stand in for and all that stand in for them, step by step."""
    beside: dict[str, set[str]] = {}
    for card in (card for each in cards for card in each.values()):
        if card.supersedes is not None:
            beside.setdefault(card.id, set()).add(card.supersedes)
            beside.setdefault(card.supersedes, set()).add(card.id)
    found, waiting = set(names), list(names)
    while waiting:
        new = beside.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def is_worthwhile(names: Collection[str], rows: Mapping[str, int]) -> bool:
    """Whether the named reports are few of the rows; `rows` counts those of the last snapshot."""
    total = sum(rows.values())
    own = sum(rows.get(name, 0) for name in names)
    return total >= LEAST_ROWS and max(own / total, len(names) / len(rows)) <= MOST_SHARE
