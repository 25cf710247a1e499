"""The lists that are signed by whoever collects what was issued (tanda terima)."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select

from app.documents import words
from app.documents.handover_sheet import HandoverRow, HandoverSheet
from app.domain import indonesian
from app.domain.codes import print_nip
from app.domain.errors import NothingToPrint
from app.domain.vocabulary import CertificateKind
from app.usecases.binding import ISSUED
from app.usecases.certificate_facts import CertificateFacts
from app.usecases.certificates import issued_facts
from app.usecases.finding import find_training
from app.usecases.paper_heads import paper_head
from db.models import Certificate, CertificateNumber, Handover, Training
from db.session import Transaction

_Collected = Mapping[str, tuple[str, str | None]]
"""Who collected what, and under which mandate, by number."""


def handover_sheets(
    tx: Transaction,
    *,
    training: str,
    kinds: Sequence[CertificateKind] = tuple(CertificateKind),
) -> tuple[HandoverSheet, ...]:
    """A list of each of these kinds that was issued, by NDH; raises NothingToPrint without any."""
    found = find_training(tx, training)
    issued = [(kind, issued_facts(tx, training=training, kind=kind)) for kind in kinds]
    if not any(facts for _, facts in issued):
        raise NothingToPrint(paper="handover-list")
    head, collected = paper_head(tx, found), _collected(tx, found)
    return tuple(
        HandoverSheet(
            letterhead=head.letterhead,
            kind=words.KINDS[kind],
            program=head.program,
            batch=head.batch,
            dates=head.dates,
            rows=tuple(_rows(facts, collected)),
            day=indonesian.long_date_text(max(found.end_date, head.today)),
            place=found.place,
            signed=head.signed,
            signatory=head.signatory,
            disclaimer=head.disclaimer,
        )
        for kind, facts in issued
        if facts
    )


def _rows(facts: Sequence[CertificateFacts], collected: _Collected) -> Iterator[HandoverRow]:
    for place, each in enumerate(facts, start=1):
        yield HandoverRow(
            ndh=each.ndh or place,
            name=each.name,
            nip=each.nip and print_nip(each.nip),
            unit=each.unit,
            number=each.number,
            collected=_said(each.name, *collected.get(each.number, (None, None))),
        )


def _said(holder: str, collected_by: str | None, mandate: str | None) -> str | None:
    if collected_by is None:
        return None
    if mandate:
        return words.COLLECTED_BY_MANDATE.format(name=collected_by, mandate=mandate)
    if collected_by == holder:
        return words.COLLECTED_BY_HOLDER
    return words.COLLECTED_BY.format(name=collected_by)


def _collected(tx: Transaction, training: Training) -> _Collected:
    rows = tx.execute(
        select(CertificateNumber.number, Handover.collected_by, Handover.mandate)
        .join(Certificate, Certificate.number_id == CertificateNumber.id)
        .join(Handover, Handover.certificate_id == Certificate.id)
        .where(Certificate.training_id == training.id, Certificate.state == ISSUED)
    )
    return {number: (collected_by, mandate) for number, collected_by, mandate in rows}
