"""Writes a long report in prose, invented figure by figure, to measure and to break the reader."""

import random

_CHINESE = (
    "今年以来，{area}法律援助中心受理法律援助案件{0}件，办结{1}件，其中刑事案件{2}件、民事案件{3}件。",
    "活动当天发放宣传资料{0}余份，悬挂横幅{1}条，接待群众咨询{2}人次。",
    "为农民工追回劳动报酬约{0}万元，惠及农民工{1}人，同比增长{2}%。",
    "中心不断健全制度，规范流程，加强与有关部门的沟通协调，努力让困难群众就近得到帮助。",
    "全年开展法治讲座{0}场次，受教育群众{1}人次，力争明年达到{2}场次。",
)
_ENGLISH = (
    "During the year the center accepted {0} legal aid cases and closed {1} of them. ",
    "It distributed more than {0} leaflets, hung {1} banners and answered {2} questions. ",
    "Lawyers gave legal advice to about {0} people, and {1} people attended the lectures. ",
    "The office keeps working on its rules and on the way in which it meets its visitors. ",
    "It plans to hold {0} events next year and to train {1} volunteers. ",
)
# Sentences without a figure for each with some.
_PLAIN = 2
_CHINESE_PAGE, _ENGLISH_PAGE = 1000, 500


def chinese_report(pages: int, seed: int = 1) -> str:
    """About a thousand characters a page."""
    draw = random.Random(seed)
    return "\n".join(_page(draw, _CHINESE, _CHINESE_PAGE, len) for _ in range(pages))


def english_report(pages: int, seed: int = 1) -> str:
    """About five hundred words a page."""
    draw = random.Random(seed)
    words = lambda text: len(text.split())  # noqa: E731 - a measure, named where it is used
    return "\n\n".join(_page(draw, _ENGLISH, _ENGLISH_PAGE, words) for _ in range(pages))


def _page(draw: random.Random, sentences: tuple[str, ...], enough: int, size: object) -> str:
    assert callable(size)
    page = ""
    while size(page) < enough:
        for _ in range(_PLAIN):
            page += sentences[3]
        numbers = [draw.randrange(2, 20_000) for _ in range(4)]
        page += draw.choice(sentences).format(*numbers, area=f"第{draw.randrange(2, 99)}区")
    return page
