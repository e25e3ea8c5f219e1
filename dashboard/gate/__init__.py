"""The one gate that decides which figures may share a chart, a sum or a sentence."""

from dashboard.gate.bounded import Bounded, as_range, ratio, total
from dashboard.gate.change import Change, change
from dashboard.gate.judge import Verdict, comparable, judge, judge_series
from dashboard.gate.order import above, leader, settled_order
from dashboard.gate.refusal import Reason, Refusal
from dashboard.gate.wording import Names, caution_said, reason_said, sentence

__all__ = [
    "Bounded",
    "Change",
    "Names",
    "Reason",
    "Refusal",
    "Verdict",
    "above",
    "as_range",
    "caution_said",
    "change",
    "comparable",
    "judge",
    "judge_series",
    "leader",
    "ratio",
    "reason_said",
    "sentence",
    "settled_order",
    "total",
]
