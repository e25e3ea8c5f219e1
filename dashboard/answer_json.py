"""An answer of the gate as plain data: figures with bounds and intervals, and words in both
languages."""

from typing import Any

import pandas as pd

from dashboard import data
from dashboard.columns import records
from dashboard.comparison import names
from dashboard.data import Snapshot
from dashboard.gate import Refusal, caution_said, sentence
from dashboard.gate.answer import Answer, Caution, Statement
from dashboard.gate.bounded import Bounded
from dashboard.gate.saying import statement_said
from dashboard.gate.wording import Names
from dashboard.ranges import told_as_range
from dashboard.text import LANGUAGES

Plain = dict[str, Any]


def as_json(snapshot: Snapshot, answer: Answer) -> Plain:
    """Everything in the answer; numbers that are open or missing are null."""
    words = {language: names(snapshot, language) for language in LANGUAGES}
    return {
        "indicator": answer.indicator,
        "year": answer.year,
        "period": answer.period,
        "unit": words["en"].units.get(answer.indicator),
        "demonstration": data.invented(snapshot),
        "data_version": snapshot.version,
        "compared": [_compared(row, words) for row in records(answer.compared)],
        "not_compared": [_refused(each, words) for each in answer.refused],
        "cautions": [_caution(each, answer, words) for each in answer.cautions],
        "reference": _bounded(answer.reference),
        "statements": [_statement(each, words) for each in answer.statements],
    }


def _compared(row: Plain, words: dict[str, Names]) -> Plain:
    return {
        "area": row["area"],
        **{f"area_name_{language}": each.area(row["area"]) for language, each in words.items()},
        "value": None if told_as_range(row) else _number(row["value"]),
        "comparator": row["comparator"],
        "lower": _number(row["lower"]),
        "upper": _number(row["upper"]),
        "coverage": row["coverage"],
        "interval": _interval(row),
        "standing": row["standing"],
        "figure": _word(row["figure_id"]) or _word(row["numerator_figure"]),
    }


def _interval(row: Plain) -> Plain | None:
    if not row["interval"]:
        return None
    sides = {
        name: [_number(row[f"lower{key}"]), _number(row[f"upper{key}"])]
        for name, key in (("95", "95"), ("99.8", "998"))
    }
    return {"method": row["interval"], **sides}


def _refused(refusal: Refusal, words: dict[str, Names]) -> Plain:
    return {
        "area": refusal.area,
        "code": str(refusal.reason),
        **{f"sentence_{language}": sentence(refusal, each) for language, each in words.items()},
        "nearest": dict(refusal.nearest),
        "figure": refusal.figure,
    }


def _caution(caution: Caution, answer: Answer, words: dict[str, Names]) -> Plain:
    said = {
        f"sentence_{language}": caution_said(caution, answer.indicator, answer.year, each)
        for language, each in words.items()
    }
    return {"area": caution.area, "code": caution.code, **said}


def _statement(statement: Statement, words: dict[str, Names]) -> Plain:
    said = {language: statement_said(statement, each) for language, each in words.items()}
    return {"code": statement.key, **said}


def _bounded(figure: Bounded | None) -> Plain | None:
    if figure is None:
        return None
    told = dict(vars(figure))
    return {**told, "value": None} if told_as_range(told) else told


def _number(value: Any) -> float | int | None:
    if pd.isna(value):
        return None
    number = float(value)
    return int(number) if number.is_integer() else number


def _word(value: Any) -> str | None:
    return value if isinstance(value, str) else None
