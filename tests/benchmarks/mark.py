"""One mark through the workspace, against the same statements in SQLAlchemy Core.

Each side writes to a database of its own with the same class; a mark is a transaction.
"""

from collections.abc import Iterator
from contextlib import closing
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.vocabulary import Status
from app.settings import DATABASE_NAME
from app.usecases.attendance import type_marks
from app.workspace import Workspace
from tests.benchmarks.core_marks import CoreMarks
from tests.benchmarks.filled import one_class
from tests.benchmarks.measuring import Result, in_turn

_RUNS = 15
_SESSIONS, _PEOPLE = 20, 30


def measure(*, marks: int = 30, runs: int = _RUNS) -> Result:
    """Mark so many people in a run on either side, nobody twice."""
    with TemporaryDirectory() as by_core, TemporaryDirectory() as by_program:
        one_class(Path(by_core))
        code = one_class(Path(by_program))
        core_places, places = _places(), _places()
        with (
            closing(CoreMarks(Path(by_core) / DATABASE_NAME)) as core,
            Workspace(Path(by_program), operator="Peraga") as workspace,
        ):

            def limit() -> None:
                for _ in range(marks):
                    core.mark(code, *next(core_places), Status.PRESENT)

            def program() -> None:
                for _ in range(marks):
                    number, ndh = next(places)
                    mark_one(workspace, code, number, ndh)

            limit_time, value = in_turn(limit, program, runs=runs)
    return Result("mark", value / marks, "ms", "SQLAlchemy Core", limit_time / marks, wanted=3.0)


def mark_one(workspace: Workspace, code: str, number: int, ndh: int) -> None:
    """Mark one participant as the window and the command line do."""
    done = workspace.change(
        type_marks, training=code, session=number, who=[str(ndh)], status=Status.PRESENT
    )
    assert done[0].outcome == "marked"


def _places() -> Iterator[tuple[int, int]]:
    """Every session and NDH of the class, once."""
    return product(range(1, _SESSIONS + 1), range(1, _PEOPLE + 1))
