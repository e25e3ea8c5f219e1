"""CSV and its relatives: text whose lines are rows, split by comma, semicolon or tab."""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow_csv

from etl.readers.names import heading_key
from etl.readers.ragged import read_ragged
from etl.readers.reading import TEXT
from etl.readers.sheet import Body, Merged

DELIMITERS = (",", ";", "\t")
HEAD_RECORDS = 60
WORTH_THREADS = 1_000_000  # characters; handing less to another thread takes longer than reading it
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True)
class DelimitedSheet:
    """A delimited text; `ends` holds the line on which each record of the head ends."""

    file: str
    text: str
    delimiter: str
    head: Sequence[Sequence[str]]
    ends: Sequence[int]
    name: None = None
    merged: Sequence[Merged] = ()

    def body(self, after: int, width: int) -> Body:
        """The rows below the header; a ragged file is read line by line, a regular one at once."""
        first = self.ends[after - 1] if after else 0
        text = self.text[_offset(self.text, first) :]
        regular = _read_regular(text, self.delimiter, width)
        if regular is not None:
            return Body(regular, np.arange(first + 1, first + 1 + len(regular)))
        return read_ragged(self.file, text, self.delimiter, width, first)

    def column_label(self, index: int) -> str:
        return f"column {index + 1}"


def open_delimited(file: str, text: str, headings: Iterable[str]) -> DelimitedSheet:
    """The text split by the delimiter that finds most of the headings, else most columns."""
    wanted = {heading_key(heading) for heading in headings}
    sheets = [_split(file, text, delimiter) for delimiter in DELIMITERS]
    return max(sheets, key=lambda sheet: _likeness(sheet, wanted))


def _likeness(sheet: DelimitedSheet, wanted: set[str]) -> tuple[int, int]:
    found = max((len(wanted & {heading_key(c) for c in row}) for row in sheet.head), default=0)
    return found, max(map(len, sheet.head), default=0)


def _split(file: str, text: str, delimiter: str) -> DelimitedSheet:
    head: list[list[str]] = []
    ends: list[int] = []
    # Line by line, since the head is a small part of a long text.
    reader = csv.reader((line[0] for line in LINE.finditer(text)), delimiter=delimiter)
    try:
        for record in reader:
            head.append(record)
            ends.append(reader.line_num)
            if len(head) == HEAD_RECORDS:
                break
    except csv.Error:  # an open quote; the rows below it are judged one by one later
        pass
    return DelimitedSheet(file, text, delimiter, head, ends)


def _offset(text: str, lines: int) -> int:
    """Where the text goes on after so many lines."""
    ends = [line.end() for line in islice(LINE.finditer(text), lines)]
    return ends[-1] if ends else 0


def _read_regular(text: str, delimiter: str, width: int) -> pd.DataFrame | None:
    """All cells at once when every line is one row of that width; otherwise None."""
    text = text.rstrip("\r\n")
    if not text or text.count('"') % 2 or text.count("\r") != text.count("\r\n"):
        return None
    names = [str(index) for index in range(width)]
    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(text.encode()),
            read_options=arrow_csv.ReadOptions(
                column_names=names, use_threads=len(text) >= WORTH_THREADS
            ),
            parse_options=arrow_csv.ParseOptions(delimiter=delimiter),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.large_string()), strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid:
        return None
    if table.num_rows != text.count("\n") + 1:
        return None
    frame = table.to_pandas(types_mapper={pa.large_string(): TEXT}.get)
    frame.columns = range(width)
    return frame
