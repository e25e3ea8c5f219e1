"""From guesses to the map that source.toml holds as [table]."""

from collections.abc import Callable, Iterable, Sequence

from etl.dry_run.cells import area_id, coverage_of, indicator_id, is_total, worded
from etl.dry_run.heading import YEAR
from etl.dry_run.model import SheetGuess
from etl.dry_run.vocabulary import Vocabulary
from etl.numbers.comparator import combine
from etl.numbers.hedges import read_hedges
from etl.readers.names import heading_key
from etl.sources.model import TableMap

Meaning = Callable[[str], str | None]


def table_map(
    chosen: Sequence[SheetGuess], sheets: Sequence[str | None], vocabulary: Vocabulary
) -> TableMap:
    """The map of the chosen sheets, which share one header; `sheets` names all of the file."""
    first = chosen[0]
    headings = first.header.headings
    known = list(zip(headings, first.guesses, strict=True))
    columns = {guess.means: heading for heading, guess in known if guess.means}
    indicators = {heading: dict(guess.said) for heading, guess in known if guess.said}
    named = tuple(guess.sheet.name or "" for guess in chosen) if len(sheets) > 1 else ()
    years = len(named) > 1 and all(YEAR.fullmatch(name) for name in named)
    return TableMap(
        shape="wide" if indicators else "long",
        sheets=named,
        header_row=first.first,
        header_rows=first.last - first.first + 1,
        ignore=_ignored(known),
        skip_rows=_totals(chosen, columns),
        fill_down=_filled_down(chosen, columns),
        sheet_is="reporting_year" if years and "reporting_year" not in columns else None,
        columns=columns,
        indicators=indicators,
        values=_values(chosen, columns, vocabulary),
    )


def _ignored(known: Iterable[tuple[str, object]]) -> tuple[str, ...]:
    pairs = list(known)
    loaded = {heading_key(h) for h, guess in pairs if guess.weight}  # type: ignore[attr-defined]
    unloaded = [h for h, _ in pairs if h and heading_key(h) not in loaded]
    return tuple(dict.fromkeys(unloaded))


def _column(chosen: Iterable[SheetGuess], heading: str) -> list[str]:
    """The cells below a heading, sheet after sheet, without outer blanks."""
    found: list[str] = []
    for guess in chosen:
        headings = guess.header.headings
        body = guess.sheet.body(guess.header.after, len(headings)).cells
        found += [str(cell).strip() for cell in body[headings.index(heading)]]
    return found


def _totals(chosen: Sequence[SheetGuess], columns: dict[str, str]) -> tuple[str, ...]:
    if "area" not in columns:
        return ()
    return tuple(dict.fromkeys(filter(is_total, _column(chosen, columns["area"]))))


def _filled_down(chosen: Sequence[SheetGuess], columns: dict[str, str]) -> tuple[str, ...]:
    """Keys that stand only in the first of several rows."""
    found = []
    for name in ("area", "indicator"):
        if name in columns and name != _last_key(columns):
            cells = _column(chosen, columns[name])
            if cells and cells[0] and "" in cells[:-1]:
                found.append(name)
    return tuple(found)


def _last_key(columns: dict[str, str]) -> str:
    """The key that changes from row to row."""
    return "indicator" if "indicator" in columns else "area"


def _values(
    chosen: Sequence[SheetGuess], columns: dict[str, str], vocabulary: Vocabulary
) -> dict[str, dict[str, str]]:
    meanings: dict[str, Meaning] = {
        "area": lambda cell: area_id(cell, vocabulary),
        "indicator": lambda cell: indicator_id(cell, vocabulary),
        "reporting_year": _year,
        "comparator": _hedge,
        "variant": lambda cell: vocabulary.variants.get(heading_key(cell)),
        "coverage": coverage_of,
        "period_kind": lambda cell: worded("period", cell),
    }
    values = {}
    for name, meaning in meanings.items():
        if name in columns:
            cells = dict.fromkeys(_column(chosen, columns[name]))
            found = {cell: meaning(cell) for cell in cells if cell and not is_total(cell)}
            changed = {cell: said for cell, said in found.items() if said and said != cell}
            if changed:
                values[name] = changed
    return values


def _year(cell: str) -> str | None:
    found = YEAR.fullmatch(cell)
    return found[1] if found else None


def _hedge(cell: str) -> str | None:
    hedges = read_hedges(cell)
    comparator = combine(hedges) if hedges else None
    return str(comparator) if comparator else worded("comparator", cell)
