"""PDFs that are signed elsewhere: the original that went out, and the signed file that came back.

Both lie beside the database under the SHA-256 of their bytes, and are never written again.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select, text

from app.domain.certificate_refusals import NotIssued, NotSentOut
from app.exchange.files import deliver, is_there
from app.usecases.binding import ISSUED
from app.usecases.finding import find_training
from app.usecases.number_book import find_number
from db.models import Certificate, CertificateNumber, OriginalFile, SignedFile
from db.session import Transaction

FOLDER = "documents"
"""The folder beside the database."""


@dataclass(frozen=True)
class SentFile:
    """An original that goes out: the number, and the file."""

    number: str
    content: bytes


@dataclass(frozen=True)
class ReturnedFile:
    """A file that came back, under the name that it had."""

    name: str
    content: bytes


@dataclass(frozen=True)
class KeptFile:
    """A signed file that is kept now; `begins_alike` where it begins with the original's bytes."""

    number: str
    name: str
    original_sha256: str
    sha256: str
    begins_alike: bool


@dataclass(frozen=True)
class TakenBack:
    """What came back: files that are kept, and the names of those that belong to no original."""

    kept: tuple[KeptFile, ...]
    unknown: tuple[str, ...]


def send_out(tx: Transaction, *, training: str, files: Sequence[SentFile]) -> tuple[str, ...]:
    """Keep the originals that go out to be signed; returns their numbers. Twice is once.

    The original that went out first is the one that stays. Raises UnknownNumber, NotIssued and
    StorageError.
    """
    found = find_training(tx, training)
    for file in files:
        certificate = _certificate(tx, file.number)
        if tx.get(OriginalFile, certificate.id) is None:
            sha256 = _keep(tx, file.content)
            tx.add(
                OriginalFile(
                    certificate_id=certificate.id, sha256=sha256, operator=tx.operator, at=tx.moment
                )
            )
    tx.flush()
    numbers = tuple(file.number for file in files)
    tx.tell(training=found.code, numbers=numbers)
    return numbers


def take_back_files(
    tx: Transaction,
    *,
    training: str,
    files: Sequence[ReturnedFile],
    number: str | None = None,
) -> TakenBack:
    """Keep signed files beside their originals, each as it came.

    A signed PDF begins with its original's bytes, by which it is known; what does not is kept only
    for the number that is named. Raises UnknownNumber, NotIssued, NotSentOut and StorageError.
    """
    found = find_training(tx, training)
    originals = [
        (line, original, _read(tx, original.sha256))
        for line, original in tx.execute(
            select(CertificateNumber.number, OriginalFile)
            .join(Certificate, Certificate.number_id == CertificateNumber.id)
            .join(OriginalFile, OriginalFile.certificate_id == Certificate.id)
            .where(Certificate.training_id == found.id)
        )
    ]
    kept, unknown = [], []
    for file in files:
        alike = [o for o in originals if o[2] and file.content.startswith(o[2])]
        if alike:
            line, original, _ = alike[0]
            kept.append(_keep_signed(tx, line, original, file, begins_alike=True))
        elif number is not None:
            original = _original(tx, number)
            kept.append(_keep_signed(tx, number.strip(), original, file, begins_alike=False))
        else:
            unknown.append(file.name)
    tx.flush()
    tx.tell(training=found.code, numbers=[each.number for each in kept])
    return TakenBack(tuple(kept), tuple(unknown))


def damaged_files(tx: Transaction) -> Iterator[tuple[str, str]]:
    """Which kept files are missing or are not what was kept: the number and the file's name."""
    for table in (OriginalFile, SignedFile):
        rows = tx.execute(
            select(CertificateNumber.number, table.sha256)
            .join(Certificate, Certificate.number_id == CertificateNumber.id)
            .join(table, table.certificate_id == Certificate.id)
            .order_by(CertificateNumber.id)
        )
        for number, sha256 in rows:
            content = _read(tx, sha256)
            if content is None or hashlib.sha256(content).hexdigest() != sha256:
                yield number, _place(tx, sha256).name


def _keep_signed(
    tx: Transaction, number: str, original: OriginalFile, file: ReturnedFile, *, begins_alike: bool
) -> KeptFile:
    sha256 = _keep(tx, file.content)
    same = select(SignedFile.id).where(
        SignedFile.certificate_id == original.certificate_id, SignedFile.sha256 == sha256
    )
    if tx.scalar(same) is None:
        tx.add(
            SignedFile(
                certificate_id=original.certificate_id,
                sha256=sha256,
                name=file.name,
                operator=tx.operator,
                at=tx.moment,
            )
        )
        tx.flush()
    return KeptFile(number, file.name, original.sha256, sha256, begins_alike)


def _certificate(tx: Transaction, number: str) -> Certificate:
    line = find_number(tx, number)
    valid = select(Certificate).where(Certificate.number_id == line.id, Certificate.state == ISSUED)
    certificate = tx.scalar(valid)
    if certificate is None:
        raise NotIssued(number=line.number, state=line.state)
    return certificate


def _original(tx: Transaction, number: str) -> OriginalFile:
    original = tx.get(OriginalFile, _certificate(tx, number).id)
    if original is None:
        raise NotSentOut(number=number.strip())
    return original


def _keep(tx: Transaction, content: bytes) -> str:
    """Write a file once; a row that is not stored after all leaves one that nobody names."""
    sha256 = hashlib.sha256(content).hexdigest()
    place = _place(tx, sha256)
    if not is_there(place, content):
        deliver(place, content, force=True)
    return sha256


def _read(tx: Transaction, sha256: str) -> bytes | None:
    place = _place(tx, sha256)
    return place.read_bytes() if place.is_file() else None


def _place(tx: Transaction, sha256: str) -> Path:
    database = tx.execute(text("SELECT file FROM pragma_database_list WHERE name = 'main'"))
    return Path(database.scalar_one()).parent / FOLDER / f"{sha256}.pdf"
