"""Why a row or file was set aside, in the reader's language: the build says it in English only."""

import re
import tomllib
from functools import cache
from pathlib import Path

REASONS = Path(__file__).with_name("reasons.toml")
_GAP = re.compile(r"(\{\d+\})")
# Places as the readers write them.
_PLACES = (
    (re.compile(r"\bline (\d+)"), r"第\1行"),
    (re.compile(r"\bsheet ([^,]+)"), r"工作表\1"),
    (re.compile(r"\bcell ([A-Z]+\d+)"), r"单元格\1"),
    (re.compile(r"\bcolumn ([A-Z]+|\d+)\b"), r"第\1列"),
)


def reason(words: str, language: str) -> str:
    """The reason in that language; one that is not in `reasons.toml` stays as it is.

    What fills a gap is told in that language too, unless it is quoted: those are the file's words.
    """
    return _chinese(words) if language == "zh" else words


def place(words: str, language: str) -> str:
    """Line, sheet and cell in that language."""
    if language == "zh":
        for pattern, said in _PLACES:
            words = pattern.sub(said, words)
    return words


def known(words: str) -> bool:
    """Whether the sentence has its Chinese."""
    return any(pattern.fullmatch(words) for pattern, _ in _sentences())


def _chinese(words: str) -> str:
    for pattern, chinese in _sentences():
        found = pattern.fullmatch(words)
        if found:
            return chinese.format(*(_filled(found, at + 1) for at in range(pattern.groups)))
    return place(words, "zh")


def _filled(found: re.Match[str], at: int) -> str:
    """What fills a gap; words in either kind of quotation marks stay as they are."""
    words = found[at]
    before = found.string[: found.start(at)][-1:]
    return words if before == '"' or words[:1] in ("'", '"') else _chinese(words)


@cache
def _sentences() -> tuple[tuple[re.Pattern[str], str], ...]:
    with REASONS.open("rb") as file:
        entries = tomllib.load(file)["reason"]
    # The longest first: a short sentence with a gap would take in a longer one.
    entries.sort(key=lambda each: len(_GAP.sub("", each["en"])), reverse=True)
    return tuple((_pattern(each["en"]), each["zh"]) for each in entries)


def _pattern(english: str) -> re.Pattern[str]:
    parts = ("(.*?)" if _GAP.fullmatch(part) else re.escape(part) for part in _GAP.split(english))
    return re.compile("".join(parts), re.DOTALL)
