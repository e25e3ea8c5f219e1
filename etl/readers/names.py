"""How headings and cell texts are compared: by their letters, not by spaces or character width."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache


@lru_cache(maxsize=4096)
def heading_key(text: str) -> str:
    """The same key for headings that only differ in spaces, width or case."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def nearest(text: str, candidates: Iterable[str]) -> str | None:
    """The candidate that looks most like the text, None where none looks alike."""
    by_key = {heading_key(candidate): candidate for candidate in candidates}
    found = get_close_matches(heading_key(text), by_key, n=1, cutoff=0.5)
    return by_key[found[0]] if found else None


def column_letters(index: int) -> str:
    """The letters of a workbook's column: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
