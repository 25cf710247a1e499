"""The search over everything: participants and certificates by a few letters or digits."""

from dataclasses import dataclass, field

from sqlalchemy import String, and_, func, or_, select
from sqlalchemy.orm import aliased

from db.models import Certificate, CertificateNumber, Enrollment, Person, Training
from db.session import Transaction

MOST = 8
_ESCAPE = "\\"
_PRINTED_NAME = func.json_extract(Certificate.facts, "$.name", type_=String)
_CODE = func.replace(func.json_extract(Certificate.facts, "$.code"), "-", "", type_=String)


@dataclass(frozen=True)
class Found:
    """Something found: what it is called, a detail, its training, and the page it stands on."""

    title: str
    detail: str | None
    training: str
    page: str
    place: dict[str, object] = field(default_factory=dict)


def search_records(tx: Transaction, *, typed: str) -> tuple[Found, ...]:
    """The newest participants and certificates that fit, by name, NIP, code or number.

    Certificates also by the beginning of their verification code.
    """
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
    """What was issued, of any kind, void or not: as it was printed last under each number."""
    later = aliased(Certificate)
    query = (
        select(CertificateNumber.number, _PRINTED_NAME, Training.code)
        .join(Certificate, Certificate.number_id == CertificateNumber.id)
        .outerjoin(later, and_(later.number_id == Certificate.number_id, later.id > Certificate.id))
        .join(Training, Training.id == Certificate.training_id)
        .where(later.id.is_(None))
        .order_by(Certificate.id.desc())
        .limit(MOST)
    )
    for word in words:
        pattern = _containing(word)
        query = query.where(
            or_(
                CertificateNumber.number.ilike(pattern, escape=_ESCAPE),
                _PRINTED_NAME.ilike(pattern, escape=_ESCAPE),
                _CODE.ilike(_beginning(word), escape=_ESCAPE),
            )
        )
    return tuple(
        Found(number, name, code, "certificates", {"number": number})
        for number, name, code in tx.execute(query)
    )


def _containing(word: str) -> str:
    return f"%{_plain(word)}%"


def _beginning(word: str) -> str:
    """The pattern of a verification code that begins so; the hyphen in it need not be typed."""
    return f"{_plain(word.replace('-', ''))}%"


def _plain(word: str) -> str:
    for sign in (_ESCAPE, "%", "_"):
        word = word.replace(sign, _ESCAPE + sign)
    return word
