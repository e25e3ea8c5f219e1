"""Finds every number of a folded text with its hedges, scale and measure word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from etl.numbers import Comparator, parse_quantity
from etl.numbers.hedges import hedges_before
from etl.proposals import number_words
from etl.proposals.words import any_of, read_words

_HAN = "零〇一二两三四五六七八九十百千万亿"
_RUN = re.compile(
    rf"(?<![a-z0-9.])(?:[0-9]+(?:,[0-9]{{2,3}})*(?:\.[0-9]+)?(?:[百千万亿][{_HAN}0-9]*)?|[{_HAN}]+"
    rf"|(?:{number_words.PATTERN})(?![a-z'-]))"
)
_BEHIND = re.compile(
    r"\s*(?:hundred|thousand|million|billion|lakh|crore)s?(?![a-z])(?:\s*-?(?:odd|plus)(?![a-z]))?"
    r"|\s*(?:\+(?![0-9])|-?(?:odd|plus)(?![a-z]))"
    r"|(?:余|多|几|来(?![访电信]))?(?:万亿|[百千万亿])?(?:余|多(?![元次]))?"
)
_AT_END = re.compile(r"以上|及以上|左右|上下|以下|以内|之内|\s*\b(?:or more|or so|and above)\b")
_CONTEXT = read_words("context")
_CURRENCY = re.compile(rf"(?<![a-z]){any_of(_CONTEXT['currencies_before'])}\s*$")
_CURRENCY_BEHIND = re.compile(rf"\s*(?:u\.?s\.? )?{any_of(_CONTEXT['currencies_behind'])}")
_YUAN = re.compile(r"(?:rmb|cny|¥|人民币)\s*$")
_SECOND_MEASURE = re.compile(r"\((?:次|份|册|幅|条|人次|件|本|张|场|处|times)\)")
_OTHER_MEASURES = [
    "年",
    "月",
    "日",
    "号",
    "天",
    "周",
    "岁",
    "点",
    "时",
    "分",
    "秒",
    "小时",
    "分钟",
    "个月",
    "个工作日",
    "部",
    "种",
    "项",
    "类",
    "级",
    "届",
    "层",
    "楼",
    "路",
    "亩",
    "公里",
    "平方米",
    "㎡",
    "米",
    "户",
    "村",
    "镇",
    "乡",
    "县",
    "区",
    "市",
    "省",
    "倍",
    "%",
    "％",
    "‰",
    "个百分点",
    "字",
    "句",
    "排",
    "组",
    "支",
    "把",
    "袋",
    "盒",
    "辆",
    "台",
    "套",
    "卷",
    "批",
    "轮",
    "堂",
    "节",
    "课时",
    "学时",
    "座",
    "间",
]


class Kind(Enum):
    """What a number is like; COUNTED ones are counted from what the words list."""

    PLAIN = "plain"
    GARBLED = "garbled"
    OUT_OF_ORDER = "out_of_order"
    COUNTED = "counted"


@dataclass(frozen=True)
class Mention:
    """A number and what belongs to it: [start, end) with hedges and measure word.

    `digits` is where the number itself begins, `bare_end` where it ends, hedge and scale included.
    """

    start: int
    digits: int
    bare_end: int
    end: int
    value: float | None
    comparator: Comparator
    measure_word: str
    words: str
    currency: bool = False
    kind: Kind = Kind.PLAIN


class NumberFinder:
    """Finds numbers; the measure words of the catalog tell it what may stand behind one."""

    def __init__(self, measure_words: Iterable[str]) -> None:
        wide = {word.lstrip("万亿") or word for word in measure_words if not word.isascii()}
        wide |= set(_OTHER_MEASURES)
        longest = sorted(wide, key=lambda word: (-len(word), word))
        self._measure = re.compile("|".join(map(re.escape, longest)))

    def mentions(self, text: str) -> Iterator[Mention]:
        """Every number in order; none overlaps another."""
        reached = 0
        for run in _RUN.finditer(text):
            if run.start() >= reached and (found := self._read(text, run)):
                yield found
                reached = found.end

    def _read(self, text: str, run: re.Match[str]) -> Mention | None:
        behind = _BEHIND.match(text, run.end())
        end = behind.end() if behind else run.end()
        measure = self._measure.match(text, end)
        word = measure[0] if measure else ""
        if not measure and run[0][0] in _HAN:
            return None
        unit_end = measure.end() if measure else end
        if word and (second := _SECOND_MEASURE.match(text, unit_end)):
            unit_end = second.end()
        last = _AT_END.match(text, unit_end)
        start = hedges_before(text, run.start())
        if text[start - 1 : start + 1] in ("最近", "附近", "邻近"):
            start = run.start()
        value, comparator = _value(
            text[start : run.start()], run[0], text[run.end() : end], last[0] if last else ""
        )
        mention = Mention(
            start, run.start(), end, last.end() if last else unit_end, value, comparator, word,
            text[run.start() : end],
        )  # fmt: skip
        return _with_currency(text, mention)


def _value(before: str, run: str, behind: str, last: str) -> tuple[float | None, Comparator]:
    digits = str(number_words.VALUES[run]) if run in number_words.VALUES else run
    for cell in (before + digits + behind + last, before + digits + behind, digits + behind):
        quantity = parse_quantity(cell)
        if quantity:
            return quantity.value, quantity.comparator
    return None, Comparator.EXACT


def _with_currency(text: str, mention: Mention) -> Mention:
    before = text[max(0, mention.start - 8) : mention.start]
    between = text[max(0, mention.digits - 8) : mention.digits]
    if _YUAN.search(before) or _YUAN.search(between):
        return replace(mention, measure_word=mention.measure_word or "yuan")
    foreign = (
        _CURRENCY.search(before)
        or _CURRENCY.search(between)
        or _CURRENCY_BEHIND.match(text, mention.bare_end)
    )
    return replace(mention, currency=True) if foreign else mention
