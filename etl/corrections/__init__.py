"""The ledger of corrections: what a county said about its figures after its report was filed."""

from etl.corrections.ledger import read_ledger
from etl.corrections.model import Action, Correction, Part, State

__all__ = ["Action", "Correction", "Part", "State", "read_ledger"]
