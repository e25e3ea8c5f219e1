import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.numbers import Comparator, Coverage, bounds, parse_quantity


@pytest.mark.parametrize(
    ("comparator", "coverage", "expected"),
    [
        ("=", "complete", (12, 12)),
        ("=", "incomplete", (12, None)),
        ("=", "unknown", (12, None)),
        ("=", None, (12, None)),
        (">", "complete", (12, None)),
        (">=", "complete", (12, None)),
        (">", "incomplete", (12, None)),
        ("~", "complete", (None, None)),
        ("~", "incomplete", (None, None)),
        ("<", "complete", (None, 12)),
        ("<", "incomplete", (None, None)),
        ("<", "unknown", (None, None)),
    ],
)
def test_what_words_allow(
    comparator: str, coverage: str | None, expected: tuple[float | None, float | None]
) -> None:
    assert bounds(12, comparator, coverage) == expected


def test_a_true_zero_is_a_bound() -> None:
    assert bounds(0, Comparator.EXACT, Coverage.COMPLETE) == (0, 0)


def test_an_unknown_comparator_is_refused() -> None:
    with pytest.raises(ValueError, match="roughly"):
        bounds(12, "roughly", Coverage.COMPLETE)


def honest_words(true: int, way: str) -> str:
    """What a center that tells the truth may write about a count."""
    down, up = true // 100 * 100, true // 100 * 100 + 100
    return {
        "exact": f"{true}",
        "more than": f"{down}余" if true > down > 0 else f"{true}",
        "at least": f"{down}以上",
        "fewer than": f"不足{up}",
        "at most": f"up to {true}",
        "nearly": f"近{up}",
        "incomplete": f"据不完全统计，{down}",
        "incomplete, fewer": f"据不完全统计，不足{down + 1}",
    }[way]


truths = st.integers(min_value=0, max_value=1_000_000)
ways = st.sampled_from(
    [
        "exact",
        "more than",
        "at least",
        "fewer than",
        "at most",
        "nearly",
        "incomplete",
        "incomplete, fewer",
    ]
)


def read_bounds(words: str) -> tuple[float | None, float | None]:
    quantity = parse_quantity(words)
    assert quantity is not None
    return bounds(quantity.value, quantity.comparator, quantity.coverage or Coverage.COMPLETE)


@given(truths, ways)
def test_the_true_count_lies_within_the_bounds_of_honest_words(true: int, way: str) -> None:
    lower, upper = read_bounds(honest_words(true, way))
    assert lower is None or lower <= true
    assert upper is None or true <= upper


@given(st.lists(st.tuples(truths, ways), min_size=1, max_size=6))
def test_the_true_sum_lies_within_the_sums_of_the_bounds(counts: list[tuple[int, str]]) -> None:
    found = [read_bounds(honest_words(true, way)) for true, way in counts]
    total = sum(true for true, _ in counts)
    lowers = [lower for lower, _ in found if lower is not None]
    uppers = [upper for _, upper in found if upper is not None]
    assert sum(lowers) <= total  # a count has no less than zero, so an open side adds none
    assert len(uppers) < len(found) or total <= sum(uppers)
