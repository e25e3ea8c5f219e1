"""Load the whole catalog, or name everything that is wrong with it at once."""

from pathlib import Path

from etl.catalog.area_file import read_area_file
from etl.catalog.area_rules import area_problems
from etl.catalog.check_file import read_check_file
from etl.catalog.indicator_folder import read_indicator_folder
from etl.catalog.links import link_problems
from etl.catalog.model import Catalog
from etl.catalog.small_number_file import read_small_number_file
from etl.catalog.unusual_file import read_unusual_file
from etl.problems import ProblemsFound


def load_catalog(data: Path) -> Catalog:
    """Read indicators/, areas.csv, checks.toml, unusual.toml and small_numbers.toml of a folder.

    Raises ProblemsFound with every problem of all five; files are named from the data folder on.
    """
    files, problems = read_indicator_folder(data)
    for file in files:
        problems += file.problems
    problems += link_problems(files)
    lines, found = read_area_file(data)
    problems += found + area_problems(lines)
    checks, found = read_check_file(data, files)
    problems += found
    unusual, found = read_unusual_file(data)
    problems += found
    small, found = read_small_number_file(data, files, checks)
    problems += found
    if problems:
        raise ProblemsFound(problems)
    return Catalog(
        indicators={file.id: file.indicator for file in files if file.indicator},
        areas=tuple(line.area for line in lines if line.area),
        checks=tuple(checks),
        unusual=unusual,
        small=small,
    )
