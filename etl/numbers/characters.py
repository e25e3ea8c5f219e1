"""Bring the forms of one character together, never making a digit out of something else."""

import re

# Unicode's compatibility forms are not used: they turn footnote marks (300², 5①) into digits.
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys([0x3000, 0xA0, 0x2009, 0x202F, 0x2002, 0x2003, 0x9, 0xA, 0xD], " ")
_TRADITIONAL = str.maketrans("萬億兩餘約過將來據統計於幾", "万亿两余约过将来据统计于几")
_FORMAL = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟", "一二二三三四五六六七八九十百千")
_SIGNS = str.maketrans("≧⩾≦⩽≈≒∼", "≥≥≤≤~~~")
_TABLE: dict[int, int | str] = {**_FULL_WIDTH, **_SPACES, **_TRADITIONAL, **_FORMAL, **_SIGNS}

_COMMA_AND_BLANK = re.compile(r"(?<=[0-9]), +(?=[0-9]{3}(?![0-9]))")
_BLANK_BEFORE_SCALE = re.compile(r"(?<=[0-9]) +(?=[百千万亿])")


def simplify(text: str) -> str:
    """Return the text in half-width and simplified characters, blanks inside a number closed."""
    cell = " ".join(text.translate(_TABLE).split())
    cell = _COMMA_AND_BLANK.sub(",", cell)
    return _BLANK_BEFORE_SCALE.sub("", cell)
