"""A small demonstration province before and after faults were put into it, one a county."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from tests import built_data as built

COUNTIES, YEARS = 22, 6
CASES = ("applications", "cases_approved", "cases_accepted", "cases_civil", "recipients")


@dataclass(frozen=True)
class Fault:
    """What was put in, where, and the kind under which it must be told."""

    kind: str
    area: str
    year: int


@dataclass(frozen=True)
class Spoiled:
    """Two published data folders that differ in these faults only."""

    before: Path
    after: Path
    faults: tuple[Fault, ...]


class Return:
    """The yearly return of all counties, changed cell by cell and put back with its checksum."""

    def __init__(self, data: Path, year: int) -> None:
        self._folder = data / "reports" / f"returns-{year}"
        self.rows = pd.read_csv(self._folder / "returns.csv", dtype=str, keep_default_na=False)

    def of(self, area: str, *indicators: str) -> pd.Series:
        """Which rows are about this county and these indicators, or all of them."""
        found = self.rows["area"] == area
        return found & self.rows["indicator"].isin(indicators) if indicators else found

    def number(self, area: str, indicator: str) -> int:
        (cell,) = self.rows.loc[self.of(area, indicator), "value"]
        return int(cell)

    def write(self, area: str, indicator: str, value: object) -> None:
        self.rows.loc[self.of(area, indicator), "value"] = str(value)

    def save(self) -> None:
        path, card = self._folder / "returns.csv", self._folder / "source.toml"
        old = hashlib.sha256(path.read_bytes()).hexdigest()
        self.rows.to_csv(path, index=False, lineterminator="\n")
        new = hashlib.sha256(path.read_bytes()).hexdigest()
        card.write_text(card.read_text("utf-8").replace(old, new), "utf-8")


def swapped_digits(data: Path, area: str, year: int) -> None:
    """The first two digits of the money recovered change places."""
    table = Return(data, year)
    digits = str(table.number(area, "losses_recovered_cny"))
    assert digits[0] < digits[1]
    table.write(area, "losses_recovered_cny", digits[1] + digits[0] + digits[2:])
    table.save()


def failed_sum(data: Path, area: str, year: int) -> None:
    """The total of consultations is 37 too high."""
    table = Return(data, year)
    table.write(area, "consultations", table.number(area, "consultations") + 37)
    table.save()


def garbled(data: Path, area: str, year: int) -> None:
    """Cases closed are a cell that nobody can read."""
    table = Return(data, year)
    table.write(area, "cases_closed", "2件1件")
    table.save()


def boundary_moved(data: Path, area: str, year: int) -> None:
    """From the year on a second version of the county has three fifths of the residents."""
    areas = pd.read_csv(data / "areas.csv", dtype=str, keep_default_na=False)
    (at,) = areas.index[areas["id"] == area]
    areas.loc[at, ["valid_to", "boundary"]] = [f"{year - 1}-12-31", "whole"]
    later = areas.loc[[at]].assign(valid_from=f"{year}-01-01", valid_to="", boundary="smaller")
    pd.concat([areas.loc[:at], later, areas.loc[at + 1 :]]).to_csv(data / "areas.csv", index=False)
    last = int(max(folder.name[-4:] for folder in (data / "reports").glob("returns-*")))
    for number in range(year, last + 1):
        table = Return(data, number)
        table.write(area, "population", round(table.number(area, "population") * 0.6))
        table.save()


def repeated_year(data: Path, area: str, year: int) -> None:
    """The return of the year before is sent again."""
    table, earlier = Return(data, year), Return(data, year - 1)
    own = table.rows["area"] == area
    values = earlier.rows[earlier.of(area)].set_index("indicator")["value"]
    table.rows.loc[own, "value"] = table.rows.loc[own, "indicator"].map(values)
    table.save()


def group_claim(data: Path, area: str, year: int) -> None:
    """A claim with as many applicants as there are cases is counted by applicant."""
    table = Return(data, year)
    more = table.number(area, "cases_accepted")
    for name in (*CASES, "cases_open_end"):
        table.write(area, name, table.number(area, name) + more)
    table.save()


def other_days(data: Path, area: str, year: int) -> None:
    """The year runs from December to November."""
    table = Return(data, year)
    flows = table.of(area) & (table.rows["period_kind"] != "stock")
    days = ["year", f"{year - 1}-12-01", f"{year}-11-30"]
    table.rows.loc[flows, ["period_kind", "period_start", "period_end"]] = days
    table.save()


# Counties with an even return, each with a fault of its own.
FAULTS: dict[str, tuple[Callable[[Path, str, int], None], int, int]] = {
    "swapped_digits": (swapped_digits, 21, 2021),
    "failed_sum": (failed_sum, 17, 2021),
    "garbled": (garbled, 18, 2023),
    "boundary_moved": (boundary_moved, 19, 2023),
    "repeated_year": (repeated_year, 20, 2023),
    "group_claim": (group_claim, 16, 2023),
    "other_days": (other_days, 0, 2023),
}


def spoil(home: Path) -> None:
    """Write the province twice, put the faults into one of them, and publish both."""
    size = ("--areas", str(COUNTIES), "--years", str(YEARS))
    before, after = home / "before", home / "after"
    for folder in (before, after):
        done = built.run("demo", "--out", str(folder), *size, data=built.DATA)
        assert done.returncode == built.CLEAN, done.stderr
    for fault in faults(before):
        FAULTS[fault.kind][0](after, fault.area, fault.year)
    built.build(before)
    built.build(after, expected=built.REJECTS)


def opened(home: Path) -> Spoiled:
    """What `spoil` left in this folder."""
    return Spoiled(home / "before", home / "after", faults(home / "before"))


def faults(data: Path) -> tuple[Fault, ...]:
    """Which county of the province gets which fault."""
    areas = pd.read_csv(data / "areas.csv", dtype=str)
    levels = ("county", "district", "county_level_city")
    ids = list(dict.fromkeys(areas.loc[areas["level"].isin(levels), "id"]))
    return tuple(Fault(kind, ids[place], year) for kind, (_, place, year) in FAULTS.items())
