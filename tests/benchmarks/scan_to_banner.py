"""From Enter in the scan field to the answer on the screen, when nothing else is done."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.filled import one_class
from tests.benchmarks.measuring import Result, window

LIMIT_MS = 20.0


def measure(*, runs: int = 5) -> Result:
    """Scan a class at the door, each time in a new data folder."""
    taken = median(float(each) for _ in range(runs) for each in _scan().split())
    return Result("scan-to-banner", taken, "ms", "20 ms", LIMIT_MS, wanted=1.0)


def _scan() -> str:
    with TemporaryDirectory() as folder:
        return window("scanned_cards", folder, one_class(Path(folder)))
