"""What Aula's process holds when every page was looked at and nothing happens."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.filled import one_class
from tests.benchmarks.measuring import Result, window

LIMIT_MB = 180.0


def measure(*, rest: int = 1500, runs: int = 5) -> Result:
    """Open the window on a class, go through its pages, and let it rest."""
    with TemporaryDirectory() as folder:
        one_class(Path(folder))
        idle = ("aula_window", "idle", folder, str(rest))
        held = median(float(window(*idle)) for _ in range(runs))
    return Result("idle-memory", held, "MB", "180 MB", LIMIT_MB, wanted=1.0)
