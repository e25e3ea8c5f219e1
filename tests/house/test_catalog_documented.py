"""What the catalog and the snapshot hold is told to people where they look for it."""

import dataclasses
import re
import typing
from pathlib import Path

from etl.catalog import Indicator
from tests.house.test_size import ROOT


def test_every_field_of_an_indicator_file_is_explained() -> None:
    told = "\n".join(
        Path(ROOT, name).read_text(encoding="utf-8") for name in ("README.md", "data/README.md")
    )
    names = {field.name for field in dataclasses.fields(Indicator)} - {"id"}
    assert {name for name in names if not re.search(rf"\b{name}\b", told)} == set()


def test_the_contract_of_the_snapshot_is_in_the_readme() -> None:
    told = (ROOT / "README.md").read_text(encoding="utf-8")
    asked = typing.cast(list[str], re.findall(r"`([a-z_]+)`", told))
    for column in ("lower", "upper", "comparator", "coverage", "variant", "locator", "quote"):
        assert column in asked
