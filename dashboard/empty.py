"""An empty screen says what is missing and offers the nearest thing that would work."""

from dashboard import choices
from dashboard.frame import Frame
from dashboard.screen import offer


def show(frame: Frame, indicator: str, year: int | None) -> None:
    """One sentence, and a button to the nearest year and period with figures."""
    text, name = frame.text, frame.indicator_name(indicator)
    found = choices.nearest(frame, indicator, year)
    if found is None:
        offer(frame, text("empty.nowhere", indicator=name), "")
        return
    there, period, count = found
    asked = {
        "indicator": name,
        "year": year or frame.years_said(),
        "period": text(f"period.{frame.selection.period}"),
    }
    key = "empty.nearest_one" if count == 1 else "empty.nearest"
    label = text(key, year=there, period=text(f"period.{period}"), count=count)
    choice = {"period": period} if period != "stock" else {}
    years = (min(there, frame.years[0]), max(there, frame.years[1]))
    offer(frame, text("empty.nothing", **asked), label, year=there, years=years, **choice)
