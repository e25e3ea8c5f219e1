"""Propose the figures that reports in prose tell, each with its words and how certain it is."""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from etl.catalog import Bilingual, Catalog, load_catalog
from etl.commands.printed import HEDGES, complain, number
from etl.decode import decode
from etl.documents import Document, DocumentRefusedError, read_document
from etl.filing.review import review
from etl.problems import Problem, ProblemsFound
from etl.proposals import Period, Proposal, Reader
from etl.proposals.passages import propose_lines
from etl.proposals.reasons import CERTAINTIES, REASONS
from etl.template.words import entries

DONE, NOTHING_READ = 0, 1
KINDS_OF_PERIOD = ("year", "half_year", "quarter", "month", "ytd", "campaign", "event")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which documents to read, and how to tell what was found."""
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="a document of any kind that is read"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a proposal")
    parser.add_argument(
        "--document",
        action="store_true",
        help="one JSON object a document: text, cautions, proposals, guessed county and period",
    )
    parser.add_argument(
        "--language", choices=("en", "zh"), default="en", help="of names and reasons (en)"
    )
    parser.add_argument(
        "--period", choices=KINDS_OF_PERIOD, help="of the whole report, where its words name none"
    )
    parser.add_argument("--year", type=int, help="of the whole report")
    parser.add_argument(
        "--passages", type=Path, metavar="IN.jsonl", help='lines {"id", "lang", "text"}'
    )
    parser.add_argument(
        "--out", type=Path, metavar="OUT.jsonl", help="where the passages' figures go"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print or write the proposals; 1 if a file could not be read."""
    try:
        catalog = load_catalog(arguments.data)
        if arguments.passages:
            _write_passages(arguments.passages, arguments.out, catalog)
            return DONE
        if arguments.document:
            return _print_reviews(arguments.files, catalog, _report(arguments))
        documents = _read_all(arguments.files)
    except ProblemsFound as found:
        complain(found)
        return NOTHING_READ
    reader = Reader(catalog.indicators)
    for path, document in documents:
        proposals = reader.propose(document.text, _report(arguments))
        if arguments.json:
            _print_json(path, document, proposals)
        else:
            _print(path, document, proposals, catalog, arguments.language)
    return DONE


def _print_reviews(paths: Iterable[Path], catalog: Catalog, report: Period | None) -> int:
    """One line a document; a refused one says why in both languages."""
    code = DONE
    for path in paths:
        try:
            said = review(path, catalog, report)
        except DocumentRefusedError as refused:
            words = {"en": refused.words.en, "zh": refused.words.zh}
            said, code = {"refused": {"code": refused.code, **words}}, NOTHING_READ
        print(json.dumps(said, ensure_ascii=False))
    return code


def _report(arguments: argparse.Namespace) -> Period | None:
    if arguments.period is None:
        return None
    return Period(arguments.period, arguments.year)


def _read_all(paths: Iterable[Path]) -> list[tuple[Path, Document]]:
    documents: list[tuple[Path, Document]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            documents.append((path, read_document(path)))
        except ProblemsFound as found:
            problems += found.problems
    if not documents and not problems:
        problems = [Problem("legal-aid propose", "", "no file was named", "Name a document")]
    if problems:
        raise ProblemsFound(problems)
    return documents


def _write_passages(source: Path, target: Path | None, catalog: Catalog) -> None:
    if target is None:
        wrong, right = "--passages has no --out", "Add --out OUT.jsonl"
        raise ProblemsFound([Problem(str(source), "", wrong, right)])
    try:
        lines = decode(source.read_bytes()).split("\n")
        found = list(propose_lines(lines, catalog.indicators))
    except OSError as error:
        problem = Problem(str(source), "", error.strerror or str(error), "Check the name")
        raise ProblemsFound([problem]) from error
    except (ValueError, KeyError, TypeError) as error:
        right = 'Write lines {"id", "lang", "text"}'
        raise ProblemsFound([Problem(str(source), "", f"{error!r}", right)]) from error
    target.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")


def _print_json(path: Path, document: Document, proposals: Iterable[Proposal]) -> None:
    for proposal in proposals:
        place = document.place_of(proposal.start).words
        told = {"file": str(path), "place": {"en": place.en, "zh": place.zh}}
        print(json.dumps(told | asdict(proposal), ensure_ascii=False))


def _print(
    path: Path, document: Document, proposals: list[Proposal], catalog: Catalog, language: str
) -> None:
    print(f"{path}: {len(proposals):,}")
    for caution in document.cautions:
        print(f"  {_in(language, caution.words)}")
    for proposal in proposals:
        name = catalog.indicators[proposal.indicator].name
        unit = catalog.indicators[proposal.indicator].unit
        place = _in(language, document.place_of(proposal.start).words)
        print(f"  {_in(language, name)}: {_value(proposal, unit, language)}")
        print(f'      {place}: "{" ".join(proposal.quote.split())}"')
        print(f"      {_period(proposal, language)}")
        reasons = "; ".join(_in(language, REASONS[reason]) for reason in proposal.reasons)
        print(f"      {_in(language, CERTAINTIES[proposal.certainty])}: {reasons}")
    sys.stdout.flush()


def _value(proposal: Proposal, unit: Bilingual | None, language: str) -> str:
    if proposal.value is None:
        return "unreadable" if language == "en" else "无法辨认"
    counted = _in(language, unit) if unit else ""
    hedge = HEDGES[proposal.comparator] if language == "en" else _hedge(proposal)
    return f"{hedge}{number(proposal.value)} {counted}".rstrip()


def _hedge(proposal: Proposal) -> str:
    """In Chinese, in the words of our own form; an exact number has none."""
    return "" if proposal.comparator == "=" else entries("comparator")[proposal.comparator].zh


def _period(proposal: Proposal, language: str) -> str:
    """Period, whether it is a total, and what the words say of how complete it is."""
    period = proposal.period
    if language == "en":
        year = f" {period.year}" if period.year else ""
        return f"{period.kind}{year}, {proposal.scope}, {proposal.coverage}"
    kinds, coverages = entries("period"), entries("coverage")
    kind = kinds[period.kind].zh if period.kind in kinds else "期间不明"
    scope = "总数" if proposal.scope == "total" else "分项"
    said = coverages[proposal.coverage].zh if proposal.coverage in coverages else "是否完整未说明"
    return "，".join([f"{period.year}年 {kind}" if period.year else kind, scope, said])


def _in(language: str, words: Bilingual) -> str:
    return words.zh if language == "zh" else words.en
