"""Print the gate's whole answer to one comparison as JSON, the same that the screens show."""

import argparse
import json
import sys

from dashboard import comparison, data
from dashboard.answer_json import as_json
from dashboard.asking import QuestionError, question_of
from dashboard.edition import add_edition, edition_of
from dashboard.selection import DEMONSTRATION, FILED, PERIOD_KINDS
from dashboard.standing_in import in_words

NOTHING = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to compare."""
    parser.add_argument("indicator", metavar="INDICATOR", help="its id or its name")
    parser.add_argument("--year", type=int, required=True, help="the reporting year")
    parser.add_argument("--areas", help="ids or names, joined by commas (default: all counties)")
    parser.add_argument("--per", choices=("population",), help="per so many residents")
    parser.add_argument("--period", choices=PERIOD_KINDS, default="year", help="kind of period")
    parser.add_argument("--figures", choices=(FILED, DEMONSTRATION), default=FILED)
    add_edition(parser)
    parser.add_argument("--parent", help="only the counties within this area, by id or name")


def run(arguments: argparse.Namespace) -> int:
    """Print it; 1 if there is no snapshot or the question names what does not exist."""
    snapshot = data.current(arguments.figures, edition_of(arguments))
    if snapshot is None:
        print("Nothing has been published yet: run legal-aid build first.", file=sys.stderr)
        return NOTHING
    for told in in_words(arguments.figures, edition_of(arguments)):
        print(told, file=sys.stderr)
    try:
        asked = question_of(snapshot, arguments)
    except QuestionError as found:
        print("\n".join(found.problems), file=sys.stderr)
        return NOTHING
    answer = comparison.compare(
        snapshot,
        asked.indicator,
        arguments.year,
        asked.areas,
        period=arguments.period,
        per=arguments.per,
        deciding=asked.picked,
    )
    print(json.dumps(as_json(snapshot, answer), ensure_ascii=False, indent=2))
    return 0
