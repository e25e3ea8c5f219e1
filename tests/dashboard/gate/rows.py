"""Rows of `measure` for the gate, written as only what is odd about them."""

import pandas as pd

from dashboard.gate.subject import Subject

CASES = Subject(
    "cases_accepted", "cases", "flow", "cases", "none", True, "cases_accepted", None, None, 1.0,
    "byar",
)  # fmt: skip
PER_RESIDENTS = Subject(
    "cases_accepted_per_10000_residents", "cases per 10,000 residents", "ratio", "cases", "none",
    False, "cases_accepted", "cases_accepted", "population", 10_000.0, "byar",
)  # fmt: skip
LEAFLETS = Subject(
    "materials_distributed", "copies", "flow", "outreach", "none", True, "materials_distributed",
    None, None, 1.0, "",
)  # fmt: skip
USUAL = {
    "area": "a", "indicator": "cases_accepted", "unit": "cases", "period_kind": "year",
    "period_start": None, "period_end": None, "reporting_year": 2017, "value": 10.0,
    "comparator": "=", "coverage": "complete", "variant": "unknown", "status": "published",
    "numerator_figure": None, "denominator_figure": None, "denominator_year": None, "quote": "ten",
}  # fmt: skip


def rows(*lines: dict[str, object]) -> pd.DataFrame:
    """What a line leaves out is an ordinary full-year figure of 2017; bounds follow the words."""
    return pd.DataFrame(
        [{"figure_id": f"r:{n}", **_bounded({**USUAL, **line})} for n, line in enumerate(lines)],
        columns=["figure_id", *USUAL, "lower", "upper"],
    )


def ratios(*lines: dict[str, object]) -> pd.DataFrame:
    """Rows of a rate per 10,000: each line says `above`, `below` and their comparators."""
    return pd.DataFrame([_ratio(line) for line in lines])


def _ratio(line: dict[str, object]) -> dict[str, object]:
    above, below = (
        _bounded({"value": line[side], "comparator": line.get(f"{side}_word", "=")})
        for side in ("above", "below")
    )
    value = 10_000 * above["value"] / below["value"]
    return {
        **_bounded({**USUAL, "value": value, **line}),
        **_prefixed("numerator", above),
        **_prefixed("denominator", below),
    }


def _prefixed(name: str, figure: dict[str, object]) -> dict[str, object]:
    return {name if key == "value" else f"{name}_{key}": each for key, each in figure.items()}


def _bounded(line: dict[str, object]) -> dict[str, object]:
    """The line with `lower` and `upper`, as the figures' own rules give them."""
    value, comparator = line["value"], line["comparator"]
    complete = line.get("coverage", "complete") == "complete"
    lower = value if comparator in ("=", ">", ">=") else None
    upper = value if comparator in ("=", "<") and complete else None
    return {"lower": lower, "upper": upper, **line}
