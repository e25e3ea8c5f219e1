"""The statistics behind the charts in words, with every number taken from the code that uses it."""

from dashboard.number_words import grouped
from dashboard.statistics.funnel import FEWEST_AREAS, MOST_PHI, WINSORISED
from dashboard.statistics.intervals import CONFIDENCE_95, CONFIDENCE_998, FEWEST_FOR_BYAR
from dashboard.statistics.peers import LEAST, MOST
from dashboard.statistics.trend import CHI_SQUARED_LIMIT, LEVEL, POINTS
from dashboard.text import Text

PARTS = ("intervals", "standings", "funnel", "test", "peers")


def statistics(text: Text) -> str:
    """Intervals, standings, funnel, test and peers as Markdown, one paragraph each."""
    values = _values(text.language)
    return "\n\n".join(text(f"method.statistics_{part}", **values) for part in PARTS)


def _values(language: str) -> dict[str, str]:
    return {
        "narrow": _percent(CONFIDENCE_95),
        "wide": _percent(CONFIDENCE_998),
        "few": grouped(FEWEST_FOR_BYAR, language),
        "fewest": grouped(FEWEST_AREAS, language),
        "drawn_in": _percent(WINSORISED),
        "most_phi": f"{MOST_PHI:g}",
        "points": grouped(POINTS, language),
        "level": _percent(LEVEL),
        "limit": f"{CHI_SQUARED_LIMIT:.2f}",
        "least": f"{LEAST:g}",
        "most": f"{MOST:g}",
    }


def _percent(share: float) -> str:
    """A share as people write it: 95%, 99.8%."""
    return f"{100 * share:.4g}%"
