"""Say statements in the reader's language, with its numbers, plurals and lists."""

from collections.abc import Sequence

from dashboard.gate.answer import Statement
from dashboard.gate.bounded import Bounded
from dashboard.gate.wording import Names
from dashboard.number_words import grouped, hedged

# `<` also stands for "at most", which is true of either.
_SIGNED = {">": "more_than", ">=": "at_least", "<": "at_most", "<=": "at_most", "~": "about"}


def statement_said(statement: Statement, names: Names) -> str:
    """The statement in one sentence."""
    text, values = names.text, dict(statement.values)
    indicator = str(values["indicator"])
    words: dict[str, object] = {
        "indicator": names.indicators.get(indicator, indicator),
        "year": values["year"],
        "count": values["count"],
        "all": grouped(float(str(values["all"])), text.language),
    }
    if "area" in values:
        words["area"] = names.area(str(values["area"]))
    figure = values.get("figure")
    if isinstance(figure, Bounded):
        words["figure"] = figure_said(figure, indicator, names)
    if "standings" in values:
        words["standings"] = _standings(values["standings"], names)
    if "areas" in values:
        words |= _apart(values, indicator, names)
    return text(f"statement.{statement.key}", **words)


def figure_said(figure: Bounded, indicator: str, names: Names) -> str:
    """The number in words that carry its bounds: "at least 6,000 cases", "不少于6,000件"."""
    unit = names.units.get(indicator) or ""
    # The sign settles which way a shortened number is rounded; the word takes its place.
    language = names.text.language
    number = hedged(figure.value, figure.comparator, "complete", language, figure.upper)
    number = number.split(" ")[-1]
    key = _SIGNED.get(figure.comparator, "exactly")
    return names.text(f"statement.{key}", number=number, unit=unit).strip()


def _standings(told: object, names: Names) -> str:
    parts = [
        names.text("statement.standing", count=count, standing=names.text(f"standing.{word}"))
        for word, count in told  # type: ignore[attr-defined]
    ]
    return names.text.join(parts)


def _apart(values: dict[str, object], indicator: str, names: Names) -> dict[str, object]:
    areas: Sequence[str] = values["areas"]  # type: ignore[assignment]
    listed = [names.area(area) for area in areas]
    more = int(str(values["more"]))
    if more:
        listed.append(names.text("statement.more", count=more))
    return {
        "areas": names.text.join(listed),
        "beside": names.beside(str(values["beside"])),
        "variant": names.variant(indicator, str(values["variant"])),
        "common": names.variant(indicator, str(values["common"])),
    }
