"""The search over everything: participants and certificates by a few letters or digits."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, String, and_, func, or_, select, true
from sqlalchemy.orm import aliased

from db.models import Certificate, CertificateNumber, Enrollment, Person, Training
from db.session import Transaction

MOST = 8
_ESCAPE = "\\"
_BEYOND_ASCII = "*[^ -~]*"
_PRINTED_NAME = func.json_extract(Certificate.facts, "$.name", type_=String)
_PRINTED_NIP = func.json_extract(Certificate.facts, "$.nip", type_=String)
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
        is_named = _PRINTED_NAME.ilike(pattern, escape=_ESCAPE)
        query = query.where(or_(names_paper(word), is_named))
    return tuple(
        Found(number, name, code, "certificates", {"number": number})
        for number, name, code in tx.execute(query)
    )


def names_paper(text: str) -> ColumnElement[bool]:
    """Whether a text stands in the number of a certificate, or begins its verification code."""
    return or_(
        CertificateNumber.number.ilike(_containing(text), escape=_ESCAPE),
        _CODE.ilike(_beginning(text), escape=_ESCAPE),
    )


def may_name_holder(words: Sequence[str]) -> ColumnElement[bool]:
    """Whether a certificate may be of the person whom these words of a text find.

    The database knows neither accents nor signs: it passes whatever may fit, to be looked at again.
    """
    return and_(true(), *map(_may_fit, words))


def _may_fit(word: str) -> ColumnElement[bool]:
    if word.isdecimal():
        return _PRINTED_NIP.like(_containing(word))
    letters = f"%{'%'.join(word)}%"
    return or_(_PRINTED_NAME.like(letters), _PRINTED_NAME.op("GLOB")(_BEYOND_ASCII))


def _containing(word: str) -> str:
    return f"%{_plain(word)}%"


def _beginning(word: str) -> str:
    """The pattern of a verification code that begins so; the hyphen in it need not be typed."""
    return f"{_plain(word.replace('-', '').replace(' ', ''))}%"


def _plain(word: str) -> str:
    for sign in (_ESCAPE, "%", "_"):
        word = word.replace(sign, _ESCAPE + sign)
    return word
