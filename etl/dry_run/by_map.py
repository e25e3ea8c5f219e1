"""From a map back to columns, so that a person sees and changes what a kept map says."""

from collections.abc import Mapping

from etl.dry_run.model import Guess, SheetGuess
from etl.proposals.model import Certainty
from etl.readers.header import find_header
from etl.readers.names import heading_key
from etl.readers.opened import open_sheets
from etl.readers.reading import UnreadableError
from etl.sources.model import TableMap

_LEFT_OUT = Guess(Certainty.CERTAIN, "by_map")


def columns_by_map(file: str, raw: bytes, table: TableMap) -> list[SheetGuess]:
    """Every sheet that the map reads, each column as the map has it; none where it cannot open."""
    known = _known(table)
    found = []
    try:
        for sheet in open_sheets(file, raw, table.sheets, table.encoding, table.headings):
            header = find_header(sheet, table.headings, table.header_row, table.header_rows)
            if header is not None:
                first = header.after - table.header_rows + 1
                guesses = [known.get(heading_key(h), _LEFT_OUT) for h in header.headings]
                found.append(SheetGuess(sheet, header, first, guesses))
    except UnreadableError:
        return []
    return found


def _known(table: TableMap) -> Mapping[str, Guess]:
    columns = {
        heading_key(heading): Guess(Certainty.CERTAIN, "by_map", name)
        for name, heading in table.columns.items()
    }
    figures = {
        heading_key(heading): Guess(Certainty.CERTAIN, "by_map", said=said)
        for heading, said in table.indicators.items()
    }
    return columns | figures
