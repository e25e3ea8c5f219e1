"""What is said of a comparison holds for every true value that its figures allow."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.gate import Bounded, Names, Reason, Refusal
from dashboard.gate.answer import Statement
from dashboard.gate.group import reference
from dashboard.gate.limits import with_limits, with_standing
from dashboard.gate.saying import statement_said
from dashboard.gate.statements import statements
from dashboard.gate.subject import Subject
from dashboard.text import LANGUAGES, Text
from tests.dashboard.gate import rows as made
from tests.many import many

NAMES = {"a": "Heshun", "b": "Changle", "c": "Dehua"}
UNITS = {"cases_accepted": {"en": "cases", "zh": "件"}, "materials_distributed": {"en": "copies"}}
Truth = tuple[str, int, int]


def names(language: str) -> Names:
    units = {key: words.get(language, "") for key, words in UNITS.items()}
    return Names(Text(language), NAMES, {}, units, {})


def told(
    rows: pd.DataFrame, asked: Subject = made.CASES, refused: tuple[Refusal, ...] = ()
) -> tuple[Statement, ...]:
    compared = with_limits(rows, asked)
    group = reference(compared, asked)
    compared = with_standing(compared, asked, group)
    return statements(compared, refused, asked, group, year=2017, asked_for=24)


def sentences(rows: pd.DataFrame, language: str = "en", **more: object) -> list[str]:
    return [statement_said(each, names(language)) for each in told(rows, **more)]


def keys(found: tuple[Statement, ...]) -> list[str]:
    return [each.key for each in found]


def test_a_sure_leader_is_named_among_how_many_of_how_many() -> None:
    rows = made.rows({"area": "a", "value": 93.0}, {"area": "b", "value": 53.0})
    among = "Of the 2 of 24 counties that can be compared for 2017"
    assert sentences(rows)[:2] == [
        f"{among}, Heshun surely reports the most, 93 cases",
        f"{among}, Changle surely reports the least, 53 cases",
    ]
    assert (
        sentences(rows, "zh")[0]
        == "2017年24个县区中可对比的有2个，其中Heshun上报数确为最多，为93件"
    )


def test_a_percentage_is_a_level_and_has_a_highest() -> None:
    rows = made.rows({"area": "a", "value": 93.0}, {"area": "b", "value": 53.0})
    percentage = replace(made.CASES, kind="reported_ratio")
    assert "Heshun is surely highest, with 93" in sentences(rows, asked=percentage)[0]
    assert "其中Heshun确为最高" in sentences(rows, "zh", asked=percentage)[0]


def test_a_sum_with_a_lower_bound_is_at_least_in_both_languages() -> None:
    rows = made.rows(
        {"area": "a", "value": 5000.0, "comparator": ">"}, {"area": "b", "value": 1000.0}
    )
    assert any("at least 6,000 cases" in each for each in sentences(rows))
    assert any("不少于6,000件" in each for each in sentences(rows, "zh"))


NEVER = {
    "a tie": [{"area": "a"}, {"area": "b"}],
    "an open bound above": [{"area": "a", "value": 90.0}, {"area": "b", "comparator": ">"}],
    "an about": [{"area": "a", "value": 900.0, "comparator": "~"}, {"area": "b"}],
    "incomplete statistics": [
        {"area": "a", "value": 90.0},
        {"area": "b", "coverage": "incomplete"},
    ],
}


@pytest.mark.parametrize("lines", NEVER.values(), ids=NEVER.keys())
@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_called_highest_where_the_figures_leave_it_open(
    lines: list[dict[str, object]], language: str
) -> None:
    said = " ".join(sentences(made.rows(*lines), language))
    assert not any(word in said for word in ("surely reports the most", "最高", "确为最多"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_outreach_is_never_ranked(language: str) -> None:
    rows = made.rows({"area": "a", "value": 900.0}, {"area": "b", "value": 1.0})
    rows = rows.assign(indicator="materials_distributed", unit="copies")
    said = " ".join(sentences(rows, language, asked=made.LEAFLETS))
    assert not any(
        word in said
        for word in ("highest", "lowest", "most", "least", "最高", "最低", "最多", "最少")
    )


def test_a_rate_leads_only_if_its_whole_interval_does() -> None:
    near = made.ratios(
        {"area": "a", "above": 10.0, "below": 7_000.0},
        {"area": "b", "above": 120.0, "below": 95_000.0},
    ).assign(numerator_figure="r:1")
    assert "highest" not in keys(told(near, made.PER_RESIDENTS))
    far = made.ratios(
        {"area": "a", "above": 900.0, "below": 70_000.0},
        {"area": "b", "above": 120.0, "below": 95_000.0},
    ).assign(numerator_figure="r:1")
    assert "highest" in keys(told(far, made.PER_RESIDENTS))


def test_those_who_count_otherwise_are_named_with_what_they_count() -> None:
    values = {"variant": "with_legal_help", "common": "without_legal_help", "beside": "c"}
    refused = tuple(Refusal(Reason.OTHER_DEFINITION, area, 2017, None, values) for area in "ab")
    said = sentences(made.rows({"area": "c", "value": 729.0}), refused=refused)
    assert said[-1].startswith("Not comparable with Dehua (") and "Heshun and Changle" in said[-1]


@st.composite
def counties(draw: st.DrawFn) -> list[Truth]:
    """Figures as printed, each with one count that its words allow."""
    found: list[Truth] = []
    for _ in range(draw(st.integers(2, 5))):
        word = draw(st.sampled_from(["=", "=", ">", ">=", "<", "~"]))
        value = draw(st.integers(1, 60))
        far = draw(st.integers(0, 40))
        least = max(0, value - far)
        allowed = {"=": value, ">": value + 1 + far, ">=": value + far, "<": least, "~": far}
        truth = allowed[word]
        found.append((word, value, truth))
    return found


def frame(found: list[Truth]) -> pd.DataFrame:
    """Rows as `made.rows` makes them, but quick to make."""
    words, values, _ = zip(*found, strict=True)
    numbers = pd.Series(values, dtype=float)
    signs = pd.Series(words)
    return pd.DataFrame(
        {
            "area": [str(at) for at in range(len(found))], "value": numbers, "comparator": signs,
            "lower": numbers.where(signs.isin(["=", ">", ">="])),
            "upper": numbers.where(signs.isin(["=", "<"])), "variant": "unknown",
            "numerator_figure": None,
        }
    )  # fmt: skip


@many(300)
@given(counties())
def test_no_true_values_contradict_what_is_said(found: list[Truth]) -> None:
    truths = [truth for _, _, truth in found]
    for each in told(frame(found)):
        own = truths[int(str(each.values["area"]))] if "area" in each.values else None
        others = sorted(truths)
        if each.key == "most":
            assert own == others[-1] > others[-2]
        if each.key == "least":
            assert own == others[0] < others[1]
        if each.key == "total":
            _holds(each.values["figure"], sum(truths))


def _holds(said: object, truth: float) -> None:
    assert isinstance(said, Bounded)
    assert said.lower is None or said.lower <= truth
    assert said.upper is None or truth <= said.upper
    assert said.comparator != ">" or truth > said.value
    assert said.comparator != "=" or truth == said.value
