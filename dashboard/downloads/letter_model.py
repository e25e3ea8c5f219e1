"""What stands in a query letter, in the language of the county it goes to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Point:
    """One question: what it is about, its words and where they stand, what is wrong and asked;
    `remark` is what was noted about it before."""

    subject: str
    source: str
    quote: str
    problem: str
    remark: str
    ask: str


@dataclass(frozen=True)
class Letter:
    """Every word of the letter, in `language`; `notice` labels invented figures on each page.

    `before` and `after` are the paragraphs around the table of `points`, whose last column is for
    the answer; `page` holds the gaps {page} and {pages}; `day` is the date of the file.
    """

    language: str
    notice: str
    reference: str
    title: str
    to: str
    before: tuple[str, ...]
    columns: tuple[str, ...]
    points: tuple[Point, ...]
    after: tuple[str, ...]
    contact: str
    signature: tuple[str, ...]
    version: str
    page: str
    day: date
