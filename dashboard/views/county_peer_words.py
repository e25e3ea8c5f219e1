"""What may be said of a county beside its peers, and of what could make it look low."""

import html
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from dashboard import evidence
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.gate.answer import Answer
from dashboard.marking import said
from dashboard.number_words import hedged
from dashboard.views import compare_intervals, county_peer_cautions
from dashboard.views.county_peer_names import peered, who

LOW = ("lower", "worse")


def page(frame: Frame, area: str, answers: Sequence[Answer], rows: pd.DataFrame) -> str:
    """The whole text as markup: the question, a sentence a rate, the cautions, the peers' names."""
    text, name = frame.text, frame.area_name(area)
    rule, *unjudged = who(frame, area, answers[0].year)
    names = [_paragraph(rule, "peers"), *(_paragraph(w, "quiet screen-only") for w in unjudged)]
    low = sum(standing_of(area, answer) in LOW for answer in answers)
    head = f"<h4>{html.escape(text('beside.why' if low else 'beside.whether', area=name))}</h4>"
    if not peered(frame, area, answers[0].year):
        return _section([head, *names])
    compared = [answer for answer in answers if row_of(area, answer) and len(answer.areas) > 1]
    key = "lower" if low else "not_lower" if compared else "nothing"
    more = county_peer_cautions.cautions(frame, area, answers, rows)
    return _section(
        [
            head,
            _paragraph(text(f"beside.{key}", low=low, count=len(compared))),
            _list(rates_said(frame, area, answers)),
            f"<h4>{html.escape(text('beside.mislead'))}</h4>{_list(more)}" if more else "",
            *names,
        ]
    )


def _section(parts: Iterable[str]) -> str:
    return f'<section class="county-part">{"".join(parts)}</section>'


def _paragraph(words: str, name: str = "quiet") -> str:
    return f'<p class="{name}">{html.escape(words)}</p>'


def _list(lines: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{html.escape(line)}</li>' for line in lines)}</ul>"


def row_of(area: str, answer: Answer) -> dict[Any, Any] | None:
    """The county's own row of the answer, if it is compared."""
    own = answer.compared[answer.compared["area"] == area]
    return None if own.empty else records(own)[0]


def standing_of(area: str, answer: Answer) -> str:
    """Where the county stands against all of them together; not compared without any peer."""
    row = row_of(area, answer)
    return str(row["standing"]) if row and len(answer.areas) > 1 else "not_compared"


def rates_said(frame: Frame, area: str, answers: Sequence[Answer]) -> list[str]:
    """A sentence a rate, and one together for those that no peer has a figure of."""
    alone = [answer for answer in answers if answer.areas == (area,)]
    lines = [rate_said(frame, area, answer) for answer in answers if answer not in alone]
    told = [
        frame.text(
            "beside.valued",
            indicator=_named(frame, answer.indicator),
            value=said(frame, row_of(area, answer)),
        )
        for answer in alone
    ]
    return lines + ([frame.text("beside.rates_alone", rates=frame.text.join(told))] if told else [])


def rate_said(frame: Frame, area: str, answer: Answer) -> str:
    """One rate: its figure and interval, that of all together and what follows, or why not."""
    row, text = row_of(area, answer), frame.text
    indicator = _named(frame, answer.indicator)
    if row is None:
        return text("beside.rate_missing", indicator=indicator, why=_why(frame, area, answer))
    values: dict[str, object] = {"indicator": indicator, "value": said(frame, row)}
    values |= {"count": len(answer.areas), "group": group_said(frame, answer)}
    if answer.reference is None:
        return text("beside.rate_no_group", **values)
    if row["standing"] == "not_compared":
        return text("beside.rate_open", **values)
    interval = compare_intervals.interval_said(frame, row)
    return text(f"beside.rate_{row['standing']}", interval=interval, **values)


def _named(frame: Frame, indicator: str) -> str:
    """The indicator with the note that must travel with it."""
    note = frame.text.pick(frame.indicators.loc[indicator], "note")
    name = frame.indicator_name(indicator)
    return frame.text("beside.noted", indicator=name, note=note) if note else name


def _why(frame: Frame, area: str, answer: Answer) -> str:
    """The gate's sentence why the county itself is not compared."""
    own = [each for each in list(answer.refused) if each.area == area]
    told = evidence.refused(frame, own[:1], "county")
    return told[0].sentence if told else frame.text("beside.no_figure")


def group_said(frame: Frame, answer: Answer) -> str:
    """The value of all together as people read it; empty where there is none."""
    group = answer.reference
    if group is None:
        return ""
    return hedged(group.value, group.comparator, "complete", frame.text.language, group.upper)


def title(frame: Frame, area: str, answer: Answer) -> str:
    """The heading of a rate's chart: where the county stands, or that its place is left open."""
    row = row_of(area, answer)
    standing = standing_of(area, answer)
    return frame.text(
        f"beside.title_{standing}",
        indicator=frame.indicator_name(answer.indicator),
        year=answer.year,
        area=frame.area_name(area),
        value=said(frame, row),
        count=len(answer.areas),
        group=group_said(frame, answer),
    )
