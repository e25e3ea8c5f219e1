"""Rings come onto the sheet in their true proportions, short to send, and still side by side."""

from itertools import pairwise

import numpy as np
import pytest

from dashboard.charts.outlines import STEPS, outlines

SQUARE = ([0, 1, 1, 0, 0], [0, 0, 1, 1, 0])


def ring(x0: float, y0: float, size: float = 1) -> tuple[np.ndarray, np.ndarray]:
    x, y = (np.array(each, dtype=float) for each in SQUARE)
    return x0 + size * x, y0 + size * y


def fitted(*named: tuple[str, tuple[np.ndarray, np.ndarray]]):
    return outlines([n for n, _ in named], [r[0] for _, r in named], [r[1] for _, r in named])


def test_degrees_are_as_broad_as_they_are_at_their_latitude():
    found, broad, high = fitted(("a", ring(110, 59.5)))
    assert broad / high == pytest.approx(np.cos(np.radians(60)))
    assert max(found["a"].y[:-1]) == STEPS[0][0] == high


def test_metres_are_drawn_as_they_are():
    _, broad, high = fitted(("a", ring(500_000, 4_000_000, 1000)))
    assert broad == high


def test_a_ring_is_closed_and_a_gap_follows_it():
    found, _, _ = fitted(("a", ring(0, 0)), ("a", ring(2, 0)))
    x = found["a"].x
    assert x.count(None) == 2 and x[-1] is None
    first, second = x[: x.index(None)], x[x.index(None) + 1 : -1]
    assert first[0] == first[-1] and second[0] == second[-1]


def test_the_name_stands_in_the_middle_of_the_largest_piece():
    found, broad, high = fitted(("a", ring(0, 0, 0.1)), ("a", ring(1, 0)), ("b", ring(0, 1, 0.1)))
    x, y = found["a"].middle
    assert x == pytest.approx(broad * 1.5 / 2, rel=0.01)
    assert y == pytest.approx(high * 0.5 / 1.1, rel=0.01)
    assert found["a"].breadth == pytest.approx(broad / 2, rel=0.01)


def test_neighbours_still_share_their_border():
    found, _, _ = fitted(("a", ring(100, 30, 0.33)), ("b", ring(100.33, 30, 0.33)))
    left, right = found["a"], found["b"]
    assert max(left.x[:-1]) == min(right.x[:-1])


def test_steps_that_repeat_are_left_out():
    turn = np.linspace(0, 2 * np.pi, 50_000)
    found, _, _ = fitted(("a", (1000 * np.cos(turn), 1000 * np.sin(turn))))
    pairs = list(zip(found["a"].x, found["a"].y, strict=True))
    assert len(pairs) < 8_000
    assert all(a != b for a, b in pairwise(pairs))


def test_many_points_are_drawn_on_coarser_steps():
    turn = np.linspace(0, 2 * np.pi, 300)
    rings = [
        (f"c{i}", (np.cos(turn) + 2 * (i % 20), np.sin(turn) + 2 * (i // 20))) for i in range(400)
    ]
    found, broad, high = fitted(*rings)
    assert max(broad, high) == 500
    assert sum(len(each.x) for each in found.values()) < 40_000
