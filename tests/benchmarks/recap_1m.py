"""A training's recap in a database of a million marks, against bare SQL for the same facts."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.settings import DATABASE_NAME
from app.usecases.results import tally
from app.workspace import Workspace
from tests.benchmarks.filled import many_classes
from tests.benchmarks.measuring import Result, in_turn

TRAININGS = 1667
"""Of 30 people in 20 sessions: 1,000,200 marks."""
A_RUN = 40
"""So many trainings are tallied in a run, far from each other."""
_RUNS = 21

_TRAINING = """
SELECT id, jp, min_present_percent, max_absent_jp, max_absent_sessions, max_alpa_sessions,
  late_minutes, late_counts, excused_leaves_denominator, before_joining
FROM training WHERE code = ?
"""
_SCHEDULED = """
SELECT count(*), sum(jp) FROM session
WHERE training_id = ? AND kind = 'learning' AND state <> 'cancelled'
"""
_PEOPLE = """
SELECT e.id, e.ndh, e.name, p.nip, e.joined FROM enrollment e JOIN person p ON p.id = e.person_id
WHERE e.training_id = ? AND e.state = 'active' ORDER BY e.ndh
"""
_TOTALS = """
SELECT m.enrollment_id, m.status, count(*), sum(s.jp), sum(min(m.jp, s.jp))
FROM mark m JOIN session s ON s.id = m.session_id
WHERE s.training_id = ? AND s.kind = 'learning' AND s.state <> 'cancelled'
GROUP BY m.enrollment_id, m.status
"""


def measure(*, trainings: int = TRAININGS, runs: int = _RUNS) -> Result:
    """Fill a database and tally trainings all over it; both sides hold it open."""
    with TemporaryDirectory() as place:
        codes = many_classes(Path(place), trainings=trainings)
        chosen = codes[:: max(1, trainings // A_RUN)]
        limit, value = _in_turn(Path(place), chosen, runs)
    each, each_limit = value / len(chosen), limit / len(chosen)
    return Result("recap-1m", each, "ms", "bare SQL", each_limit, wanted=3.0)


def _in_turn(folder: Path, codes: Sequence[str], runs: int) -> tuple[float, float]:
    with (
        Workspace(folder, operator="Peraga") as workspace,
        closing(sqlite3.connect(folder / DATABASE_NAME)) as database,
    ):
        database.isolation_level = None
        return in_turn(
            lambda: [fetch(database, code) for code in codes],
            lambda: [workspace.read(tally, training=code) for code in codes],
            runs=runs,
        )


def fetch(database: sqlite3.Connection, code: str) -> list[list[Any]]:
    """Fetch what a tally needs, in one transaction, and make nothing of it."""
    database.execute("BEGIN")
    found = [database.execute(_TRAINING, (code,)).fetchall()]
    training = found[0][0][:1]
    rest = (_SCHEDULED, _PEOPLE, _TOTALS)
    found += [database.execute(query, training).fetchall() for query in rest]
    database.execute("ROLLBACK")
    return found
