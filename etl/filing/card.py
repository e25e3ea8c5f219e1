"""Writes the card of a filed report, source.toml."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from etl.catalog.model import Bilingual
from etl.checksum import checksum
from etl.filing.language import language_of
from etl.filing.model import Filing
from etl.sources.model import Period

TEXT = "report.txt"


@dataclass(frozen=True)
class Card:
    """What the card says of the file: its reader, name and bytes, and words to tell the language.

    `text` is what was read out of a file of prose that is no plain text.
    """

    reader: str
    file: str
    raw: bytes
    words: str
    text: bytes | None = None


def card(filing: Filing, area: Bilingual, title: Bilingual, said: Card) -> str:
    """The words of source.toml, but for the map of a table."""
    return "\n".join([*_lines(filing, area, title, said), ""])


def _lines(filing: Filing, area: Bilingual, title: Bilingual, said: Card) -> Iterator[str]:
    yield f"title = {_both(title)}"
    yield f"reader = {_quoted(said.reader)}"
    yield f"file = {_quoted(said.file)}"
    yield f'sha256 = "{checksum(said.raw)}"'
    if said.text is not None:
        yield f'text = {{ name = "{TEXT}", sha256 = "{checksum(said.text)}" }}'
    yield f'language = "{language_of(said.words)}"'
    yield f"received = {filing.received.isoformat()}"
    publisher = Bilingual(f"{area.en} Legal Aid Center", f"{area.zh}法律援助中心")
    yield f"publisher = {_both(publisher)}"
    cited = f"Filed by {filing.by} on {filing.received.isoformat()} from {filing.file.name}."
    yield f"citation = {_quoted(cited)}"
    yield f"area = {_quoted(filing.area)}"
    if filing.supersedes:
        yield f"supersedes = {_quoted(filing.supersedes)}"
    yield from _period(filing.period)


def _period(period: Period) -> Iterator[str]:
    yield "\n[period]"
    yield f"kind = {_quoted(period.kind or 'year')}"
    for name, day in (("start", period.start), ("end", period.end)):
        if day is not None:
            yield f"{name} = {day.isoformat()}"
    yield f"reporting_year = {period.reporting_year}"


def _both(words: Bilingual) -> str:
    return f"{{ en = {_quoted(words.en)}, zh = {_quoted(words.zh)} }}"


def _quoted(words: str) -> str:
    """A basic string of TOML, whose escapes are those of JSON."""
    plain = "".join(character for character in words if character >= " " and character != "\x7f")
    return json.dumps(plain, ensure_ascii=False)
