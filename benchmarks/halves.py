"""Split labelled passages into two halves, so that rules made on one are scored on the other."""

import argparse
import json
import random
from collections import defaultdict
from pathlib import Path

SEED = 20261124


def halves(lines: list[str], seed: int = SEED) -> tuple[list[str], list[str]]:
    """Each language's passages, in an order drawn from `seed`, half and half; A takes the odd."""
    by_language: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in lines:
        passage = json.loads(line)
        by_language[passage["lang"]].append((passage["id"], line))
    draw, first, second = random.Random(seed), [], []
    for language in sorted(by_language):
        passages = sorted(by_language[language])
        draw.shuffle(passages)
        middle = (len(passages) + 1) // 2
        first += [line for _, line in passages[:middle]]
        second += [line for _, line in passages[middle:]]
    return first, second


def main() -> None:
    """Write a.jsonl and b.jsonl."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("passages", type=Path, help="one JSON object a line")
    parser.add_argument("--out", type=Path, required=True, help="the folder for both files")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    lines = [line for line in options.passages.read_text("utf-8").split("\n") if line.strip()]
    options.out.mkdir(parents=True, exist_ok=True)
    for name, half in zip("ab", halves(lines, options.seed), strict=True):
        (options.out / f"{name}.jsonl").write_text("".join(f"{x}\n" for x in half), "utf-8")


if __name__ == "__main__":
    main()
