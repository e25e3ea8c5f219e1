"""What the test of five years lets the trends screen say, and what it says where there is none."""

from collections.abc import Mapping

from dashboard.five_years import FiveYears, untested
from dashboard.frame import Frame
from dashboard.series import MOST_COLOURED, Series, ends
from dashboard.statistics.trend import LEVEL, POINTS, Word

FEWEST_FOR_A_CHANGE = 2


def said(frame: Frame, series: Series, words: Mapping[str, FiveYears] | None) -> list[str]:
    """The words of the counties in colour, and who has only changes between reports.

    `words` as `five_years` gives them; None where the indicator is not tested, and it says why.
    """
    several = [area for area, (*_, n) in ends(series.front).items() if n >= FEWEST_FOR_A_CHANGE]
    if not several:
        return []
    if words is None:
        return [frame.text(f"trend.untested_{untested(frame, series.indicator)}")]
    without = [area for area in several if area not in words]
    return [*_with(frame, words), *_without(frame, without, len(words))]


def cell(frame: Frame, found: FiveYears | None) -> str:
    """The word with its years, for the table; without one it is a change between reports."""
    if found is None:
        return frame.text("trend.cell_between")
    return frame.text("trend.cell", word=_word(frame, found.word), years=_years(found))


def _with(frame: Frame, words: Mapping[str, FiveYears]) -> list[str]:
    """Who rises, who falls, who does neither: by name, and above six by number."""
    parts = []
    for word in Word:
        areas = [frame.area_name(area) for area, each in words.items() if each.word is word]
        if areas and len(words) > MOST_COLOURED:
            count = len(areas)
            parts.append(frame.text("trend.counted", count=count, word=_word(frame, word)))
        elif areas:
            names = frame.text.join(areas)
            parts.append(frame.text("trend.of", areas=names, word=_word(frame, word)))
    if not parts:
        return []
    years = {_years(each) for each in words.values()}
    key = "trend.over" if len(years) == 1 else "trend.over_each"
    joined = frame.text("source.between").join(parts)
    values = {"points": POINTS, "level": f"{LEVEL:.1%}", "years": next(iter(years))}
    return [frame.text(key, words=joined, **values)]


def _without(frame: Frame, areas: list[str], others: int) -> list[str]:
    if not areas:
        return []
    if not others:
        return [frame.text("trend.between")]
    if len(areas) + others > MOST_COLOURED:
        return [frame.text("trend.between_counted", count=len(areas))]
    names = frame.text.join([frame.area_name(area) for area in areas])
    return [frame.text("trend.between_of", areas=names)]


def _word(frame: Frame, word: Word) -> str:
    return frame.text(f"trend.{word}")


def _years(found: FiveYears) -> str:
    return f"{found.first}–{found.last}"
