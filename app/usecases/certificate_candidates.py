"""Who may get a paper of each kind: how certain it is, and what is in the way."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.scoring import SCORE_MISSING
from app.domain.standing import CutLine, cut_line
from app.domain.vocabulary import Certainty, CertificateKind, PrintPolicy, Result
from app.usecases.results import PersonTally, Tally
from app.usecases.score_board import places
from db.models import SessionTrainer, Training, TrainingSession
from db.session import Transaction

NOT_ELIGIBLE = "not-eligible"
PASSED = "passed"
PASSES = "passes"
NOT_ATTENDED = "not-attended"
NOT_AMONG_BEST = "not-among-best"
NOT_CERTAIN = "not-certain"
NOT_TEACHING = "not-teaching"


@dataclass(frozen=True)
class Candidate:
    """Somebody for whom a paper of a kind is thought of: a participant by NDH, else a trainer.

    `qualifies` is what an issue of now asks; `certainty` is what may still change it.
    """

    ndh: int | None
    trainer: str | None
    certainty: Certainty
    qualifies: bool
    reasons: tuple[str, ...] = ()
    standing: int | None = None

    @property
    def key(self) -> int | str:
        """What tells candidates of a kind apart."""
        return self.trainer or self.ndh or 0

    def may_be_printed(self, policy: PrintPolicy, *, is_final: bool) -> bool:
        """Whether a policy lets the prepared paper be printed now."""
        match policy:
            case PrintPolicy.FINAL:
                return is_final and self.qualifies
            case PrintPolicy.CERTAIN:
                return self.certainty is Certainty.CERTAIN
            case _:
                return self.certainty is not Certainty.IMPOSSIBLE


def candidates(
    tx: Transaction, training: Training, tallied: Tally, kind: CertificateKind
) -> tuple[Candidate, ...]:
    """Everybody of whom a paper of this kind has something to say, in the order of numbering.

    Awards go by place, trainers by their first session, all others by NDH. Who is not among the
    best is no candidate for an award, and who passed is none for a statement.
    """
    match kind:
        case CertificateKind.CERTIFICATE:
            return tuple(map(_for_certificate, tallied.people))
        case CertificateKind.AWARD:
            return tuple(_for_awards(tallied))
        case CertificateKind.STATEMENT:
            return tuple(
                _for_statement(person)
                for person in tallied.people
                if person.result is not Result.PASSED
            )
        case _:
            return tuple(_for_trainer(name) for name in trainers_of(tx, training))


def award_tie(tallied: Tally, kind: CertificateKind) -> CutLine | None:
    """The line of the best where equals lie across it, so that awards are more than were meant."""
    cut = cut_line(places(tallied.people), tallied.best)
    return cut if kind is CertificateKind.AWARD and cut.tied else None


def trainers_of(tx: Transaction, training: Training) -> tuple[str, ...]:
    """Who teaches in a training, in the order of the schedule, each name once."""
    takes_place = (
        TrainingSession.training_id == training.id,
        TrainingSession.kind == "learning",
        TrainingSession.state != "cancelled",
    )
    rows = tx.execute(
        select(SessionTrainer.name)
        .join(TrainingSession, TrainingSession.id == SessionTrainer.session_id)
        .where(*takes_place)
        .group_by(SessionTrainer.name)
        .order_by(func.min(TrainingSession.number), func.min(SessionTrainer.position))
    )
    return tuple(name for (name,) in rows)


def in_the_way(person: PersonTally) -> tuple[str, ...]:
    """Why a participant cannot have the certificate now."""
    if person.result is Result.PASSED:
        return ()
    if person.unmarked:
        return ("unmarked",)
    # A score that is missing has failed nobody yet.
    is_unscored = person.result is Result.PENDING and SCORE_MISSING in person.reasons
    return person.reasons if is_unscored else (NOT_ELIGIBLE, *person.reasons)


def _for_certificate(person: PersonTally) -> Candidate:
    passed = person.result is Result.PASSED
    return Candidate(person.ndh, None, person.certainty, passed, in_the_way(person))


def _for_awards(tallied: Tally) -> Iterable[Candidate]:
    """Who stands high enough; the place is certain once nobody can come before it any more.

    An award tells the place for good, so it waits for the scores of all who can pass. Who is
    deferred stands below: a later remedial changes no award.
    """
    ranked = sorted((o for o in tallied.people if o.standing), key=lambda o: o.standing or 0)
    rest = (o for o in tallied.people if o.standing is None)
    is_settled = not any(o.certainty is not Certainty.IMPOSSIBLE for o in rest if tallied.scheme)
    for person in ranked:
        standing = person.standing or 0
        if standing > tallied.best or not person.can_pass:
            continue
        above = [o for o in ranked if o.can_pass and (o.standing or 0) <= standing]
        is_certain = is_settled and all(o.certainty is Certainty.CERTAIN for o in above)
        certainty = Certainty.CERTAIN if is_certain else Certainty.OPEN
        reasons = in_the_way(person) or (() if is_certain else (NOT_CERTAIN,))
        yield Candidate(person.ndh, None, certainty, not reasons, reasons, standing)


_OPPOSITE = {
    Certainty.CERTAIN: Certainty.IMPOSSIBLE,
    Certainty.OPEN: Certainty.OPEN,
    Certainty.IMPOSSIBLE: Certainty.CERTAIN,
}


def _for_statement(person: PersonTally) -> Candidate:
    """Who attended and did not pass; who was never there has nothing to be stated."""
    reasons: tuple[str, ...] = ()
    if person.result is Result.PENDING:
        reasons = ("unmarked",) if person.unmarked else person.reasons
    elif not person.jp_present:
        reasons = (NOT_ATTENDED,)
    certainty = Certainty.IMPOSSIBLE if reasons == (NOT_ATTENDED,) else _OPPOSITE[person.certainty]
    return Candidate(person.ndh, None, certainty, not reasons, reasons)


def _for_trainer(name: str) -> Candidate:
    return Candidate(None, name, Certainty.CERTAIN, qualifies=True)
