"""The rows of a table as sentences that a speaker can say: county, year, figure, and its words."""

import re
from collections.abc import Iterator, Mapping

from dashboard.card import Cell, Table
from dashboard.downloads.about import said

NEEDED = ("county", "indicator", "year", "period", "unit", "value")
OTHERS = (
    "comparator", "lower", "upper", "coverage", "ledger",
    "compared", "words",
)  # fmt: skip
_NUMBER = re.compile(r"[\d,. ]*")  # a quote that tells no more than the figure
Labels = Mapping[str, str]
Row = Mapping[str, Cell]


def sentences(table: Table, labels: Labels) -> Iterator[str]:
    """A sentence for each figure that was compared; of a table without figures each row with its
    heads. `labels` are those of `exported.labels_in`."""
    heads = {name: labels.get(f"column_{name}") for name in (*NEEDED, *OTHERS)}
    at = {name: table.columns.index(head) for name, head in heads.items() if head in table.columns}
    if not all(name in at for name in NEEDED):
        yield from (_row(table.columns, row, labels) for row in table.rows)
        return
    for cells in table.rows:
        row = {name: cells[place] for name, place in at.items()}
        if row.get("compared", labels["column_yes"]) == labels["column_yes"]:
            yield from _figure(row, labels)


def _row(heads: tuple[str, ...], cells: tuple[Cell, ...], labels: Labels) -> str:
    known = zip(heads, cells, strict=True)
    told = [
        f"{head}{labels['colon']}{said(cell)}" for head, cell in known if cell not in (None, "")
    ]
    return labels["stop"].join(told) + labels["end"]


def _figure(row: Row, labels: Labels) -> Iterator[str]:
    figure = _hedged(row, labels)
    if figure is None:
        return
    names = {name: said(row.get(name)) for name in ("county", "indicator", "period", "unit")}
    sentence = labels["speaker_figure"].format(figure=figure, year=said(row["year"]), **names)
    more = [str(row["ledger"])] if row.get("ledger") else []
    yield labels["stop"].join([sentence, *more]) + labels["end"] + _quoted(row, labels)


def _hedged(row: Row, labels: Labels) -> str | None:
    """The number with what its words leave open; a count of incomplete statistics is a bound."""
    hedge, number = row.get("comparator"), row["value"]
    if hedge == labels["hedge_exact"]:
        incomplete = row.get("coverage") == labels["coverage_incomplete"]
        hedge = labels["hedge_at_least"] if incomplete else None
    if hedge == labels["hedge_between"]:
        return f"{said(row.get('lower'))}–{said(row.get('upper'))}"
    if number is None and row.get("lower") is not None:
        hedge, number = labels["hedge_at_least"], row["lower"]
    elif number is None and row.get("upper") is not None:
        hedge, number = labels["hedge_at_most"], row["upper"]
    if number is None:
        return None
    return (
        labels["speaker_hedged"].format(hedge=hedge, figure=said(number)) if hedge else said(number)
    )


def _quoted(row: Row, labels: Labels) -> str:
    words = row.get("words")
    if not isinstance(words, str) or _NUMBER.fullmatch(words):
        return ""
    return labels["speaker_words"].format(words=words)
