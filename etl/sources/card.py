"""From the keys of source.toml to a Source, naming everything that is wrong with them."""

from datetime import date
from pathlib import Path

from etl.sources.checks import check_files, check_reader
from etl.sources.model import (
    COVERAGES,
    Defaults,
    Original,
    Period,
    Source,
    TableMap,
    TextBeside,
)
from etl.sources.period import read_period
from etl.sources.section import Section
from etl.sources.table_section import read_table


def read_card(folder: Path, card: Section) -> Source:
    """The report in that folder; what is wrong goes to the complaints of the section."""
    from etl.readers import READERS  # here, because the readers themselves work on a Source

    period = read_period(card.section("period"))
    area = card.text("area", required=False) or None
    source = Source(
        id=folder.name,
        folder=folder,
        title=card.bilingual("title"),
        reader=card.text("reader", allowed=READERS),
        file=card.text("file"),
        sha256=card.text("sha256"),
        language=card.text("language", allowed=("en", "zh")),
        received=card.day("received", required=True) or date.min,
        publisher=card.bilingual("publisher"),
        citation=card.text("citation"),
        synthetic=card.flag("synthetic"),
        original=_original(card.section("original")),
        text=_text(card.section("text")),
        supersedes=card.text("supersedes", required=False) or None,
        area=area,
        period=period,
        defaults=_defaults(card.section("defaults")),
        table=_table(card.section("table"), area, period),
    )
    card.close()
    check_reader(card, source)
    check_files(card, source)
    return source


def _original(section: Section | None) -> Original | None:
    if section is None:
        return None
    original = Original(section.text("name"), section.text("sha256"))
    section.close()
    return original


def _text(section: Section | None) -> TextBeside | None:
    if section is None:
        return None
    text = TextBeside(section.text("name"), section.text("sha256"))
    section.close()
    return text


def _defaults(section: Section | None) -> Defaults:
    if section is None:
        return Defaults()
    coverage = section.text("coverage", required=False, allowed=COVERAGES)
    variant = section.text("variant", required=False)
    section.close()
    return Defaults(coverage or "unknown", variant or "unknown")


def _table(section: Section | None, area: str | None, period: Period) -> TableMap | None:
    return None if section is None else read_table(section, area, period)
