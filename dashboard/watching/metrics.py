"""Counts and times that grow while a server runs, written as Prometheus reads them."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from threading import Lock

BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)  # seconds
Labels = tuple[tuple[str, str], ...]


def sample(name: str, labels: Mapping[str, str], value: float) -> str:
    """One line: the name, its labels and a value."""
    told = ",".join(f'{key}="{_safe(words)}"' for key, words in labels.items())
    return f"{name}{{{told}}} {_number(value)}" if told else f"{name} {_number(value)}"


def heading(name: str, kind: str, told: str) -> Iterator[str]:
    """The two lines above the samples of a name; `told` is a sentence in one line."""
    yield f"# HELP {name} {told}"
    yield f"# TYPE {name} {kind}"


def _safe(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


class Count:
    """A number for each set of labels; of a kind that only grows, or a gauge."""

    def __init__(self, name: str, told: str, kind: str = "counter") -> None:
        self.name, self.told, self.kind = name, told, kind
        self._lock = Lock()
        self._values: dict[Labels, float] = {}

    def add(self, amount: float = 1, **labels: str) -> None:
        """Add to the number of these labels."""
        key = tuple(sorted(labels.items()))
        with self._lock:
            self._values[key] = self._values.get(key, 0) + amount

    def lines(self, common: Mapping[str, str]) -> Iterator[str]:
        """As text, each sample with the common labels too."""
        with self._lock:
            values = dict(self._values)
        yield from heading(self.name, self.kind, self.told)
        for labels, value in sorted(values.items()):
            yield sample(self.name, {**common, **dict(labels)}, value)


class Times:
    """How many things took how many seconds, as a histogram for each set of labels."""

    def __init__(self, name: str, told: str) -> None:
        self.name, self.told = name, told
        self._lock = Lock()
        self._values: dict[Labels, tuple[list[int], float]] = {}

    def add(self, seconds: float, **labels: str) -> None:
        """Take down one thing that took so many seconds."""
        key = tuple(sorted(labels.items()))
        with self._lock:
            counts, total = self._values.get(key, ([0] * (len(BOUNDS) + 1), 0.0))
            counts[bisect_left(BOUNDS, seconds)] += 1
            self._values[key] = counts, total + seconds

    def lines(self, common: Mapping[str, str]) -> Iterator[str]:
        """As text, each sample with the common labels too."""
        with self._lock:
            values = {key: (list(counts), total) for key, (counts, total) in self._values.items()}
        yield from heading(self.name, "histogram", self.told)
        for key, (counts, total) in sorted(values.items()):
            yield from self._of({**common, **dict(key)}, counts, total)

    def _of(self, labels: Mapping[str, str], counts: list[int], total: float) -> Iterator[str]:
        reached = 0
        for bound, count in zip((*map(str, BOUNDS), "+Inf"), counts, strict=True):
            reached += count
            yield sample(f"{self.name}_bucket", {**labels, "le": bound}, reached)
        yield sample(f"{self.name}_sum", labels, total)
        yield sample(f"{self.name}_count", labels, reached)
