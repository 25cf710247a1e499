"""The check an office runs when it wants to know that its records are whole."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import text

from app.domain.progress import Progress
from app.exchange.kept_files import find_faults
from app.usecases.certificate_facts import fingerprint
from app.usecases.signed_files import Documents
from db.session import Transaction


@dataclass(frozen=True)
class Fault:
    """Something in the data folder that should not be: a code and the row or file it concerns."""

    code: str
    where: str


def check(tx: Transaction, *, progress: Progress | None = None) -> tuple[Fault, ...]:
    """Look at every page, reference, frozen fact and photo.

    Every number must agree with its certificate, every mark with its history. `progress` is told
    (done, total) between these; whatever it raises ends the check.
    """
    faults: list[Fault] = []
    looks = (_pages, _references, _frozen, _sheets, _numbers, _history, _photos)
    for done, look in enumerate(looks):
        if progress:
            progress(done, len(looks))
        faults += look(tx)
    return tuple(faults)


def check_documents(documents: Documents, *, progress: Progress | None = None) -> tuple[Fault, ...]:
    """Look at every PDF that went out to be signed or came back; no transaction waits for it.

    `progress` is told (done, total) between two files; whatever it raises ends the check.
    """
    found = find_faults(documents.folder, documents.named, progress)
    return tuple(Fault(code, where) for code, where in found)


def _pages(tx: Transaction) -> Iterator[Fault]:
    for (line,) in tx.execute(text("PRAGMA integrity_check")):
        if line != "ok":
            yield Fault("page-damaged", line)


def _references(tx: Transaction) -> Iterator[Fault]:
    for table, row, parent, _ in tx.execute(text("PRAGMA foreign_key_check")):
        yield Fault("reference-broken", f"{table} {row} -> {parent}")


def _frozen(tx: Transaction) -> Iterator[Fault]:
    rows = tx.execute(
        text(
            "SELECT number, facts, sha256 FROM certificate"
            " JOIN certificate_number ON certificate_number.id = certificate.number_id"
        )
    )
    for number, facts, sha256 in rows:
        if fingerprint(facts) != sha256 or json.loads(facts)["number"] != number:
            yield Fault("certificate-altered", number)


def _sheets(tx: Transaction) -> Iterator[Fault]:
    rows = tx.execute(
        text(
            "SELECT number, facts, sha256 FROM sheet"
            " JOIN certificate_number ON certificate_number.id = sheet.number_id"
        )
    )
    for number, facts, sha256 in rows:
        if fingerprint(facts) != sha256 or json.loads(facts)["number"] != number:
            yield Fault("sheet-altered", number)


_GIVEN_TWICE = text(
    "SELECT min(number) FROM certificate_number GROUP BY lower(trim(number)) HAVING count(*) > 1"
)
_NOT_ISSUED = text(
    "SELECT DISTINCT number FROM certificate_number JOIN certificate"
    " ON certificate.number_id = certificate_number.id"
    " WHERE certificate.state = 'issued' AND certificate_number.state <> 'issued'"
)
_WITHOUT_CERTIFICATE = text(
    "SELECT number FROM certificate_number LEFT JOIN certificate"
    " ON certificate.number_id = certificate_number.id AND certificate.state = 'issued'"
    " WHERE certificate_number.state = 'issued'"
    " GROUP BY certificate_number.id HAVING count(certificate.id) <> 1"
)


def _numbers(tx: Transaction) -> Iterator[Fault]:
    """No number stands in the book twice, and each issued one has one valid certificate."""
    for (number,) in tx.execute(_GIVEN_TWICE):
        yield Fault("number-given-twice", number)
    for (number,) in tx.execute(_NOT_ISSUED):
        yield Fault("number-not-issued", number)
    for (number,) in tx.execute(_WITHOUT_CERTIFICATE):
        yield Fault("issued-without-certificate", number)


_LAST = (
    " (SELECT session_id, enrollment_id, status, at, jp, source, note, max(id) FROM mark_history"
    " GROUP BY session_id, enrollment_id) AS last"
)
_PLACE = (
    " JOIN session ON session.id = {0}.session_id"
    " JOIN enrollment ON enrollment.id = {0}.enrollment_id"
    " JOIN training ON training.id = session.training_id"
)
_SAME_PLACE = " ON last.session_id = mark.session_id AND last.enrollment_id = mark.enrollment_id"
_NAMED = "SELECT training.code, session.number, enrollment.ndh FROM"
_NOT_AS_RECORDED = text(
    f"{_NAMED} mark {_PLACE.format('mark')} LEFT JOIN {_LAST} {_SAME_PLACE}"
    " WHERE (mark.status, mark.at, mark.jp, mark.source, mark.note)"
    " IS NOT (last.status, last.at, last.jp, last.source, last.note)"
)
_GONE = text(
    f"{_NAMED} {_LAST} {_PLACE.format('last')} LEFT JOIN mark {_SAME_PLACE}"
    " WHERE last.status IS NOT NULL AND mark.id IS NULL"
)


def _history(tx: Transaction) -> Iterator[Fault]:
    """A mark must say what the last line of its history says; where that says none, none stands."""
    for query in (_NOT_AS_RECORDED, _GONE):
        for code, session, ndh in tx.execute(query):
            yield Fault("mark-without-history", f"{code}, {session}, NDH {ndh:02}")


_PHOTOS = text(
    "SELECT photo.sha256, photo.jpeg, group_concat(person.name, ', ') AS names FROM photo"
    " LEFT JOIN person_photo ON person_photo.sha256 = photo.sha256"
    " LEFT JOIN person ON person.id = person_photo.person_id"
    " GROUP BY photo.sha256"
)


def _photos(tx: Transaction) -> Iterator[Fault]:
    """A photo must be the content that its hash names, as certificates name it so too."""
    for sha256, jpeg, names in tx.execute(_PHOTOS).yield_per(100):
        if hashlib.sha256(jpeg).hexdigest() != sha256:
            yield Fault("photo-altered", names or sha256[:12])
