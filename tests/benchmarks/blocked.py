"""The longest time that the main thread was blocked in a week's story, from start to paper."""

from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.measuring import Result, window

LIMIT_MS = 100.0


def measure(*, runs: int = 5) -> Result:
    """Live through the week so often, each time in a process of its own."""
    taken = []
    for _ in range(runs):
        with TemporaryDirectory() as folder:
            taken.append(float(window("blocked_week", folder)))
    return Result("blocked", median(taken), "ms", "100 ms", LIMIT_MS, wanted=1.0)
