"""Tells a dry run to people, in one language, and to programs."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from etl.catalog.model import Bilingual, Catalog
from etl.dry_run.model import Guess, SheetGuess
from etl.dry_run.run import DryRun, MapFound
from etl.dry_run.toml_text import toml_text
from etl.dry_run.words import say, words
from etl.proposals.reasons import CERTAINTIES
from etl.sources.model import ROW_FIELDS
from etl.template.layout import counted
from etl.template.words import Words, entries

_PREFIX = {"en": "; ", "zh": "；"}


def lines(file: str, run: DryRun, catalog: Catalog, language: str) -> Iterator[str]:
    """Everything that people read of a dry run."""
    yield f"{file}: {say(language, 'say', run.mapping.origin)}"
    yield from _map_lines(run.mapping, catalog, language)
    trial = run.trial
    yield f"\n{say(language, 'say', 'figures')}: {len(trial.figures):,}"
    yield from (f"  {_figure(row, language)}" for row in trial.figures)
    yield f"\n{say(language, 'say', 'not_reported')}: {trial.not_reported:,}"
    yield f"\n{say(language, 'say', 'rejects')}: {len(trial.rejects):,}"
    for row in trial.rejects:
        place = ", ".join(part for part in (row["file"], row["place"]) if part)
        yield f"  {place}" + (f" ({row['raw']})" if row["raw"] else "")
        yield from (f"      {reason}" for reason in row["reasons"])


def _map_lines(found: MapFound, catalog: Catalog, language: str) -> Iterator[str]:
    if found.misfits:
        yield f"  {say(language, 'say', 'outgrown')}: {_PREFIX[language].join(found.misfits)}"
    for guess in found.guesses:
        key = "header" if guess.last > guess.first else "header_row"
        header = say(language, "say", key, first=guess.first, last=guess.last)
        name = guess.sheet.name
        sheet = say(language, "say", "sheet", name=name) + ": " if name is not None else ""
        yield f"  {sheet}{header}"
    yield from (f"    {line}" for line in _column_lines(found.guesses[:1], catalog, language))
    yield from (f"  {say(language, 'say', 'left_out', name=name)}" for name in found.left_out)
    if found.table is not None:
        yield "\n" + toml_text(found.table).rstrip()


def _column_lines(guesses: Any, catalog: Catalog, language: str) -> Iterator[str]:
    for sheet in guesses:
        for label, heading, guess in columns(sheet):
            meaning = _in(language, meaning_of(guess, catalog))
            certainty = _in(language, CERTAINTIES[guess.certainty])
            reason = say(language, "reasons", guess.reason)
            why = f"{certainty}: {reason}" if guess.weight else reason
            yield f"{label} {heading!r} -> {meaning} ({why})"


def columns(sheet: SheetGuess) -> Iterator[tuple[str, str, Guess]]:
    """Label, heading and guess of every column that has a heading."""
    pairs = zip(sheet.header.headings, sheet.guesses, strict=True)
    for at, (heading, guess) in enumerate(pairs):
        if heading:
            yield sheet.sheet.column_label(at), heading, guess


def meaning_of(guess: Guess, catalog: Catalog) -> Bilingual:
    """What a column is taken for."""
    if guess.means:
        return words("fields", guess.means)
    if not guess.said:
        return words("say", "ignored")
    en, zh = [], []
    for name, value in guess.said.items():
        indicator = catalog.indicators.get(value) if name == "indicator" else None
        en.append(f"{indicator.name.en} [{value}]" if indicator else value)
        zh.append(f"{indicator.name.zh} [{value}]" if indicator else value)
    return Bilingual(", ".join(en), "，".join(zh))


def _figure(row: Mapping[str, Any], language: str) -> str:
    value = "?" if row["value"] is None else f"{row['value']:,.10g}"
    hedge = row["comparator"] if row["comparator"] not in (None, "=") else ""
    if hedge:
        hedge = Words(language)(entries("comparator")[hedge]) + " "
    extra = [row["coverage"]] if row["coverage"] != "unknown" else []
    extra += [row["variant"]] if row["variant"] != "unknown" else []
    told = f" ({', '.join(extra)})" if extra else ""
    return (
        f"{row[f'area_{language}']} | {row[f'indicator_{language}']} | "
        f"{row['period_kind']} {row['reporting_year']} | "
        f"{hedge}{value} {row[f'unit_{language}']}{told} | {row['place']}"
    )


def as_json(file: str, run: DryRun, catalog: Catalog) -> dict[str, Any]:
    """The same for programs; `map` is the text of the [table] section, null for a return."""
    found = run.mapping
    return {
        "file": file,
        "origin": found.origin,
        "map": toml_text(found.table) if found.table else None,
        "misfits": list(found.misfits),
        "sheets": [
            {
                "sheet": guess.sheet.name,
                "header_rows": [guess.first, guess.last],
                "columns": [_column_json(*each, catalog) for each in columns(guess)],
            }
            for guess in found.guesses
        ],
        "left_out": list(found.left_out),
        "choices": _choices(catalog),
        "figures": run.trial.figures,
        "not_reported": run.trial.not_reported,
        "rejects": [
            {name: row[name] for name in ("file", "place", "raw", "reasons")}
            for row in run.trial.rejects
        ],
    }


def _choices(catalog: Catalog) -> dict[str, Any]:
    """What a person may make of a column: its field, or an indicator in one of its words."""
    return {
        "fields": {name: asdict(words("fields", name)) for name in ROW_FIELDS},
        "measure_words": {each.id: list(each.measure_words) for each in counted(catalog)},
    }


def _column_json(label: str, heading: str, guess: Guess, catalog: Catalog) -> dict[str, Any]:
    meaning, reason = meaning_of(guess, catalog), words("reasons", guess.reason)
    return {
        "column": label,
        "heading": heading,
        "field": guess.means or None,
        "said": dict(guess.said),
        "certainty": guess.certainty.value if guess.weight else None,
        "meaning": asdict(meaning),
        "certainty_words": asdict(CERTAINTIES[guess.certainty]),
        "reason": asdict(reason),
    }


def _in(language: str, said: Bilingual) -> str:
    return said.zh if language == "zh" else said.en
