"""A snapshot with figures in a few literal rows, its public edition, and the catalog of both."""

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.snapshot import Store
from etl.snapshot.edition.write import RULES, write_edition
from etl.snapshot.kept import kept_of, kept_tables
from tests.etl.small_data import build, counted, file_table, ratio, small_data, write

PERSON = {"word": "person-times", "zh_word": "人次"}
IDS = {
    "recipients": ("Recipients", "受援人次"),
    "recipients_women": ("Women", "妇女受援人"),
    "recipients_men": ("Men", "男性受援人"),
    "recipients_minors": ("Minors", "未成年受援人"),
    "cases_women": ("Cases of women", "妇女案件"),
}
PART_OF = {
    "recipients_women": "recipients", "recipients_men": "recipients",
    "recipients_minors": "recipients", "cases_women": "cases_accepted",
}  # fmt: skip
SHARE = """\
name = { en = "Share of women", zh = "妇女占比" }
unit = { en = "%", zh = "%" }
kind = "reported_ratio"
group = "cases"
core = false
order = 60
adds_over_areas = "none"
adds_over_periods = "none"
direction = "none"
chart = "dot"
definition = { en = "As printed.", zh = "按原文。" }
reviewed = { by = "The maintainers", on = 2026-11-23 }

[measure_words]
"%" = 1

[phrases]
en = ["share of women"]
zh = ["妇女占比"]
"""
AREAS = """\
id,name_en,name_zh,pinyin,level,parent,division_code,valid_from,valid_to,boundary,named,note_en,note_zh,source
china,China,中国,zhong guo,country,,,,,,true,,,list
shanxi,Shanxi Province,山西省,shan xi,province,china,,,,,true,,,list
jinzhong,Jinzhong City,晋中市,jin zhong,prefecture,shanxi,,,,,true,,,list
datong,Datong City,大同市,da tong,prefecture,shanxi,,,,,true,,,list
heshun,Heshun County,和顺县,he shun,county,jinzhong,,,,,true,,,list
east,East County,东县,dong xian,county,jinzhong,,,,,true,,,list
west,West County,西县,xi xian,county,jinzhong,,,,,true,,,list
north,North County,北县,bei xian,county,datong,,,,,true,,,list
"""
PROTECTED = ("recipients_women", "recipients_men", "recipients_minors", "cases_women")
CHECK = """
[[check]]
id = "recipients_cover_cases_of_women"
left = ["recipients_women"]
relation = ">="
right = ["cases_women"]
severity = "error"
sentence = { en = "Recipients cover cases.", zh = "受援人次不少于案件。" }
name = { en = "Women", zh = "妇女" }
"""
PARTITION = [
    ("by_sex", "left", "recipients", "="),
    ("by_sex", "right", "recipients_women", "="),
    ("by_sex", "right", "recipients_men", "="),
]


@dataclass(frozen=True)
class Row:
    """A figure as a report gives it; a whole year where nothing else is said."""

    area: str
    indicator: str
    value: float
    first: date = date(2023, 1, 1)
    last: date = date(2023, 12, 31)
    kind: str = "year"
    variant: str = "unknown"
    coverage: str = "complete"
    comparator: str = "="

    def months(self, first: int, last: int, kind: str) -> "Row":
        """The same of some months of 2023, both inclusive."""
        end = date(2023, last + 1, 1) if last < 12 else date(2024, 1, 1)
        return replace(
            self, first=date(2023, first, 1), last=date.fromordinal(end.toordinal() - 1), kind=kind
        )


def small_numbers(indicators: Sequence[str] = PROTECTED, share: bool = True) -> str:
    """data/small_numbers.toml of the test's catalog."""
    names = ", ".join(f'"{name}"' for name in indicators)
    text = f"largest = 4\nindicators = [{names}]\n"
    if share:
        text += '[[share]]\nindicator = "share_women"\ncounts = "recipients_women"\n'
    return text


def people_data(home: Path) -> Path:
    """A data folder whose catalog counts people by characteristics, without reports."""
    data = small_data(home)
    for name, (en, zh) in IDS.items():
        text = counted(en, zh, **PERSON)
        if name in PART_OF:
            text = text.replace("core = true", f'core = true\npart_of = "{PART_OF[name]}"')
        write(data / "indicators" / f"{name}.toml", text)
    write(data / "indicators" / "share_women.toml", SHARE)
    write(
        data / "indicators" / "women_per_100.toml",
        ratio("Women per 100", "recipients_women", "recipients", 100),
    )
    write(data / "areas.csv", AREAS)
    write(data / "checks.toml", CHECK)
    write(data / "small_numbers.toml", small_numbers())
    return data


@dataclass(frozen=True)
class Ground:
    """A snapshot that waits for figures, and the rules that it was built by."""

    path: Path
    rules: dict[str, pa.Table]

    def with_check(self, terms: Iterable[tuple[str, str, str, str]]) -> "Ground":
        """The same with one more check: rows of id, side, indicator and relation."""
        rows = [*terms]
        check = self.rules["arrived_check"].slice(0, 1).to_pylist()[0]
        checks = pa.Table.from_pylist(
            [*self.rules["arrived_check"].to_pylist(),
             {**check, "check_id": rows[0][0], "relation": rows[0][3]}]
        )  # fmt: skip
        terms_before = self.rules["arrived_check_term"].to_pylist()
        added = [{"check_id": i, "side": side, "indicator": name} for i, side, name, _ in rows]
        own = {
            **self.rules,
            "arrived_check": checks,
            "arrived_check_term": pa.Table.from_pylist([*terms_before, *added]),
        }
        return replace(self, rules=own)


def ground(home: Path) -> Ground:
    """A built snapshot whose figures are taken out again."""
    data = people_data(home)
    file_table(data, "heshun,consultations,2456")
    build(data).close()
    store = Store(data)
    current = store.current()
    assert current is not None
    kept = kept_of(store, current)
    assert kept is not None
    path = home / "empty.duckdb"
    shutil.copyfile(store.path(current), path)
    with duckdb.connect(str(path)) as connection:
        connection.execute("DELETE FROM figure")
    tables = kept_tables(store, kept.ground)
    return Ground(path, {name: tables[name] for name in RULES})


def snapshot_of(home: Path, base: Ground, rows: Sequence[Row]) -> Path:
    """The snapshot with those figures, called r:1, r:2 and so on."""
    whole = home / "whole.duckdb"
    whole.unlink(missing_ok=True)
    shutil.copyfile(base.path, whole)
    table = pa.Table.from_pylist([_figure(number, row) for number, row in enumerate(rows, 1)])
    with duckdb.connect(str(whole)) as connection:
        connection.register("added", table)
        connection.execute("INSERT INTO figure BY NAME SELECT * FROM added")
    return whole


def edition_of(home: Path, base: Ground, rows: Sequence[Row]) -> duckdb.DuckDBPyConnection:
    """The public edition of a snapshot with those figures."""
    whole = snapshot_of(home, base, rows)
    target = home / "edition.duckdb"
    target.unlink(missing_ok=True)
    write_edition(whole, target, "0" * 16, base.rules)
    return duckdb.connect(str(target), read_only=True)


def _figure(number: int, row: Row) -> dict[str, object]:
    exact = row.coverage == "complete"
    return {
        "figure_id": f"r:{number}", "area": row.area, "indicator": row.indicator,
        "unit": "person-times", "period_start": row.first, "period_end": row.last,
        "period_kind": row.kind, "reporting_year": row.last.year, "value": float(row.value),
        "comparator": row.comparator, "coverage": row.coverage,
        "lower": float(row.value) if row.comparator in ("=", ">", ">=") else None,
        "upper": float(row.value) if exact and row.comparator in ("=", "<") else None,
        "variant": row.variant, "status": "published", "report": "returns",
        "locator": '{"file": "returns.csv", "line": 2}', "quote": f"{row.value:g}",
        "place": "returns.csv, line 2", "value_text": f"{row.value:g}",
    }  # fmt: skip


def told(edition: duckdb.DuckDBPyConnection) -> dict[str, tuple[object, ...]]:
    """What the edition says of each figure, by its number: value or None, comparator, bounds."""
    rows = edition.execute(
        "SELECT figure_id, value, comparator, lower, upper FROM figure"
    ).fetchall()
    return {figure_id.removeprefix("r:"): tuple(rest) for figure_id, *rest in rows}
