"""What the reader knows of indicators comes from their files alone."""

import re
import shutil
from pathlib import Path

from etl.catalog import Kind, load_catalog
from etl.proposals import Reader
from tests.etl.proposals.shipped import DATA, ROOT, catalog, line, told

CLINICS = "2021年举办法律诊所十二期，夜间咨询台接待340人次。"


def test_an_indicator_file_is_all_it_takes(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA, data, ignore=shutil.ignore_patterns("built", "reports"))
    assert not any("night_desk_visits" in figure for figure in told(CLINICS))
    file = (data / "indicators" / "return_visits.toml").read_text(encoding="utf-8")
    words = '[phrases]\nen = ["visits to the night desk"]\nzh = ["夜间咨询台…接待", "夜间咨询台"]\n'
    file = re.sub(r"(?m)^name = .*", 'name = { en = "Night desk", zh = "夜间咨询台" }', file)
    changed = re.sub(r"(?ms)^\[phrases\]\n.*", words, file)
    (data / "indicators" / "night_desk_visits.toml").write_text(changed, encoding="utf-8")
    found = Reader(load_catalog(data).indicators).propose(CLINICS)
    assert "night_desk_visits = 340" in [line(proposal) for proposal in found]


def test_no_indicator_is_named_in_the_code() -> None:
    ids = set(catalog().indicators) - {"population"}
    for module in (ROOT / "etl" / "proposals").glob("*.py"):
        named = set(re.findall(r"\"([a-z_]+)\"", module.read_text(encoding="utf-8")))
        assert named & ids == set(), module.name


def test_every_figure_can_be_announced_in_both_languages() -> None:
    for indicator in catalog().indicators.values():
        if indicator.kind not in (Kind.RATIO, Kind.PRACTICE):
            assert indicator.phrases.en and indicator.phrases.zh, indicator.id
