"""An empty screen says what is missing and offers the nearest thing that would work."""

from dashboard import choices, data
from dashboard.frame import Frame
from dashboard.screen import offer, plain


def show(frame: Frame, indicator: str, year: int | None) -> None:
    """One sentence, and a button to the nearest year and period with figures."""
    text, name = frame.text, plain(frame.indicator_name(indicator))
    found = choices.nearest(frame, indicator, year)
    if found is None:
        reported = _reported(frame, indicator)
        offer(frame, text("empty.unclear" if reported else "empty.nowhere", indicator=name), "")
        return
    there, period, count = found
    unclear = year is not None and _reported(frame, indicator, year)
    asked = {
        "indicator": name,
        "year": year or frame.years_said(),
        "period": text(f"period.{frame.selection.period}"),
    }
    key = "empty.nearest_one" if count == 1 else "empty.nearest"
    label = text(key, year=there, period=text(f"period.{period}"), count=count)
    choice = {"period": period} if period != "stock" else {}
    years = (min(there, frame.years[0]), max(there, frame.years[1]))
    words = text("empty.unclear_year" if unclear else "empty.nothing", **asked)
    offer(frame, words, label, year=there, years=years, **choice)


def _reported(frame: Frame, indicator: str, year: int | None = None) -> bool:
    """Whether anything was reported at all, or for this year and the chosen kind of period."""
    found = data.coverage(frame.snapshot, [indicator], frame.shown, readable=False)
    if year is not None:
        kind = frame.period_kind(indicator)
        found = found[(found["reporting_year"] == year) & (found["period_kind"] == kind)]
    return len(found) > 0
