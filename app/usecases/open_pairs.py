"""Both papers for everybody whose result is open: a certificate and a statement, each numbered."""

from app.domain.vocabulary import Certainty, CertificateKind, NumberState
from app.usecases.binding import bind
from app.usecases.certificate_candidates import candidates
from app.usecases.certificate_plans import lines_in_force, plan_papers
from app.usecases.finding import find_training
from app.usecases.results import tally
from db.session import Transaction

_BOTH = (CertificateKind.CERTIFICATE, CertificateKind.STATEMENT)


def prepare_both(tx: Transaction, *, training: str) -> tuple[str, ...]:
    """Bind both numbers to everybody whose result is open; returns those that are new.

    One of the two is issued by the decision, and the other withheld. Raises UnknownTraining,
    NumberTaken and NumbersExhausted; then nobody gets a number.
    """
    found = find_training(tx, training)
    tallied = tally(tx, training=training)
    given: list[str] = []
    for kind in _BOTH:
        lines = lines_in_force(tx, found, kind)
        bound = {key for key, line in lines.items() if line.state != NumberState.RESERVED}

        every = candidates(tx, found, tallied, kind)
        chosen = [o for o in every if o.certainty is Certainty.OPEN and o.key not in bound]
        papers = plan_papers(tx, found, tallied, kind, found.end_date, chosen)
        given += [bind(tx, found, paper, kind).number for paper in papers]
    tx.tell(training=found.code, prepared=given)
    return tuple(given)
