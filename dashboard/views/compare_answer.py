"""The gate's answer to what Compare asks, and the sentences every tab says about it."""

from collections import Counter

from dashboard import catalog
from dashboard.comparison import compare, of
from dashboard.frame import Frame
from dashboard.gate.answer import Answer
from dashboard.gate.settled import leading
from dashboard.marking import said
from dashboard.views.compare_group import areas

PAGE = "compare"
UNRANKED = "outreach"


def asked(frame: Frame, indicator: str, year: int) -> Answer:
    """The answer for the counties asked about; the picked ones decide the definition."""
    return compare(
        frame.snapshot,
        indicator,
        year,
        areas(frame, year),
        period=frame.selection.period,
        deciding=frame.focus,
    )


def ranked(frame: Frame, indicator: str) -> bool:
    """Whether counties may be put in an order by this indicator; outreach never is."""
    return bool(frame.indicators.loc[indicator, "indicator_group"] != UNRANKED)


def counted(frame: Frame, answer: Answer) -> bool:
    """Whether it is a count, of which the most is no higher level: counties differ in size."""
    return of(frame.snapshot, answer.indicator).count


def judged(answer: Answer) -> bool:
    """Whether there is a value of several counties together to be held against."""
    return answer.reference is not None and len(answer.areas) > 1


def title(frame: Frame, answer: Answer) -> str:
    """A full sentence that the gate allows: how many stand higher and lower, who surely leads
    or reports the most, one county alone, or just how many there are."""
    return _standings(frame, answer) if judged(answer) else _counts(frame, answer)


def _standings(frame: Frame, answer: Answer) -> str:
    counts = Counter(answer.compared["standing"])
    names = frame.text.section("standing")
    parts = [
        frame.text("position.part", count=counts[each], standing=names[each])
        for each in names
        if counts[each]
    ]
    return frame.text(
        "position.title",
        indicator=frame.indicator_name(answer.indicator),
        year=answer.year,
        count=len(answer.areas),
        parts=frame.text.join(parts),
    )


def _counts(frame: Frame, answer: Answer) -> str:
    values: dict[str, object] = {
        "indicator": frame.indicator_name(answer.indicator),
        "year": answer.year,
    }
    rows, count = answer.compared, len(answer.compared)
    first = leading(rows) if ranked(frame, answer.indicator) else None
    area = first or (answer.areas[0] if count == 1 else None)
    if area:
        own = rows[rows["area"] == area].iloc[0]
        values["figure"] = f"{said(frame, own)} {frame.unit(answer.indicator)}"
        leads = "compare.title_most" if counted(frame, answer) else "compare.title_leader"
        key = leads if first else "compare.title_only"
        return frame.text(key, area=frame.area_name(area), count=count, **values)
    key = "compare.title_count" if count else "compare.title_none"
    return frame.text(key, count=count, **values)


def subtitle(frame: Frame, answer: Answer) -> str:
    """Indicator, unit, period, how many counties are compared, and their definition if stated."""
    words = frame.text(
        "compare.subtitle",
        indicator=frame.indicator_name(answer.indicator),
        unit=frame.unit(answer.indicator),
        year=answer.year,
        period=frame.text(f"period.{answer.period}"),
        compared=len(answer.areas),
        all=len(areas(frame, answer.year)),
    )
    note = frame.text.pick(frame.indicators.loc[answer.indicator], "note")
    picked = _picked(frame, answer)
    parts = (words, picked, note, definition_said(frame, answer), _residents(frame, answer))
    return " · ".join(part for part in parts if part)


def _picked(frame: Frame, answer: Answer) -> str:
    """Whether others are shown beside the picked counties, as context, or only these."""
    if not frame.focus:
        return ""
    others = set(areas(frame, answer.year)) - set(frame.focus)
    key = "compare.picked_and_others" if others else "compare.picked_only"
    return frame.text(key, count=len(frame.focus))


def definition_said(frame: Frame, answer: Answer) -> str:
    """What the figures compared count in or leave out, where it is stated."""
    if answer.compared.empty:
        return ""
    above = frame.indicators.loc[answer.indicator, "numerator"]
    counted = above if isinstance(above, str) else answer.indicator
    variant = answer.compared["variant"].iloc[0]
    return catalog.variant_name(frame.snapshot, counted, variant, frame.text.language)


def _residents(frame: Frame, answer: Answer) -> str:
    """The years whose residents a rate is taken by, where they are not its own."""
    found = {int(each) for each in answer.compared["denominator_year"].dropna()}
    years = [str(year) for year in sorted(found - {answer.year})]
    return frame.text("compare.residents_of", years=frame.text.join(years)) if years else ""
