"""Writes the card of a filed report, source.toml."""

import hashlib
import json
from collections.abc import Iterator

from etl.catalog.model import Bilingual
from etl.filing.model import Filing
from etl.sources.model import Period


def card(
    filing: Filing, area: Bilingual, title: Bilingual, file: str, raw: bytes, text: bytes | None
) -> str:
    """The words of source.toml; `text` is what was read out of a file that is no plain text."""
    return "\n".join([*_lines(filing, area, title, file, raw, text), ""])


TEXT = "report.txt"


def _lines(
    filing: Filing, area: Bilingual, title: Bilingual, file: str, raw: bytes, text: bytes | None
) -> Iterator[str]:
    said = (text if text is not None else raw).decode("utf-8", "replace")
    yield f"title = {_both(title)}"
    yield 'reader = "prose"'
    yield f"file = {_quoted(file)}"
    yield f'sha256 = "{_sha256(raw)}"'
    if text is not None:
        yield f'text = {{ name = "{TEXT}", sha256 = "{_sha256(text)}" }}'
    yield f'language = "{language_of(said)}"'
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


def language_of(text: str) -> str:
    """`zh` where Chinese characters outweigh letters, else `en`."""
    chinese = sum("\u4e00" <= character <= "\u9fff" for character in text)
    letters = sum(character.isascii() and character.isalpha() for character in text)
    return "zh" if chinese * 2 > letters else "en"


def _both(words: Bilingual) -> str:
    return f"{{ en = {_quoted(words.en)}, zh = {_quoted(words.zh)} }}"


def _quoted(words: str) -> str:
    """A basic string of TOML, whose escapes are those of JSON."""
    plain = "".join(character for character in words if character >= " " and character != "\x7f")
    return json.dumps(plain, ensure_ascii=False)


def _sha256(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
