"""Many changes at once are the changes one by one, and no percentage claims more than is true."""

import math

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.changes import changes, ratios, rounded_down, rounded_up
from dashboard.gate import Bounded, change, ratio
from tests.many import many

Figure = tuple[float, str, float | None, float | None]


def exact(value: float) -> Figure:
    return value, "=", value, value


def table(*figures: Figure) -> pd.DataFrame:
    return pd.DataFrame(figures, columns=["value", "comparator", "lower", "upper"])


def found(before: Figure, after: Figure) -> tuple[object, ...]:
    row = changes(table(before), table(after)).iloc[0]
    return row["direction"], *(
        None if pd.isna(row[side]) else row[side] for side in ("least", "most")
    )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (exact(40), exact(50), ("rise", 25.0, 25.0)),
        (exact(50), exact(40), ("fall", 20.0, 20.0)),
        (exact(50), exact(50), ("none", 0.0, 0.0)),
        (exact(0), exact(5), ("rise", None, None)),
        (exact(40), (50, ">", 50, None), ("rise", 25.0, None)),
        (exact(50), (50, ">", 50, None), ("rise", 0.0, None)),
        (exact(50), (50, ">=", 50, None), ("open", None, None)),
        ((50, ">", 50, None), exact(40), ("fall", 20.0, None)),
        ((50, ">", 50, None), exact(60), ("open", None, None)),
        ((300, "~", None, None), exact(900), ("open", None, None)),
        ((15, "=", 10, 20), (35, "=", 30, 40), ("rise", 50.0, 300.0)),
    ],
)
def test_a_change_is_told_as_far_as_the_bounds_go(
    before: Figure, after: Figure, said: tuple[object, ...]
) -> None:
    way, least, most = found(before, after)
    assert (way, least, most) == (said[0], pytest.approx(said[1]), pytest.approx(said[2]))


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    value = float(draw(st.integers(0, 30)))
    return draw(
        st.sampled_from(
            [
                exact(value), (value, ">", value, None), (value, ">=", value, None),
                (value, "<", None, value), (value, "<=", None, value), (value, "~", None, None),
                (value, "~", value, value + 3), (value, "=", value, None),
            ]
        )
    )  # fmt: skip


@many(400)
@given(st.lists(st.tuples(figures(), figures()), min_size=1, max_size=12))
def test_every_direction_is_the_one_that_the_gate_gives_the_pair_alone(
    pairs: list[tuple[Figure, Figure]],
) -> None:
    before, after = (table(*side) for side in zip(*pairs, strict=True))
    alone = [
        change(Bounded.from_row(first), Bounded.from_row(last)).direction
        for first, last in zip(before.to_dict("records"), after.to_dict("records"), strict=True)
    ]
    assert list(changes(before, after)["direction"]) == alone


@many(400)
@given(st.lists(st.tuples(figures(), figures()), min_size=1, max_size=12))
def test_every_ratio_is_the_one_that_the_gate_gives_the_pair_alone(
    pairs: list[tuple[Figure, Figure]],
) -> None:
    pairs = [(above, below) for above, below in pairs if below[0] > 0]
    above, below = (table(*(pair[side] for pair in pairs)) for side in (0, 1))
    for got, one, other in zip(
        ratios(above, below, 100).to_dict("records"),
        above.to_dict("records"),
        below.to_dict("records"),
        strict=True,
    ):
        alone = ratio(Bounded.from_row(one), Bounded.from_row(other), 100)
        assert alone is not None and got["comparator"] == alone.comparator
        for side in ("value", "lower", "upper"):
            known = getattr(alone, side)
            assert pd.isna(got[side]) if known is None else got[side] == pytest.approx(known)


@many(400)
@given(figures(), figures(), st.floats(0, 1), st.floats(0, 1))
def test_no_true_values_contradict_the_size_of_a_change(
    before: Figure, after: Figure, at: float, there: float
) -> None:
    way, least, most = found(before, after)
    if way not in ("rise", "fall") or least is None:
        return
    first, last = _within(before, at), _within(after, there)
    if first == 0:
        return
    size = 100 * (last - first) / first * (1 if way == "rise" else -1)
    assert size >= rounded_down(float(least)) - 1e-9  # type: ignore[arg-type]
    assert most is None or size <= rounded_up(float(most)) + 1e-9  # type: ignore[arg-type]


def _within(figure: Figure, share: float) -> float:
    _, _, lower, upper = figure
    low = 0.0 if lower is None else lower
    high = low + 1_000 if upper is None else upper
    return low + share * (high - low)


@settings(deadline=None)
@given(st.floats(0, 1e6))
def test_a_bound_is_never_rounded_towards_a_greater_claim(percent: float) -> None:
    assert rounded_down(percent) <= percent + 1e-6
    assert rounded_up(percent) >= percent - 1e-6
    assert math.isclose(rounded_up(percent), rounded_down(percent), abs_tol=0.11)
