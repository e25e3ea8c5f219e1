"""Words of a file, a name or a program, which Markdown must show as they are."""

import re

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:<>&])")
# What makes an address of the words around it, even where its signs are escaped.
_ADDRESS = re.compile(r"://|@|(?<=www)(?=\.)", re.IGNORECASE)
JOINER = "\u2060"  # is not seen


def plain(words: str) -> str:
    """The words on one line, with nothing in them that Markdown takes for a sign of its own."""
    apart = _ADDRESS.sub(lambda found: JOINER + found[0], " ".join(words.split()))
    return _MARKDOWN.sub(r"\\\1", apart)
