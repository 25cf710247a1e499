"""The recap for the window: every total of a training, and the sentence that sums it up."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.vocabulary import Certainty, Result, SessionKind, SessionState
from app.usecases.finding import find_training
from app.usecases.results import Tally, tally
from db.models import Training, TrainingSession
from db.session import Transaction


@dataclass(frozen=True)
class Recap:
    """A tally, and how many learning sessions that take place are locked of how many."""

    tally: Tally
    sessions: int
    locked: int

    def certain(self, certainty: Certainty) -> int:
        """For how many people this is certain."""
        return Counter(person.certainty for person in self.tally.people)[certainty]

    def results(self, result: Result) -> int:
        """How many people have this result."""
        return Counter(person.result for person in self.tally.people)[result]


def recap(tx: Transaction, *, training: str) -> Recap:
    """Where everybody of a training stands; raises UnknownTraining."""
    found = find_training(tx, training)
    states = _states(tx, found)
    locked = states[SessionState.LOCKED]
    return Recap(tally(tx, training=training), states.total(), locked)


def _states(tx: Transaction, training: Training) -> Counter[str]:
    """How many learning sessions that take place are in each state."""
    rows = tx.execute(
        select(TrainingSession.state, func.count())
        .where(
            TrainingSession.training_id == training.id,
            TrainingSession.kind == SessionKind.LEARNING,
            TrainingSession.state != SessionState.CANCELLED,
        )
        .group_by(TrainingSession.state)
    )
    return Counter(dict(rows.all()))
