"""From the start of a process until the list of trainings is there to be used.

The limit does without records: an empty QMainWindow, and SQLAlchemy's ORM loaded beside it.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.filled import many_classes
from tests.benchmarks.measuring import Result, in_turn, window

_RUNS = 11


def measure(*, trainings: int = 20, runs: int = _RUNS) -> Result:
    """Open the window where the operator left it: on the page of the trainings."""
    with TemporaryDirectory() as folder:
        many_classes(Path(folder), trainings=trainings)
        (Path(folder) / "window.ini").write_text("[General]\npage=trainings\n", encoding="utf-8")
        limit, value = in_turn(
            lambda: window("empty_window", "sqlalchemy.orm"),
            lambda: window("aula_window", "listed", folder),
            runs=runs,
        )
    return Result("usable", value, "ms", "QMainWindow, ORM", limit, wanted=2.0)
