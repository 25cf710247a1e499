"""The register: what was issued under each number, void ones too; nothing prepared is in it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import aliased

from app.domain.searching import Sought, is_found, words_of
from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.finding import find_training
from app.usecases.searching import may_name_holder, names_paper
from db.models import Certificate, CertificateNumber, Enrollment, Sheet, Training
from db.session import Transaction

_FEWEST_LETTERS = 3
"""Fewer letters or digits find too many to be of use."""


@dataclass(frozen=True)
class RegisterLine:
    """The latest that was issued under a number, as it was printed.

    `copies` counts the original and its reprints, `sha256` is that of the frozen facts, `code` is
    our own verification. A replaced certificate is void and names the number that stands for it.
    """

    number: str
    kind: CertificateKind
    training: str
    ndh: int | None
    name: str
    nip: str | None
    date: dt.date
    state: NumberState
    revision: int
    copies: int
    uid: str
    sha256: str
    code: str | None
    reason: str | None
    replaces: str | None
    replaced_by: str | None


def register(tx: Transaction, *, training: str) -> tuple[RegisterLine, ...]:
    """What was issued to a training, one line for each number; raises UnknownTraining."""
    found = find_training(tx, training)
    return tuple(_lines(tx, Certificate.training_id == found.id))


def is_enough(typed: str) -> bool:
    """Whether so much is typed that certificates are looked for."""
    return sum(map(str.isalnum, typed)) >= _FEWEST_LETTERS


def find_certificates(tx: Transaction, *, typed: str) -> tuple[RegisterLine, ...]:
    """What was issued, of any training, by a piece of number or name, or as its code begins."""
    wanted = typed.strip()
    if not is_enough(wanted):
        return ()
    may_fit = or_(names_paper(wanted), may_name_holder(words_of(wanted)))
    return tuple(line for line in _lines(tx, may_fit) if _fits(line, wanted))


def _fits(line: RegisterLine, wanted: str) -> bool:
    if wanted.casefold() in line.number.casefold():
        return True
    code = (line.code or "").replace("-", "").casefold()
    letters = wanted.replace("-", "").replace(" ", "").casefold()
    return code.startswith(letters) or is_found(Sought(line.name, line.nip), wanted)


_LATER = aliased(Certificate)
_COPIES = (
    select(func.max(Sheet.copy)).where(Sheet.number_id == CertificateNumber.id).scalar_subquery()
)
_LAST_REVISIONS = (
    select(
        Certificate,
        CertificateNumber.number,
        Training.code,
        Enrollment.ndh,
        func.json_extract(Certificate.facts, "$.name"),
        func.json_extract(Certificate.facts, "$.nip"),
        func.json_extract(Certificate.facts, "$.code"),
        func.coalesce(_COPIES, 1),
    )
    .join(CertificateNumber, CertificateNumber.id == Certificate.number_id)
    .join(Training, Training.id == Certificate.training_id)
    .outerjoin(Enrollment, Enrollment.id == Certificate.enrollment_id)
    .outerjoin(
        _LATER,
        and_(_LATER.number_id == Certificate.number_id, _LATER.revision > Certificate.revision),
    )
    .where(_LATER.id.is_(None))
    .order_by(CertificateNumber.id)
)


def _lines(tx: Transaction, *conditions: ColumnElement[bool]) -> Iterator[RegisterLine]:
    """The last revision of every number, with its copies and what it stands for."""
    rows = tx.execute(_LAST_REVISIONS.where(*conditions))
    replaced = dict(_replacements(tx))
    replacing = {old: new for new, old in replaced.items()}
    for row, number, training, ndh, name, nip, code, copy in rows:
        yield RegisterLine(
            number=number,
            kind=CertificateKind(row.kind),
            training=training,
            ndh=ndh,
            name=name,
            nip=nip,
            date=row.date,
            state=NumberState(row.state),
            revision=row.revision,
            copies=copy,
            uid=row.uid,
            sha256=row.sha256,
            code=code,
            reason=row.reason,
            replaces=replaced.get(number),
            replaced_by=replacing.get(number),
        )


def _replacements(tx: Transaction) -> Iterator[tuple[str, str]]:
    """Every number that stands for another one, with that one."""
    old, of_old = aliased(Certificate), aliased(CertificateNumber)
    pairs = tx.execute(
        select(CertificateNumber.number, of_old.number)
        .join(Certificate, Certificate.number_id == CertificateNumber.id)
        .join(old, old.id == Certificate.replaces_id)
        .join(of_old, of_old.id == old.number_id)
    )
    yield from pairs.all()
