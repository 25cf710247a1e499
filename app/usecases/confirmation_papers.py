"""The list on which prepared papers are decided by hand (lembar pengesahan)."""

from collections.abc import Iterator

from app.documents import words
from app.documents.confirmation_sheet import ConfirmationRow, ConfirmationSheet
from app.domain.errors import NothingToPrint
from app.domain.vocabulary import CertificateKind
from app.usecases.finding import find_training
from app.usecases.paper_heads import paper_head
from app.usecases.preparing import prepared_of
from app.usecases.results import tally
from db.models import Training
from db.session import Transaction


def confirmation_sheet(tx: Transaction, *, training: str) -> ConfirmationSheet:
    """All that is prepared or withheld, by kind and NDH; raises NothingToPrint without any."""
    found = find_training(tx, training)
    rows = tuple(_rows(tx, found))
    if not rows:
        raise NothingToPrint(paper="confirmation-sheet")
    head = paper_head(tx, found)
    return ConfirmationSheet(
        letterhead=head.letterhead,
        program=head.program,
        batch=head.batch,
        dates=head.dates,
        rows=rows,
        printed=head.printed,
        signed=head.signed,
        signatory=head.signatory,
        disclaimer=head.disclaimer,
    )


def _rows(tx: Transaction, training: Training) -> Iterator[ConfirmationRow]:
    tallied = tally(tx, training=training.code)
    for kind in CertificateKind:
        for line in prepared_of(tx, training, tallied, kind).prepared:
            certainty = words.CERTAINTIES[line.certainty]
            yield ConfirmationRow(line.ndh, line.name, line.number, words.KINDS[kind], certainty)
