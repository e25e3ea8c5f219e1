"""Read random texts for some minutes and stop at the first that the reader cannot account for."""

import argparse
import random
import time
from pathlib import Path

from etl.catalog import load_catalog
from etl.proposals import Proposal, Reader

_WORDS = (
    "受理 办结 办理 法律援助案件 案件 咨询 接待 群众 发放 宣传资料 为 挽回 损失 讨薪 其中 含 "
    "包括 刑事 民事 件 人次 份 万元 亿元 余 多 近 约 超过 以上 左右 不少于 力争 同比增长 "
    "今年以来 2021年 截至6月底 3月5日 一千二百 两万 百 万 千余 12348 0591-83351234 3、 第二十条 "
    "% ( ) （ ） “ ” 、 ， 。 ； ： ~ × __ accepted handled closed legal aid cases people "
    "more than over about at least of which including 3, 949 1,234 4.5 lakh crore million Rs. $ "
    "yuan 0/0 cases1case in 2021 on May 7 respectively plans to 數(shù) 受援群眾 萬餘 辦理 "
    "法律援助案件3件1件 １２３ ２．５万 \n \n\n \t . , ; ! ? 3\n件 é ٣ ² 😀 \x00 \u200b"
)
SCRAPS = tuple(_WORDS.split(" "))


def random_text(draw: random.Random, most: int = 40) -> str:
    """Words of reports and stray characters in any order, with numbers among them."""
    parts = []
    for _ in range(draw.randrange(most)):
        kind = draw.random()
        if kind < 0.6:
            parts.append(draw.choice(SCRAPS))
        elif kind < 0.85:
            parts.append(str(draw.randrange(10 ** draw.randrange(1, 8))))
        else:
            parts.append(chr(draw.randrange(1, 0xD7FF)))
        parts.append(draw.choice(("", "", " ")))
    return "".join(parts)


def account_for(text: str, proposals: list[Proposal]) -> None:
    """Raise AssertionError where a proposal does not lead back to its words."""
    for proposal in proposals:
        assert 0 <= proposal.start < proposal.end <= len(text), proposal
        assert text[proposal.start : proposal.end] == proposal.quote, proposal
        assert proposal.line == text.count("\n", 0, proposal.start) + 1, proposal
        assert proposal.reasons, proposal
        assert proposal.value is None or proposal.value >= 0, proposal


def main() -> None:
    """Run until the time is over; the seed of a failing text is in the error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="how long (10)")
    parser.add_argument("--seed", type=int, default=1, help="of the first text (1)")
    parser.add_argument("--data", type=Path, default=Path("data"), help="the data folder")
    options = parser.parse_args()
    reader = Reader(load_catalog(options.data).indicators)
    ends = time.monotonic() + 60 * options.minutes
    seed, found = options.seed, 0
    while time.monotonic() < ends:
        text = random_text(random.Random(seed))
        try:
            proposals = reader.propose(text)
            account_for(text, proposals)
        except Exception as error:
            raise SystemExit(f"seed {seed}: {text!r}: {error!r}") from error
        seed, found = seed + 1, found + len(proposals)
    print(f"{seed - options.seed:,} texts, {found:,} proposals, none without its words")


if __name__ == "__main__":
    main()
