"""The ledger is read strictly: what is wrong is named with file, line and what would be right."""

from datetime import date
from pathlib import Path

import pytest

from etl.catalog import load_catalog
from etl.catalog.model import Bilingual
from etl.corrections import Action, Correction, Part, State, read_ledger
from etl.problems import ProblemsFound
from etl.sources.model import Period
from tests.etl.ledger import entry, file_ledger, override
from tests.etl.small_data import small_data

SPLIT = '[{ indicator = "cases_civil", value = 13 }, { variant = "with_legal_help", value = 40 }]'


def read(data: Path) -> tuple[Correction, ...]:
    return read_ledger(data, load_catalog(data))


def problems(data: Path, *entries: str) -> list[str]:
    file_ledger(data, *entries)
    with pytest.raises(ProblemsFound) as found:
        read(data)
    return [str(problem) for problem in found.value.problems]


def test_an_entry_becomes_a_correction(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    more = {"comparator": '">="', "coverage": '"complete"', "variant": '"with_legal_help"'}
    file_ledger(data, entry(), override("21.5", '"2 cases1case"', **more), name="heshun-2016.toml")
    plain, full = read(data)
    assert full == Correction(
        id="heshun-2016:2",
        file="corrections/heshun-2016.toml",
        place="line 12",
        area="heshun",
        indicator="cases_closed",
        period=Period("year", None, None, 2016),
        variant="with_legal_help",
        report=None,
        expect="2 cases1case",
        action=Action.OVERRIDE,
        parts=(Part(21.5, ">=", "complete"),),
        status=State.CONFIRMED,
        reason=Bilingual("The county sent another number.", "县里另报了一个数。"),
        by=Bilingual("Statistics office", "统计科"),
        on=date(2026, 11, 24),
    )
    assert (plain.id, plain.place, plain.expect, plain.parts) == (
        "heshun-2016:1", "line 1", 53.0, (),
    )  # fmt: skip


def test_a_split_has_a_part_for_each_number(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_ledger(data, entry(action='"split"', parts=SPLIT))
    (split,) = read(data)
    assert split.parts == (
        Part(13.0, indicator="cases_civil"),
        Part(40.0, variant="with_legal_help"),
    )


def test_without_a_ledger_nothing_is_corrected(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    assert read(data) == ()
    file_ledger(data, "How the ledger is kept.\n", name="README.md")
    assert read(data) == ()


BAD = {
    entry(area='"heshum"'): "line 2: area is 'heshum'. Did you mean \"heshun\"?",
    entry(indicator='"cases_clsed"'): "line 3: indicator is 'cases_clsed'. Did you mean",
    entry(indicator='"closed_per_100"'): "closed_per_100 is a ratio, which no report counts",
    entry(indicator='"duty_roster"'): "duty_roster is a practice, which no report counts",
    entry(period=None): "line 1: period is missing in correction.0",
    entry(period='{ kind = "year" }'): "reporting_year is missing in correction.0.period",
    entry(period='{ kind = "decade", reporting_year = 2016 }'): "kind is 'decade'",
    entry(variant='"doubled"'): "variant is 'doubled'. Use one of: part, unknown, with_legal_help",
    entry(report='"returns"'): "report is 'returns'",
    entry(expect="true"): "expect is True. It must be the words in quotes, or the number without",
    entry(expect="-3"): "expect is -3. It must be a number of 0 or more",
    entry(expect='" "'): "line 5: expect is blank",
    entry(expect=None): "expect is missing",
    entry(action='"overide"', value="3"): "action is 'overide'. Did you mean \"override\"?",
    entry(status='"closed"'): "status is 'closed'. Use one of: asked, confirmed, open",
    entry(reason='{ en = "Why." }'): "zh is missing in correction.0.reason",
    entry(by='"Statistics office"'): "by is 'Statistics office'. It must be a table of keys",
    entry(date='"yesterday"'): "date is 'yesterday'. It must be a date such as",
    entry(date="2026-11-24T10:00:00"): "It must be a date such as 2026-11-23, without quotes",
    entry(vale="3"): "line 11: unknown key 'vale'",
    entry(value="3"): 'value belongs to override, not to flag. Remove it, or write action = "over',
    entry(action='"override"'): "value is missing",
    override('"3"'): "value is '3'. It must be a number of 0 or more, without quotes",
    override("-1"): "value is -1. It must be a number of 0 or more, without quotes",
    override("true"): "value is True. It must be a number",
    override("inf"): "value is inf. It must be a number",
    override("3", comparator='"about"'): "comparator is 'about'",
    override("3", coverage='"partial"'): "coverage is 'partial'. Use one of",
    override("3", parts=SPLIT): "parts belongs to split, not to override",
    entry(action='"split"'): "parts is missing",
    entry(action='"split"', parts="[3]"): "parts holds something that is no table",
    entry(action='"split"', parts='[{ variant = "part", value = 1 }]'): "two parts or more",
    entry(action='"split"', parts=SPLIT.replace('"with_legal_help"', '"doubled"')): "variant is",
    entry(action='"split"', parts=SPLIT.replace("value = 13", "vale = 13")): "value is missing in",
    entry(
        action='"split"', parts='[{ variant = "part", value = 1 }, { variant = "part", value = 2 }]'
    ): "two parts count the same",
    "area = 3\n": "line 1: unknown key 'area'. Begin each entry with [[correction]]",
    "[correction]\n": "correction is no list of tables. Write [[correction]]",
    "[[correction]\n": "line 1: not valid TOML",
}


@pytest.mark.parametrize(("text", "said"), BAD.items(), ids=list(BAD.values()))
def test_what_is_wrong_is_named(tmp_path: Path, text: str, said: str) -> None:
    found = problems(small_data(tmp_path), text)
    assert any(said in problem for problem in found), found
    assert all(problem.startswith("corrections/heshun.toml, line ") for problem in found)


def test_a_part_that_counts_nothing_of_its_own_is_named(tmp_path: Path) -> None:
    parts = '[{ value = 1 }, { indicator = "cases_civil", value = 2 }]'
    (found,) = problems(small_data(tmp_path), entry(action='"split"', parts=parts))
    assert "the part says nothing about what it counts. Name an indicator, a variant or" in found


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_ledger(data, entry(area='"nowhere"'), name="a.toml")
    file_ledger(data, "nothing", name="notes.txt")
    found = problems(data, entry(date="3", status='"x"'), entry(vale="1"))
    assert len(found) == 5
    assert {problem.split(",")[0].split(":")[0] for problem in found} == {
        "corrections/a.toml", "corrections/heshun.toml", "corrections/notes.txt",
    }  # fmt: skip
