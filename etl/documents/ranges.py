"""Page numbers in few words."""

from collections.abc import Sequence


def ranges(numbers: Sequence[int]) -> str:
    """`1–3, 7` for the growing numbers 1, 2, 3 and 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
