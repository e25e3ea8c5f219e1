"""Words of a file, a name or a program, which Markdown must show as they are."""

import re

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:<>&])")


def plain(words: str) -> str:
    """The words on one line, with nothing in them that Markdown takes for a sign of its own."""
    return _MARKDOWN.sub(r"\\\1", " ".join(words.split()))
