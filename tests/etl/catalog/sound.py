"""A small sound data folder, and ways to spoil it."""

from pathlib import Path

from etl.catalog import load_catalog
from etl.problems import ProblemsFound

FLOW = """\
name = { en = "Cases accepted", zh = "受理案件" }
unit = { en = "cases", zh = "件" }
kind = "flow"
group = "cases"
core = true
order = 10
adds_over_areas = "sum"
adds_over_periods = "sum"
direction = "none"
chart = "bar"
definition = { en = "Cases taken on.", zh = "受理的案件。" }
reviewed = { by = "The maintainers", on = 2026-11-23 }

[measure_words]
"件" = 1
"万件" = 10000
"cases" = 1

[phrases]
en = ["accepted cases"]
zh = ["受理案件"]
"""
CLOSED = FLOW.replace("Cases accepted", "Cases closed").replace('"受理案件" }', '"办结案件" }')
RATIO = """\
name = { en = "Closed per 100 accepted", zh = "办结率" }
kind = "ratio"
group = "cases"
order = 30
numerator = "cases_closed"
denominator = "cases_accepted"
multiplier = 100
definition = { en = "Closed for every 100 accepted.", zh = "每受理100件的办结数。" }
reviewed = { by = "The maintainers", on = 2026-11-23 }
"""
PRACTICE = """\
name = { en = "Duty roster", zh = "值班" }
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
heshun,Heshun County,和顺县,he shun,county,shanxi,140723,,2015-12-31,before 2016,true,Old,旧,list
heshun,Heshun County,和顺县,he shun,county,shanxi,140723,2016-01-01,,since 2016,true,New,新,list
"""
CHECKS = """\
[[check]]
id = "closed_reach_accepted"
left = ["cases_closed"]
relation = ">="
right = ["cases_accepted"]
severity = "warning"
sentence = { en = "As many closed as accepted.", zh = "办结不少于受理。" }
name = { en = "Closed and accepted", zh = "办结与受理" }
"""
UNUSUAL = (Path(__file__).resolve().parents[3] / "data" / "unusual.toml").read_text("utf-8")
SOUND = {
    "indicators/cases_accepted.toml": FLOW,
    "indicators/cases_closed.toml": CLOSED,
    "indicators/closed_per_100.toml": RATIO,
    "indicators/duty_roster.toml": PRACTICE,
    "areas.csv": AREAS,
    "checks.toml": CHECKS,
    "unusual.toml": UNUSUAL,
    "small_numbers.toml": "",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def replaced(text: str, old: str, new: str) -> str:
    """Replace once, and insist that there was something to replace."""
    assert old in text
    return text.replace(old, new, 1)


def problems(folder: Path, **changed: str) -> list[str]:
    """Load the sound folder with some files changed; keys are accepted, closed, ratio and so on."""
    names = {
        "accepted": "indicators/cases_accepted.toml",
        "closed": "indicators/cases_closed.toml",
        "ratio": "indicators/closed_per_100.toml",
        "practice": "indicators/duty_roster.toml",
        "areas": "areas.csv",
        "checks": "checks.toml",
        "unusual": "unusual.toml",
        "small": "small_numbers.toml",
    }
    write(folder, SOUND | {names[key]: text for key, text in changed.items()})
    return problems_of(folder)


def problems_of(folder: Path) -> list[str]:
    try:
        load_catalog(folder)
    except ProblemsFound as found:
        return [str(problem) for problem in found.problems]
    return []
