"""Finds the header of a sheet without knowing any of its headings, and guesses every column."""

from collections.abc import Iterable

from etl.dry_run.cells import is_number
from etl.dry_run.columns import guess_columns
from etl.dry_run.heading import YEAR, guess_indicator
from etl.dry_run.model import SheetGuess
from etl.dry_run.vocabulary import Vocabulary
from etl.readers.header import JOINER, Header, find_header
from etl.readers.names import heading_key
from etl.readers.sheet import Sheet

# A header stands among the first rows and is no deeper than this.
_FIRST_ROWS, _DEEPEST = 20, 3
_PENALTY = 4.0


def guess_sheet(sheet: Sheet, vocabulary: Vocabulary) -> SheetGuess | None:
    """The best header and its columns; None where no row says anything of the catalog."""
    for fuzzy in (False, True):
        scored = [
            (_score(header, vocabulary, fuzzy) - _unnamed(sheet, header), -rows, -start, header)
            for start in range(min(len(sheet.head), _FIRST_ROWS))
            for rows in range(1, _DEEPEST + 1)
            if (header := find_header(sheet, (), start + 1, rows)) is not None
        ]
        best = max(scored, key=lambda each: each[:3], default=None)
        if best is not None and best[0] > 0:
            header, first = best[3], 1 - best[2]
            return SheetGuess(sheet, header, first, guess_columns(sheet, header, vocabulary))
    return None


def choose_sheets(found: Iterable[SheetGuess]) -> list[SheetGuess]:
    """The sheet whose header says most, and the others that have the same one in the same rows."""
    guesses = [guess for guess in found if guess.is_whole]
    best = max(guesses, key=lambda g: sum(each.weight for each in g.guesses), default=None)
    if best is None:
        return []
    return [guess for guess in guesses if _layout(guess) == _layout(best)]


def _layout(guess: SheetGuess) -> tuple[object, ...]:
    return (guess.first, guess.last, *map(heading_key, guess.header.headings))


def _unnamed(sheet: Sheet, header: Header) -> float:
    """Columns that are filled below the header and have no heading speak against it."""
    below = sheet.head[header.after :]
    filled = {at for record in below for at, cell in enumerate(record) if cell.strip()}
    return _PENALTY * sum(not header.headings[at] for at in filled if at < len(header.headings))


def _score(header: Header, vocabulary: Vocabulary, fuzzy: bool) -> float:
    """How much the headings say, less for every number, which belongs to the rows below."""
    targets: dict[object, float] = {}
    score = 0.0
    for heading in header.headings:
        if not heading:
            continue
        if any(is_number(part) and not YEAR.search(part) for part in heading.split(JOINER)):
            score -= _PENALTY
        elif fields := vocabulary.fields_of(heading):
            targets[fields] = 2
        elif heading_key(heading) in vocabulary.areas or YEAR.fullmatch(heading):
            targets[heading_key(heading)] = 1.5
        elif guess := guess_indicator(heading, vocabulary, fuzzy):
            targets[guess.target] = max(targets.get(guess.target, 0), guess.weight)
    return score + sum(targets.values())
