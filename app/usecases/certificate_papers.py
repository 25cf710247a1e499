"""Certificates as they go to the printer: every word from the facts that were frozen at issue."""

import datetime as dt
from decimal import Decimal
from functools import lru_cache

from app.documents import words
from app.documents.certificate_sheet import (
    BackSubject,
    CertificateBack,
    CertificateSheet,
    CertificateTerms,
)
from app.documents.page import Signatory
from app.domain import indonesian
from app.domain.codes import nip_label, print_nip
from app.domain.errors import NothingToPrint
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_facts import CertificateFacts, SignatoryFacts, Terms
from app.usecases.certificates import issued_facts
from app.usecases.papers import batch_text, letterhead, signatory_block
from db.session import Transaction

_STRUCTURAL = 1
"""The SIASN form of structural training, which is passed and not only attended."""


def certificate_sheets(tx: Transaction, *, training: str) -> tuple[CertificateSheet, ...]:
    """The issued certificates of a training by NDH; raises NothingToPrint where there is none."""
    facts = issued_facts(tx, training=training, kind=CertificateKind.CERTIFICATE)
    if not facts:
        raise NothingToPrint(paper="certificates")
    return tuple(sheet_of(each) for each in facts)


def sheet_of(facts: CertificateFacts) -> CertificateSheet:
    """One certificate in the words that its paper prints."""
    return CertificateSheet(
        ndh=facts.ndh,
        number=facts.number,
        name=facts.name,
        nip=facts.nip and print_nip(facts.nip),
        nip_label=nip_label(facts.nip),
        born=_joined(", ", facts.birthplace, facts.born and indonesian.date_text(facts.born)),
        rank=_joined(", ", facts.rank, facts.grade),
        position=facts.position,
        unit=facts.unit,
        terms=_terms_in_words(facts.terms),
    )


@lru_cache(maxsize=8)
def _terms_in_words(terms: Terms) -> CertificateTerms:
    signed = _joined(", ", terms.city, indonesian.date_text(terms.date)) or ""
    return CertificateTerms(
        letterhead=letterhead(terms.organizer),
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
        back=CertificateBack(
            subjects=tuple(
                BackSubject(o.name, indonesian.jp_text(o.jp), o.stage) for o in terms.subjects
            ),
            total=indonesian.jp_text(sum((o.jp for o in terms.subjects), Decimal(0))),
            signed=signed,
            signatory=_signatory(terms.back or terms.front),
        ),
    )


def _signatory(facts: SignatoryFacts | None) -> Signatory:
    if facts is None:
        return Signatory(None, "-", "-", None, None)
    return signatory_block(facts.name, facts.nip, facts.rank, facts.position, facts.prefix)


def _joined(sign: str, *parts: str | dt.date | None) -> str | None:
    return sign.join(str(part) for part in parts if part) or None
