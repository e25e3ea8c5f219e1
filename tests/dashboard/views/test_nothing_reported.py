"""Every screen says of a county that reported nothing that it did not."""

import re

import pytest

from tests.dashboard.screens import cards, markup, opened

TOLD = re.compile("not reported|[Nn]o (county|figure)|no comparable|did not")


@pytest.mark.parametrize("screen", ["overview", "trends", "compare", "cases", "outreach", "county"])
def test_a_county_that_reported_nothing_is_told_so(screen: str) -> None:
    page = opened(screen, areas="dehua", years="2016-2016", context=0)
    told = [card["title"] for card in cards(page)]
    told += [words for card in cards(page) for words in (card["subtitle"], card["alternative"])]
    assert TOLD.search("\n".join([markup(page), *told])), screen
