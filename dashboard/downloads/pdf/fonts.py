"""The fonts of a sheet: one that writes Chinese and Latin letters, searched for once."""

import re
from functools import cache

import typst

# One font for both scripts, so that figures look alike in both languages; the first that is there.
CHINESE = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC",
    "Hiragino Sans GB", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback",
    "DengXian", "SimHei", "Heiti SC", "STHeiti", "Noto Serif CJK SC", "Source Han Serif SC",
    "SimSun",
)  # fmt: skip
LATIN = ("Arial", "Liberation Sans", "Helvetica", "DejaVu Sans", "Libertinus Serif")
_CHINESE_LETTER = re.compile("[\u3400-\u9fff\uf900-\ufaff]")


@cache
def installed() -> typst.Fonts:
    """Every font of this machine and those within Typst; the search takes a moment."""
    return typst.Fonts()


@cache
def families() -> tuple[str, ...]:
    """The names to set a sheet in, best first; letters in none of them are looked for in all."""
    known = set(installed().families())
    chinese = [name for name in CHINESE if name in known][:1]
    return (*chinese, *latin())


@cache
def latin() -> tuple[str, ...]:
    """Those of them that are made for Latin letters; Typst itself brings the last."""
    known = set(installed().families())
    return tuple(name for name in LATIN if name in known)


def writes_chinese() -> bool:
    """Whether Chinese words come out as letters, not as boxes."""
    return any(name in CHINESE for name in families())


def is_chinese(words: str) -> bool:
    """Whether there is a Chinese letter among the words."""
    return _CHINESE_LETTER.search(words) is not None
