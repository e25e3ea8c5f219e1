"""The long report and the long run over random texts do what they say."""

import subprocess
import sys

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
