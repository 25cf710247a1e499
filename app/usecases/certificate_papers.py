"""Certificates as they go to the printer: every word from the facts that were frozen at issue."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from app.documents import words
from app.documents.certificate_sheet import (
    BackSubject,
    CertificateBack,
    CertificateSheet,
    CertificateTerms,
)
from app.documents.disclaimer import Disclaimer
from app.documents.fitting import SumDiffers
from app.documents.page import UNNAMED, Signatory
from app.domain import indonesian
from app.domain.codes import nip_label, print_nip
from app.domain.errors import NothingToPrint, Withdrawn
from app.domain.grades import PPPK_GRADES
from app.domain.vocabulary import CertificateKind, EnrollmentState
from app.usecases.certificate_facts import CertificateFacts, SignatoryFacts, Terms
from app.usecases.certificate_gaps import differing_jp
from app.usecases.certificate_plans import plan_certificates
from app.usecases.certificates import issued_facts
from app.usecases.finding import find_enrollment, find_training
from app.usecases.papers import batch_text, letterhead, practice_disclaimer, signatory_block
from db.session import Transaction

_STRUCTURAL = 1
"""The SIASN form of structural training, which is passed and not only attended."""


def certificate_sheets(
    tx: Transaction, *, training: str, who: Sequence[str] = ()
) -> tuple[CertificateSheet, ...]:
    """The issued certificates of a training by NDH, or those of the people who are named.

    Who left the class is in it only by name. Raises NothingToPrint where there is none.
    """
    facts = issued_facts(tx, training=training, kind=CertificateKind.CERTIFICATE, who=who)
    if not facts:
        raise NothingToPrint(paper="certificates")
    said = practice_disclaimer(tx)
    return tuple(sheet_of(each, said) for each in facts)


def certificate_page(
    tx: Transaction, *, training: str, who: str, date: dt.date
) -> CertificateSheet:
    """A participant's certificate: as it was issued, or marked as what it would be.

    A preview has the number that would come next for this person, whether passed yet or not.
    Raises Withdrawn for one who left the class without any, and NumberTaken as issuing would.
    """
    found = find_training(tx, training)
    seat = find_enrollment(tx, found, who)
    kind = CertificateKind.CERTIFICATE
    for facts in issued_facts(tx, training=training, kind=kind, who=[who]):
        return sheet_of(facts, practice_disclaimer(tx))
    if seat.state != EnrollmentState.ACTIVE:
        raise Withdrawn(who=who, name=seat.name)
    plan = plan_certificates(tx, found, kind, date, also=seat.ndh)
    facts = next(each.facts for each in plan.planned if each.facts.ndh == seat.ndh)
    said = words.PRACTICE_PREVIEW if facts.terms.is_practice else words.PREVIEW
    return sheet_of(facts, said)


def sheet_of(facts: CertificateFacts, said: Disclaimer | None = None) -> CertificateSheet:
    """One certificate in the words that its paper prints; `said` is what it is marked as.

    What was issued for practice stays marked, wherever it is printed again.
    """
    return CertificateSheet(
        ndh=facts.ndh,
        number=facts.number,
        name=facts.name,
        nip=facts.nip and print_nip(facts.nip),
        nip_label=nip_label(facts.nip),
        born=_joined(", ", facts.birthplace, facts.born and indonesian.date_text(facts.born)),
        rank=_joined(", ", facts.rank, facts.grade),
        rank_label=words.GRADE if _has_grade_alone(facts) else words.RANK,
        position=facts.position,
        unit=facts.unit,
        terms=_terms_in_words(facts.terms),
        disclaimer=said or (words.PRACTICE if facts.terms.is_practice else None),
    )


@lru_cache(maxsize=8)
def _terms_in_words(terms: Terms) -> CertificateTerms:
    signed = _joined(", ", terms.city, indonesian.date_text(terms.date)) or ""
    return CertificateTerms(
        letterhead=letterhead(terms.organizer, terms.letterhead),
        title=terms.title,
        legal_basis=None,
        achievement=words.PASSED if terms.form == _STRUCTURAL else words.ATTENDED,
        program=terms.program,
        batch=batch_text(terms.batch),
        year=str(terms.year),
        organizer=(terms.organizer or "").split("\n")[-1] or None,
        dates=indonesian.date_range_text(terms.start, terms.end),
        place=terms.place,
        jp=indonesian.lesson_hours_text(terms.jp),
        signed=signed,
        signatory=_signatory(terms.front),
        differing=_differing(terms),
        back=CertificateBack(
            subjects=tuple(
                BackSubject(o.name, indonesian.jp_text(o.jp), o.stage) for o in terms.subjects
            ),
            total=indonesian.jp_text(sum((o.jp for o in terms.subjects), Decimal(0))),
            signed=signed,
            signatory=_signatory(terms.back or terms.front),
        ),
    )


def _has_grade_alone(facts: CertificateFacts) -> bool:
    """Whether somebody works by contract: such a grade has no rank beside it."""
    return facts.rank is None and facts.grade in PPPK_GRADES


def _differing(terms: Terms) -> SumDiffers | None:
    jp = differing_jp(terms)
    if jp is None:
        return None
    return SumDiffers(indonesian.jp_text(jp.subjects), indonesian.jp_text(jp.program))


def _signatory(facts: SignatoryFacts | None) -> Signatory:
    if facts is None:
        return UNNAMED
    return signatory_block(facts.name, facts.nip, facts.rank, facts.position, facts.prefix)


def _joined(sign: str, *parts: str | dt.date | None) -> str | None:
    return sign.join(str(part) for part in parts if part) or None
