"""What certificates will print of everybody, in their very words: to be checked, and to be tried.

The list goes round before certificates are printed; the sheets tell which lines do not fit.
"""

from collections.abc import Mapping

from app.documents import words
from app.documents.certificate_sheet import CertificateSheet
from app.documents.name_check_sheet import NameCheckRow, NameCheckSheet
from app.domain import indonesian
from app.domain.errors import NothingToPrint
from app.domain.name_check import UNCHECKED, NameStanding
from app.domain.vocabulary import Certainty, CertificateKind, EnrollmentState
from app.usecases.certificate_candidates import Candidate
from app.usecases.certificate_papers import sheets_of
from app.usecases.certificate_terms import PaperMaker
from app.usecases.finding import find_training
from app.usecases.name_checks import name_standings
from app.usecases.paper_heads import paper_head
from app.usecases.results import tally
from app.usecases.seating import seats_of
from db.models import Training
from db.session import Transaction

_NO_NUMBER_YET = "-"


def expected_certificates(tx: Transaction, *, training: str) -> tuple[CertificateSheet, ...]:
    """The certificates that the class would get, by NDH, whoever may get one; without numbers."""
    found = find_training(tx, training)
    tallied = tally(tx, training=training)
    maker = PaperMaker(tx, found, tallied, CertificateKind.CERTIFICATE)
    people = (
        Candidate(person.ndh, None, Certainty.OPEN, qualifies=False) for person in tallied.people
    )
    facts = [maker.facts(each, _NO_NUMBER_YET, found.end_date) for each in people]
    return tuple(sheets_of(tx, facts))


def name_check_sheet(tx: Transaction, *, training: str) -> NameCheckSheet:
    """The list of everybody by NDH, with who checked already; raises NothingToPrint."""
    found = find_training(tx, training)
    expected = expected_certificates(tx, training=training)
    if not expected:
        raise NothingToPrint(paper="name-check")
    head, standings = paper_head(tx, found), _standings_by_ndh(tx, found)
    rows = (_row(each, standings.get(each.ndh, UNCHECKED)) for each in expected)
    return NameCheckSheet(
        letterhead=head.letterhead,
        program=head.program,
        batch=head.batch,
        dates=head.dates,
        rows=tuple(rows),
        signed=head.signed,
        disclaimer=head.disclaimer,
    )


def _row(sheet: CertificateSheet, standing: NameStanding) -> NameCheckRow:
    initialled = None
    if standing.since and standing.holds:
        day = indonesian.date_text(standing.since).replace(" ", "\u00a0")
        initialled = words.NAME_CHECKED.format(date=day)
    return NameCheckRow(
        ndh=sheet.ndh or 0,
        name=sheet.name,
        nip=sheet.nip,
        born=sheet.born,
        rank=sheet.rank,
        position=sheet.position,
        unit=sheet.unit,
        initialled=initialled,
    )


def _standings_by_ndh(tx: Transaction, training: Training) -> Mapping[int | None, NameStanding]:
    standings = name_standings(tx, training)
    return {
        seat.ndh: standings.get(seat.id, UNCHECKED)
        for seat, _ in seats_of(tx, training)
        if seat.state == EnrollmentState.ACTIVE
    }
