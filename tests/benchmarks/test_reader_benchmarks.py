"""The long report and the long run over random texts do what they say."""

import json
import subprocess
import sys

from benchmarks.halves import halves
from benchmarks.long_report import chinese_report, english_report
from tests.house.test_size import ROOT


def run(module: str, *words: str) -> str:
    command = [sys.executable, "-m", f"benchmarks.{module}", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_page_has_its_length() -> None:
    assert 3000 <= len(chinese_report(3)) < 4000
    assert 1500 <= len(english_report(3).split()) < 1800
    assert chinese_report(2, seed=4) == chinese_report(2, seed=4) != chinese_report(2, seed=5)


def test_both_languages_and_the_memory_are_measured() -> None:
    told = run("read_long_report", "--pages", "2")
    assert "Chinese:" in told and "English:" in told and "memory at most" in told


def test_random_texts_are_counted() -> None:
    assert "none without its words" in run("fuzz_reader", "--minutes", "0.01")


def test_halves_share_no_passage_and_split_each_language() -> None:
    languages = ["en"] * 5 + ["zh"] * 8
    lines = [json.dumps({"id": f"{n}", "lang": name}) for n, name in enumerate(languages)]
    first, second = halves(lines)
    assert sorted(first + second) == sorted(lines)
    assert [sum('"en"' in line for line in half) for half in (first, second)] == [3, 2]
    assert halves(lines) == (first, second) != halves(lines, seed=1)
