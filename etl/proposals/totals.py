"""The total at the top of what an indicator is a part of."""

from collections.abc import Mapping

from etl.catalog import Indicator


def root(name: str, indicators: Mapping[str, Indicator]) -> str:
    """Its id; the indicator itself where it is a part of nothing known."""
    seen = {name}
    while (above := indicators[name].part_of) and above in indicators and above not in seen:
        seen.add(above)
        name = above
    return name
