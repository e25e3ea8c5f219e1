"""A small data folder, reports in a few literal lines, and the snapshot that is built from them."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

from etl.snapshot import Store, publish
from etl.snapshot.stages import Quiet

COUNTED = """\
name = {{ en = "{en}", zh = "{zh}" }}
unit = {{ en = "{word}", zh = "{zh_word}" }}
kind = "{kind}"
group = "{group}"
core = true
order = 10
adds_over_areas = "sum"
adds_over_periods = "none"
direction = "none"
chart = "bar"
definition = {{ en = "{en}.", zh = "{zh}。" }}
reviewed = {{ by = "The maintainers", on = 2026-11-23 }}

[measure_words]
"{word}" = 1
"{zh_word}" = 1
"万{zh_word}" = 10000
{variants}
[phrases]
en = ["{en}"]
zh = ["{zh}"]
"""
VARIANTS = """
[variants]
with_legal_help = { en = "With legal help", zh = "含法律帮助" }
"""
PRACTICE = """\
name = { en = "Duty roster", zh = "轮流值班" }
kind = "practice"
group = "capacity"
order = 40
definition = { en = "Advice by roster.", zh = "轮流值班咨询。" }
reviewed = { by = "The maintainers", on = 2026-11-23 }

[phrases]
en = ["duty roster"]
zh = ["轮流值班"]
"""
AREAS = """\
id,name_en,name_zh,pinyin,level,parent,division_code,valid_from,valid_to,boundary,named,note_en,note_zh,source
china,China,中国,zhong guo,country,,,,,,true,,,list
shanxi,Shanxi Province,山西省,shan xi,province,china,140000,,,,true,,,list
heshun,Heshun County,和顺县,he shun,county,shanxi,140723,,,,true,,,list
east,East Gulou District,鼓楼区,gu lou,district,shanxi,,,,,true,,,list
west,West Gulou District,鼓楼区,gu lou,district,shanxi,,,,,true,,,list
split,Split County,分县,fen,county,shanxi,,,2015-12-31,whole,true,,,list
split,Split County,分县,fen,county,shanxi,,2016-01-01,,smaller,true,,,list
gone,Gone County,撤县,che,county,shanxi,,,2014-12-31,,true,,,list
"""
CHECKS = """\
[[check]]
id = "accepted_is_criminal_and_civil"
left = ["cases_accepted"]
relation = "="
right = ["cases_criminal", "cases_civil"]
severity = "error"
sentence = { en = "Accepted equals criminal and civil.", zh = "受理等于刑事加民事。" }
name = { en = "Accepted by type", zh = "受理案件按类型合计" }

[[check]]
id = "phone_covers_hotline"
left = ["consultations"]
relation = ">="
right = ["hotline_calls"]
tolerance = 1
severity = "warning"
sentence = { en = "Consultations cover the hotline.", zh = "咨询不少于热线。" }
name = { en = "Hotline within consultations", zh = "热线不超过咨询" }
"""
CARD = """\
title = {{ en = "Returns", zh = "报表" }}
reader = "{reader}"
file = "{file}"
sha256 = "{sha256}"
language = "{language}"
received = 2026-11-23
publisher = {{ en = "Justice bureau", zh = "司法局" }}
citation = "Returns of the counties."
{top}
[period]
kind = "year"
start = 2016-01-01
end = 2016-12-31
reporting_year = 2016

[defaults]
coverage = "complete"
"""
UNUSUAL = Path(__file__).resolve().parents[2] / "data" / "unusual.toml"
HEAD = "area,indicator,value"
TEXT = "Heshun answered 2,456 questions. It keeps a duty roster. It solved 2 cases1case.\n"


def counted(en: str, zh: str, kind: str = "flow", group: str = "cases", **more: str) -> str:
    """The file of something counted."""
    words = {"word": "cases", "zh_word": "件", "variants": ""} | more
    return COUNTED.format(en=en, zh=zh, kind=kind, group=group, **words)


def ratio(en: str, numerator: str, denominator: str, multiplier: int, nearest: int = 0) -> str:
    """The file of a ratio."""
    return f"""\
name = {{ en = "{en}", zh = "{en}（比）" }}
unit = {{ en = "{en}", zh = "{en}" }}
kind = "ratio"
group = "cases"
order = 50
numerator = "{numerator}"
denominator = "{denominator}"
multiplier = {multiplier}
nearest_years = {nearest}
definition = {{ en = "{en}.", zh = "{en}。" }}
reviewed = {{ by = "The maintainers", on = 2026-11-23 }}
"""


PERSON = {"word": "person-times", "zh_word": "人次"}
INDICATORS = {
    "cases_accepted": counted("Cases accepted", "受理案件", variants=VARIANTS),
    "cases_closed": counted("Cases closed", "办结案件", variants=VARIANTS),
    "cases_criminal": counted("Criminal cases", "刑事案件"),
    "cases_civil": counted("Civil cases", "民事案件"),
    "consultations": counted("Consultations", "法律咨询", group="consultation", **PERSON),
    "hotline_calls": counted("Hotline calls", "热线咨询", group="consultation", **PERSON),
    "population": counted(
        "Residents", "常住人口", "stock", "context", word="persons", zh_word="人"
    ),
    "lawyers": counted("Lawyers", "律师", "stock", "capacity", word="lawyers", zh_word="名"),
    "losses_recovered_cny": counted(
        "Losses recovered", "挽回损失", group="benefit", word="yuan", zh_word="元"
    ),
    "duty_roster": PRACTICE,
    "closed_per_100": ratio("Closed per 100", "cases_closed", "cases_accepted", 100),
    "accepted_per_10000": ratio("Per 10,000", "cases_accepted", "population", 10_000, nearest=5),
    "accepted_per_lawyer": ratio("Per lawyer", "cases_accepted", "lawyers", 1),
}


def small_data(home: Path) -> Path:
    """A data folder with a sound catalog and no reports."""
    data = home / "data"
    write(data / "areas.csv", AREAS)
    write(data / "checks.toml", CHECKS)
    write(data / "unusual.toml", UNUSUAL.read_text("utf-8"))
    write(data / "small_numbers.toml", "")
    for name, text in INDICATORS.items():
        write(data / "indicators" / f"{name}.toml", text)
    return data


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def file_report(
    data: Path, report: str, text: str, reader: str, top: str = "", tables: str = "", file: str = ""
) -> Path:
    """A folder with a card and a file."""
    file = file or {"table": "returns.csv", "prose": "report.txt"}[reader]
    folder = data / "reports" / report
    write(folder / file, text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    card = CARD.format(reader=reader, file=file, sha256=digest, top=top, language="en")
    write(folder / "source.toml", card + tables)
    return folder


def file_table(
    data: Path, lines: Sequence[str] | str, head: str = HEAD, report: str = "returns", top: str = ""
) -> Path:
    """A long table whose headings are our own names."""
    columns = "".join(f'{name} = "{name}"\n' for name in head.split(","))
    table = f'[table]\nshape = "long"\n[table.columns]\n{columns}'
    rows = [lines] if isinstance(lines, str) else lines
    return file_report(data, report, "\n".join([head, *rows, ""]), "table", top, table)


def file_prose(
    data: Path, figures: str, practices: str = "", text: str = TEXT, report: str = "heshun-2016"
) -> Path:
    """A text with its figures.csv and, if there are any, practices.csv."""
    folder = file_report(data, report, text, "prose", 'area = "heshun"')
    write(folder / "figures.csv", figures)
    if practices:
        write(folder / "practices.csv", practices)
    return folder


def build(data: Path, *, public: bool = False) -> duckdb.DuckDBPyConnection:
    """Publish the folder and open what is current; its public edition takes longer than the rest of
    so small a build, so only tests that look at it ask for it."""
    publish(data, Quiet(), lambda: None, with_public=public)
    return opened(data)


def opened(data: Path) -> duckdb.DuckDBPyConnection:
    """The current snapshot."""
    store = Store(data)
    current = store.current()
    assert current is not None
    return duckdb.connect(str(store.path(current)), read_only=True)


def asked(connection: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[Any, ...]]:
    return connection.execute(sql).fetchall()


def reasons(data: Path) -> list[str]:
    """Build the folder and return every reason of every reject."""
    with build(data) as snapshot:
        return [reason for (reason,) in asked(snapshot, "SELECT unnest(reasons) FROM reject")]


def replace_in(path: Path, old: str, new: str) -> None:
    """Replace once, and insist that there was something to replace."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
