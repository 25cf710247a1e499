"""The search over everything: participants and certificates by a few letters or digits."""

from dataclasses import dataclass, field

from sqlalchemy import or_, select

from db.models import Certificate, CertificateNumber, Enrollment, Person, Training
from db.session import Transaction

MOST = 8
_ESCAPE = "\\"


@dataclass(frozen=True)
class Found:
    """Something found: what it is called, a detail, its training, and the page it stands on."""

    title: str
    detail: str | None
    training: str
    page: str
    place: dict[str, object] = field(default_factory=dict)


def search_records(tx: Transaction, *, typed: str) -> tuple[Found, ...]:
    """The newest participants and certificates that fit, by name, NIP, code or number."""
    words = typed.split()
    return (*_certificates(tx, words), *_participants(tx, words)) if words else ()


def _participants(tx: Transaction, words: list[str]) -> tuple[Found, ...]:
    query = (
        select(Enrollment.name, Enrollment.unit, Enrollment.scan_code, Training.code)
        .join(Person, Person.id == Enrollment.person_id)
        .join(Training, Training.id == Enrollment.training_id)
        .order_by(Training.start_date.desc(), Enrollment.ndh)
        .limit(MOST)
    )
    for word in words:
        pattern = _containing(word)
        query = query.where(
            or_(
                Enrollment.name.ilike(pattern, escape=_ESCAPE),
                Person.nip.like(pattern, escape=_ESCAPE),
                Enrollment.scan_code == word.upper(),
            )
        )
    return tuple(
        Found(name, unit, code, "participants", {"who": seat})
        for name, unit, seat, code in tx.execute(query)
    )


def _certificates(tx: Transaction, words: list[str]) -> tuple[Found, ...]:
    query = (
        select(CertificateNumber.number, Enrollment.name, Enrollment.ndh, Training.code)
        .join(Certificate, Certificate.number_id == CertificateNumber.id)
        .join(Enrollment, Enrollment.id == Certificate.enrollment_id)
        .join(Training, Training.id == Enrollment.training_id)
        .order_by(Certificate.id.desc())
        .limit(MOST)
    )
    for word in words:
        pattern = _containing(word)
        query = query.where(
            or_(
                CertificateNumber.number.ilike(pattern, escape=_ESCAPE),
                Enrollment.name.ilike(pattern, escape=_ESCAPE),
            )
        )
    return tuple(
        Found(number, name, code, "certificates", {"ndh": ndh})
        for number, name, ndh, code in tx.execute(query)
    )


def _containing(word: str) -> str:
    for sign in (_ESCAPE, "%", "_"):
        word = word.replace(sign, _ESCAPE + sign)
    return f"%{word}%"
