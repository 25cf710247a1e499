"""A short command from start to end, against a bare interpreter that imports SQLAlchemy's ORM."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.filled import one_class
from tests.benchmarks.measuring import Result, in_turn, python

_RUNS = 15


def measure(*, runs: int = _RUNS) -> Result:
    """Run `aula tally` on a class; the run that warms up makes the day's safety copy."""
    with TemporaryDirectory() as folder:
        code = one_class(Path(folder))
        tally = ("-m", "ui", "tally", "--data", folder, "--training", code, "--json")
        limit, value = in_turn(
            lambda: python("-c", "import sqlalchemy.orm"), lambda: python(*tally), runs=runs
        )
    return Result("command-start", value, "ms", "import sqlalchemy.orm", limit, wanted=1.5)
