"""Print every figure of an area, an indicator and a year with its words, source and checks."""

import argparse
from collections.abc import Mapping
from typing import Any

from etl.commands.history import print_history
from etl.commands.names import resolve
from etl.commands.printed import HEDGES, complain, in_english, no_snapshot, number
from etl.problems import ProblemsFound
from etl.snapshot.ask import Asked
from etl.snapshot.store import Store

Row = Mapping[str, Any]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to explain."""
    parser.add_argument(
        "area", metavar="AREA", help="its id, its name in either language, its code"
    )
    parser.add_argument("indicator", metavar="INDICATOR", help="its id or its name")
    parser.add_argument("year", metavar="YEAR", type=int, help="the reporting year")


def run(arguments: argparse.Namespace) -> int:
    """Print it; 1 if the area or indicator is unknown or there is no figure."""
    store = Store(arguments.data)
    current = store.current()
    if current is None:
        return no_snapshot()
    with Asked(store.path(current)) as asked:
        try:
            area = resolve("area", arguments.area, asked.rows("area_names"))
            indicator = resolve("indicator", arguments.indicator, asked.rows("indicator_names"))
        except ProblemsFound as found:
            complain(found)
            return 1
        return _explain(asked, {"area": area, "indicator": indicator}, arguments.year)


def _explain(asked: Asked, what: Mapping[str, str], year: int) -> int:
    figures = asked.rows("explained_figures", **what, year=year)
    ratios = asked.rows("explained_ratios", **what, year=year)
    practices = asked.rows("explained_practices", **what, year=year)
    for row in figures:
        _figure(row)
        for correction in asked.rows("explained_corrections", figure=row["figure_id"]):
            print_history(correction)
        for finding in asked.rows("explained_findings", figure=row["figure_id"]):
            _finding(finding)
    for row in ratios:
        _ratio(row)
    for row in practices:
        print(f"{row['area']}, {row['indicator']}, {_period(row)}: told without a number")
        print(f'  words     "{row["quote"]}"')
        _source(row)
    if figures or ratios or practices:
        return 0
    years = ", ".join(str(row["reporting_year"]) for row in asked.rows("years_of", **what))
    there = f"There are figures for {years}." if years else "There is none for any year."
    print(f"{what['area']} has no figure of {what['indicator']} for {year}. {there}")
    return 1


def _figure(row: Row) -> None:
    print(f"{row['area']}, {row['indicator']}, {_period(row)}: {_value(row)}")
    print(f'  words     "{row["quote"] or ""}"')
    print(f"  place     reports/{row['report']}/{row['place']}")
    _source(row)
    print(f"  coverage  {row['coverage']}")
    print(f"  bounds    {_bounds(row)}")
    print(f"  status    {row['status']}")
    if row["variant"] != "unknown":
        print(f"  counts    {row['variant_name'] or row['variant']}")
    if row["note"]:
        print(f"  note      {in_english(row['note'])}")


def _source(row: Row) -> None:
    print(f"  source    {row['title_en']}; received {row['received']}")
    print(f"            {in_english(row.get('citation') or row['report_citation'])}")


def _finding(row: Row) -> None:
    sides = f"{number(row['left_value'])} against {number(row['right_value'])}"
    print(f"  check     {row['outcome']} ({row['severity']}): {row['sentence_en']} {sides}")


def _ratio(row: Row) -> None:
    print(f"{row['area']}, {row['indicator']}, {_period(row)}: {_value(row)}")
    print(f"  bounds    {_bounds(row)}")
    for side in ("above", "below"):
        counted = f"{HEDGES[row[f'{side}_comparator']]}{number(row[f'{side}_value'])}"
        place = f"reports/{row[f'{side}_report']}/{row[f'{side}_place']}"
        print(f"  {side}     {row[f'{side}_indicator']}: {counted} ({place})")
    if row["denominator_year"] != row["reporting_year"]:
        print(f"  note      {row['below_indicator']} is of {row['denominator_year']}")


def _period(row: Row) -> str:
    days = [str(row[name]) for name in ("period_start", "period_end") if row[name]]
    when = f" ({' to '.join(dict.fromkeys(days))})" if days else ""
    return f"{row['reporting_year']}, {row['period_kind']}{when}"


def _value(row: Row) -> str:
    if row["value"] is None:
        return "unreadable"
    return f"{HEDGES[row['comparator']]}{number(row['value'])} {row['unit'] or ''}".rstrip()


def _bounds(row: Row) -> str:
    lower = "open" if row["lower"] is None else number(row["lower"])
    upper = "open" if row["upper"] is None else number(row["upper"])
    return f"{lower} to {upper}"
