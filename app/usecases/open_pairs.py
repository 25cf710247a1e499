"""Both papers for everybody whose result is open: a certificate and a statement, each numbered."""

from app.domain.vocabulary import Certainty
from app.usecases.binding import bind
from app.usecases.certificate_candidates import candidates
from app.usecases.certificate_plans import papers_in_force, plan_papers
from app.usecases.finding import find_training
from app.usecases.prepared_papers import BOTH_PAPERS
from app.usecases.results import tally
from db.session import Transaction


def prepare_both(tx: Transaction, *, training: str) -> tuple[str, ...]:
    """Bind both numbers to everybody whose result is open; returns those that are new.

    One of the two is issued by the decision, and the other withheld. Raises UnknownTraining,
    NumberTaken and NumbersExhausted; then nobody gets a number.
    """
    found = find_training(tx, training)
    tallied = tally(tx, training=training)
    given: list[str] = []
    for kind in BOTH_PAPERS:
        bound = papers_in_force(tx, found, kind)
        every = candidates(tx, found, tallied, kind)
        chosen = [o for o in every if o.certainty is Certainty.OPEN and o.key not in bound]
        papers = plan_papers(tx, found, tallied, kind, found.end_date, chosen)
        given += [bind(tx, found, paper, kind).number for paper in papers]
        tx.flush()
    tx.tell(training=found.code, prepared=given)
    return tuple(given)
