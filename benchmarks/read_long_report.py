"""Measure how long the reader takes for a long report and what it keeps in memory."""

import argparse
import resource
import time
from pathlib import Path

from benchmarks.long_report import chinese_report, english_report
from etl.catalog import load_catalog
from etl.proposals import Reader


def main() -> None:
    """Print seconds a hundred pages, proposals and the most memory, for both languages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=200, help="of each report (200)")
    parser.add_argument("--data", type=Path, default=Path("data"), help="the data folder")
    options = parser.parse_args()
    started = time.perf_counter()
    reader = Reader(load_catalog(options.data).indicators)
    print(f"catalog and phrases ready in {time.perf_counter() - started:.2f} s")
    for name, write in (("Chinese", chinese_report), ("English", english_report)):
        text = write(options.pages)
        started = time.perf_counter()
        found = len(reader.propose(text))
        took = (time.perf_counter() - started) * 100 / options.pages
        print(f"{name}: {took:.2f} s a hundred pages, {found:,} proposals")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory at most {most:,.0f} MB")


if __name__ == "__main__":
    main()
