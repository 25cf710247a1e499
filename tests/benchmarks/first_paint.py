"""From the start of a process to Aula's window being painted, against an empty QMainWindow.

Both processes start Python and Qt, and end as soon as the window is painted.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.filled import one_class
from tests.benchmarks.measuring import Result, in_turn, window

_RUNS = 11


def measure(*, runs: int = _RUNS) -> Result:
    """Open the window on a class; the run that warms up makes the day's safety copy."""
    with TemporaryDirectory() as folder:
        one_class(Path(folder))
        limit, value = in_turn(
            lambda: window("empty_window"),
            lambda: window("aula_window", "painted", folder),
            runs=runs,
        )
    return Result("first-paint", value, "ms", "empty QMainWindow", limit, wanted=2.0)
