"""What a reader's pick in a filter makes of the view, known by the words that were picked."""

from collections.abc import Callable, Iterable

from dashboard import catalog, choices
from dashboard.filters import area_label, parent_label
from dashboard.frame import Frame
from dashboard.selection import PERIOD_KINDS, Selection

Change = dict[str, object]


def picked(frame: Frame, field: str, words: str) -> Selection | None:
    """The selection after these words were picked in the control of a field.

    The words are those of the list in the reader's language, empty where a list was emptied; None
    where they are not in it.
    """
    find = _FIELDS.get(field)
    change = find(frame, words) if find else None
    return None if change is None else frame.selection.with_(**change)


def _of(field: str, ids: Iterable[str], label: Callable[[str], str], words: str) -> Change | None:
    found = next((each for each in ids if label(each) == words), None)
    return None if found is None else {field: found or None}


def _year(frame: Frame, words: str) -> Change | None:
    return {"year": int(words)} if words in map(str, frame.all_years) else None


def _first_year(frame: Frame, words: str) -> Change | None:
    return _year(frame, words) and {"years": (int(words), frame.years[1])}


def _last_year(frame: Frame, words: str) -> Change | None:
    return _year(frame, words) and {"years": (frame.years[0], int(words))}


def _indicator(frame: Frame, words: str) -> Change | None:
    return _of("indicator", choices.offered(frame), lambda e: choices.label_of(frame, e), words)


def _parent(frame: Frame, words: str) -> Change | None:
    ids = ("", *catalog.parents(frame.snapshot))
    return _of("parent", ids, lambda each: parent_label(frame, each), words)


def _period(frame: Frame, words: str) -> Change | None:
    return _of("period", PERIOD_KINDS, lambda kind: frame.text(f"period.{kind}"), words)


def _areas(frame: Frame, words: str) -> Change | None:
    """One county more, one that was picked before less, or none at all."""
    if not words:
        return {"areas": ()}
    found = _of("area", frame.scope, lambda area: area_label(frame, area), words)
    if found is None:
        return None
    left = tuple(area for area in frame.focus if area != found["area"])
    return {"areas": left if len(left) < len(frame.focus) else (*left, found["area"])}


_FIELDS: dict[str, Callable[[Frame, str], Change | None]] = {
    "year": _year,
    "first_year": _first_year,
    "last_year": _last_year,
    "indicator": _indicator,
    "parent": _parent,
    "period": _period,
    "areas": _areas,
}
