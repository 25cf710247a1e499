"""The slowest page of the window to be switched to, with a class of 200 in 60 sessions."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.filled import large_class
from tests.benchmarks.measuring import Result, window

LIMIT_MS = 100.0
"""What is quicker needs no sign that something is being done."""


def measure(*, people: int = 200, weeks: int = 3) -> Result:
    """Go through all pages, again and again, the records changed meanwhile."""
    with TemporaryDirectory() as folder:
        large_class(Path(folder), people=people, weeks=weeks)
        taken = median(map(float, window("switched_pages", folder).split()))
    return Result("page-switch", taken, "ms", "100 ms", LIMIT_MS, wanted=1.0)
