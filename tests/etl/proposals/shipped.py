"""The reader with the shipped catalog, made once, and figures told in one line each."""

from functools import cache
from pathlib import Path

from etl.catalog import Catalog, load_catalog
from etl.proposals import Proposal, Reader

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT / "data"


@cache
def catalog() -> Catalog:
    return load_catalog(DATA)


@cache
def reader() -> Reader:
    return Reader(catalog().indicators)


def propose(text: str) -> list[Proposal]:
    return reader().propose(text)


def told(text: str) -> list[str]:
    """Each proposal as "indicator comparator value", the value ? where it cannot be read."""
    return [line(proposal) for proposal in propose(text)]


def line(proposal: Proposal) -> str:
    value = "?" if proposal.value is None else f"{proposal.value:.10g}"
    return f"{proposal.indicator} {proposal.comparator} {value}"
