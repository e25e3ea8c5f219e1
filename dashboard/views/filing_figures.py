"""The third step of filing: the text beside its figures, each accepted, corrected or rejected."""

from collections.abc import Mapping
from typing import Any

from dashboard.filing.desk import desk
from dashboard.frame import Frame
from dashboard.selection import PERIOD_KINDS
from dashboard.views.filing_changes import Wish
from dashboard.views.filing_coverage import COVERAGES, silent
from dashboard.views.filing_document import Arrived, ask
from dashboard.views.filing_whose import Whose

KEY = "filing_desk"
COUNTED = ("flow", "stock", "reported_ratio")
SIGNS = {"=": "exact", ">": "more_than", ">=": "at_least", "~": "about", "<": "at_most"}


def show(frame: Frame, arrived: Arrived, whose: Whose) -> Wish | None:
    """Draw the desk; what was accepted, once a person asks what it changes."""
    reading = ask(frame, arrived.document, whose.kind, whose.year)
    if reading is None:
        return None
    text = frame.text
    data = {
        "document": arrived.document.digest,
        "text": reading["text"],
        "language": text.language,
        "report": {"kind": whose.kind, "year": whose.year, "coverage": whose.coverage},
        "proposals": [_proposal(each, whose, text.language) for each in reading["proposals"]],
        "indicators": _indicators(frame),
        "groups": text.section("group"),
        "labels": text.section("filing_desk"),
        "choices": _choices(frame),
    }
    decided = desk(data, key=KEY)
    if decided is None:
        return None
    figures = [_as_filed(figure, whose) for figure in decided.figures]
    return Wish(arrived.document, whose, {"figures": figures}, decided.number, left=decided.left)


def _as_filed(figure: Mapping[str, Any], whose: Whose) -> dict[str, Any]:
    """What the report's card says for all is left blank, so that its dates count as well."""
    own = (figure["period_kind"], figure["reporting_year"]) != (whose.kind, whose.year)
    return dict(figure) if own else {**figure, "period_kind": "", "reporting_year": None}


def _proposal(said: Mapping[str, Any], whose: Whose, language: str) -> dict[str, Any]:
    """A proposal with what its words leave open filled from the report."""
    kind, year = said["period"]["kind"], said["period"]["year"]
    same = (
        "indicator", "value", "comparator", "scope", "certainty", "quote", "start", "end",
        "period_start", "period_end",
    )  # fmt: skip
    return {name: said[name] for name in same} | {
        "id": f"{said['indicator']}:{said['start']}:{said['value']}",
        "coverage": whose.coverage if silent(said) else said["coverage"],
        "period_kind": whose.kind if kind == "unknown" else kind,
        "reporting_year": year or whose.year,
        "certainty_words": said["certainty_words"][language],
        "reasons": ("；" if language == "zh" else "; ").join(
            words[language] for words in said["reason_words"]
        ),
        "place": said["place"][language],
    }


def _indicators(frame: Frame) -> list[dict[str, str]]:
    """What may be chosen, in the order of the catalog."""
    counted = frame.indicators[frame.indicators["kind"].isin(COUNTED)]
    return [
        {
            "id": name,
            "name": frame.indicator_name(name),
            "unit": frame.unit(name),
            "group": counted.loc[name, "indicator_group"],
        }
        for name in counted.index
    ]


def _choices(frame: Frame) -> dict[str, dict[str, str]]:
    text = frame.text
    return {
        "comparator": {sign: text(f"comparator.{name}") for sign, name in SIGNS.items()},
        "coverage": {
            name: text(f"coverage.{name}") for name in (COVERAGES[0], "incomplete", COVERAGES[1])
        },
        "period_kind": {kind: text(f"period.{kind}") for kind in PERIOD_KINDS},
        "scope": {"total": text("filing.total"), "part": text("variant.part")},
        "status": {
            name: text(f"status.{name}") for name in ("published", "needs_review", "unreadable")
        },
    }
