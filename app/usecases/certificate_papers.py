"""Papers of the book as they go to the printer: every word from the facts that were frozen."""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from sqlalchemy import select

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
from app.domain.errors import NothingToPrint
from app.domain.grades import PPPK_GRADES
from app.domain.photo_sizes import PhotoSize
from app.domain.vocabulary import CertificateKind
from app.usecases.certificate_facts import CertificateFacts, SignatoryFacts, SubjectFacts, Terms
from app.usecases.certificate_gaps import differing_jp
from app.usecases.certificates import issued_facts
from app.usecases.papers import batch_text, letterhead, practice_disclaimer, signatory_block
from app.usecases.sheets import PAPER_OF
from db.models import Photo
from db.session import Transaction

_STRUCTURAL = 1
"""The SIASN form of structural training, which is passed and not only attended."""

_ACHIEVEMENTS = {
    CertificateKind.AWARD: words.BEST,
    CertificateKind.STATEMENT: words.NOT_PASSED,
    CertificateKind.TRAINER: words.TAUGHT_AS,
}


def certificate_sheets(
    tx: Transaction,
    *,
    training: str,
    numbers: Sequence[str] = (),
    kind: CertificateKind | None = CertificateKind.CERTIFICATE,
) -> tuple[CertificateSheet, ...]:
    """The issued papers of a kind by NDH, or those of the numbers that are named.

    Who left the class is in it only when named. Raises NothingToPrint where there is none.
    """
    facts = issued_facts(tx, training=training, kind=kind, numbers=numbers)
    if not facts:
        raise NothingToPrint(paper=PAPER_OF[kind] if kind else "certificates")
    said = practice_disclaimer(tx)
    return tuple(sheets_of(tx, facts, said))


def sheets_of(
    tx: Transaction, facts: Sequence[CertificateFacts], said: Disclaimer | None = None
) -> Iterator[CertificateSheet]:
    """Papers in the words that they print, with their photos."""
    names = {each.photo for each in facts if each.photo}
    photos = {row.sha256: row for row in tx.scalars(select(Photo).where(Photo.sha256.in_(names)))}
    return (sheet_of(each, said, photos.get(each.photo or "")) for each in facts)


def sheet_of(
    facts: CertificateFacts, said: Disclaimer | None = None, photo: Photo | None = None
) -> CertificateSheet:
    """One paper in the words that it prints; `said` is what it is marked as.

    What was issued for practice stays marked, wherever it is printed again.
    """
    size = _size_of(photo)
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
        terms=_terms_in_words(facts.terms, facts.kind, facts.template, size),
        disclaimer=said or (words.PRACTICE if facts.terms.is_practice else None),
        qualification=facts.predikat and facts.predikat.upper(),
        score=None if facts.score is None else indonesian.percent_text(facts.score),
        standing=indonesian.roman_text(facts.standing) if facts.standing else None,
        role=words.TRAINER if facts.kind is CertificateKind.TRAINER else None,
        taught=_taught(facts.taught),
        taught_jp=_jp_taught(facts.taught),
        photo=photo.jpeg if photo else None,
        code=facts.code,
        kind=facts.kind,
    )


def _size_of(photo: Photo | None) -> PhotoSize:
    """The format of a photo by its ratio; without one there is room for the smaller."""
    is_tall = photo is not None and photo.width * 17 < photo.height * 12
    return PhotoSize.FOUR_BY_SIX if is_tall else PhotoSize.THREE_BY_FOUR


def _taught(subjects: Sequence[SubjectFacts]) -> str | None:
    said = (words.TAUGHT.format(subject=o.name, jp=indonesian.jp_text(o.jp)) for o in subjects)
    return ", ".join(said) or None


def _jp_taught(subjects: Sequence[SubjectFacts]) -> str | None:
    jp = sum((subject.jp for subject in subjects), Decimal(0))
    return indonesian.lesson_hours_text(jp) if jp else None


@lru_cache(maxsize=16)
def _terms_in_words(
    terms: Terms, kind: CertificateKind, template: str, photo: PhotoSize
) -> CertificateTerms:
    signed = _joined(", ", terms.city, indonesian.date_text(terms.date)) or ""
    attended = words.PASSED if terms.form == _STRUCTURAL else words.ATTENDED
    has_back = kind is CertificateKind.CERTIFICATE or terms.back is not None
    return CertificateTerms(
        letterhead=letterhead(terms.organizer, terms.letterhead),
        title=terms.title,
        legal_basis=terms.legal_basis,
        achievement=terms.achievement or _ACHIEVEMENTS.get(kind, attended),
        program=terms.program,
        batch=batch_text(terms.batch),
        year=str(terms.year),
        organizer=(terms.organizer or "").split("\n")[-1] or None,
        dates=indonesian.date_range_text(terms.start, terms.end),
        place=terms.place,
        jp=indonesian.lesson_hours_text(terms.jp),
        signed=signed,
        signatory=_signatory(terms.front),
        differing=_differing(terms) if has_back else None,
        back=_back(terms, signed) if has_back else None,
        template=template,
        photo_size=photo,
        is_electronic=terms.is_electronic,
    )


def _back(terms: Terms, signed: str) -> CertificateBack:
    return CertificateBack(
        subjects=tuple(
            BackSubject(o.name, indonesian.jp_text(o.jp), o.stage) for o in terms.subjects
        ),
        total=indonesian.jp_text(sum((o.jp for o in terms.subjects), Decimal(0))),
        signed=signed,
        signatory=_signatory(terms.back or terms.front),
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
