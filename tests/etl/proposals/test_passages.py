"""Labelled passages: one JSON object a line in, one out."""

import json
from typing import Any

import pytest

from etl.proposals.passages import propose_lines
from tests.etl.proposals.shipped import catalog


def figures(text: str) -> list[dict[str, Any]]:
    line = json.dumps({"id": "own1", "lang": "zh", "text": text})
    (answer,) = propose_lines([line, "\n"], catalog().indicators)
    read = json.loads(answer)
    assert read["id"] == "own1"
    found: list[dict[str, Any]] = read["figures"]
    return found


def test_a_figure_of_a_passage() -> None:
    assert figures("2021年，中心受理案件近90件。") == [
        {
            "indicator": "cases_accepted",
            "value": 90.0,
            "qualifier": "approx",
            "period": "year",
            "scope": "total",
            "year": 2021,
            "start": 8,
            "end": 16,
        }
    ]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("受理案件9件", "exact"),
        ("受理案件300余件", "at_least"),
        ("受理案件至少9件", "at_least"),
        ("受理案件不足90件", "at_most"),
        ("据不完全统计，受理案件9件", "at_least"),
    ],
)
def test_hedges_become_qualifiers(text: str, qualifier: str) -> None:
    assert figures(text)[0]["qualifier"] == qualifier


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("办理农民工讨薪案件86件", "cases_accepted"),
        ("追回欠薪560万元", "losses_recovered_cny"),
        ("发放环保袋400个", "materials_distributed"),
        ("接听12348热线300人次", "hotline_calls"),
    ],
)
def test_a_part_is_filed_under_what_passages_have_a_name_for(text: str, indicator: str) -> None:
    assert figures(text)[0]["indicator"] == indicator


def test_several_totals_of_one_passage_are_parts() -> None:
    found = figures("设立法律援助工作站20个。设立法律援助联络点90个。受理案件9件。")
    assert [figure["scope"] for figure in found] == ["part", "part", "total"]


def test_unreadable_numbers_are_left_out() -> None:
    assert figures("调解矛盾纠纷3件1件。") == []


@pytest.mark.parametrize("line", ["{", '{"id": "a"}'])
def test_a_line_that_is_no_passage_is_refused(line: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        list(propose_lines([line], catalog().indicators))
