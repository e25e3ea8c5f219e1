"""Leads each line of figures.csv or practices.csv to the span of the text that holds its words."""

import json
from collections.abc import Iterable
from dataclasses import replace

from etl.readers.beside import Line
from etl.readers.quotes import Span, find_quote, nearest_passage
from etl.readers.reading import Reject


def locate(
    file: str, text: str, table: str, lines: Iterable[Line], rejects: list[Reject]
) -> list[Line]:
    """The lines whose quote stands in the text, with `locator`, `place` and the text's own words.

    Adds a reject for every other line: words that are not there, or that stand there more than
    once while no column `start` says which place is meant.
    """
    found = []
    for line in lines:
        spans = find_quote(text, line.cells["quote"])
        span, reason = _choose(spans, line.cells.get("start", ""), text, line.cells["quote"])
        if span is None:
            raw = ",".join(line.cells.values())
            rejects.append(Reject(table, f"line {line.number}", raw, (reason,)))
        else:
            place = _place(file, text, span, line.cells.get("place", ""))
            found.append(replace(line, cells={**line.cells, **place}))
    return found


def _choose(spans: list[Span], start: str, text: str, quote: str) -> tuple[Span | None, str]:
    """The one span that is meant, or None and the reason why there is none."""
    if not quote:
        return None, "there is no quote: give the exact words of the text"
    if not spans:
        return None, _not_there(text, quote)
    starts = ", ".join(str(first) for first, _ in spans)
    if start:
        meant = [span for span in spans if str(span[0]) == start]
        reason = f"the quote {quote!r} does not start at character {start} but at {starts}"
        return (meant[0], "") if meant else (None, reason)
    if len(spans) == 1:
        return spans[0], ""
    return None, (
        f"the quote {quote!r} stands in the text {len(spans)} times, at characters {starts}: "
        "quote more words, or say which in a column start"
    )


def _not_there(text: str, quote: str) -> str:
    passage = nearest_passage(text, quote)
    hint = f"the nearest words are {passage!r}" if passage else "nothing in it is like them"
    return f"the quote {quote!r} is not in the text; {hint}"


def _place(file: str, text: str, span: Span, said: str) -> dict[str, str]:
    """Where the words stand: as the line says, a page say, else the line of the text."""
    start, end = span
    line = text.count("\n", 0, start) + 1
    locator = {"file": file, "start": start, "end": end, "line": line}
    return {
        "quote": text[start:end],
        "locator": json.dumps(locator, ensure_ascii=False),
        "place": f"{file}, {said}" if said else f"{file}, line {line}",
    }
