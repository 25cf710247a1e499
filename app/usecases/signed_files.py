"""PDFs that are signed elsewhere: the original that went out, and the signed file that came back.

Both lie beside the database under the SHA-256 of their bytes, and are never written again. They
are written and read outside of transactions: a large folder keeps nobody from the records.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select, text

from app.domain.certificate_refusals import NotIssued, NotSentOut
from app.exchange.kept_files import place_of
from app.exchange.signed_pdfs import SignedPdf
from app.settings import DOCUMENTS_NAME
from app.usecases.binding import ISSUED
from app.usecases.finding import find_training
from app.usecases.number_book import find_number
from db.models import Certificate, CertificateNumber, OriginalFile, SignedFile
from db.session import Transaction

_OUT = (
    select(CertificateNumber.number, OriginalFile)
    .join(Certificate, Certificate.number_id == CertificateNumber.id)
    .join(OriginalFile, OriginalFile.certificate_id == Certificate.id)
    .order_by(Certificate.id)
)


@dataclass(frozen=True)
class Documents:
    """The folder of kept PDFs, and which must lie in it: number and SHA-256 of each."""

    folder: Path
    named: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SentFile:
    """An original that goes out: the number, and the SHA-256 of the file that is kept."""

    number: str
    sha256: str


@dataclass(frozen=True)
class KeptFile:
    """A signed file that is kept now; `begins_alike` where it begins with the original's bytes."""

    number: str
    name: str
    original_sha256: str
    sha256: str
    begins_alike: bool


def list_documents(tx: Transaction) -> Documents:
    """Every PDF that must lie beside the database, for the check."""
    named: list[tuple[str, str]] = []
    for table in (OriginalFile, SignedFile):
        rows = tx.execute(
            select(CertificateNumber.number, table.sha256)
            .join(Certificate, Certificate.number_id == CertificateNumber.id)
            .join(table, table.certificate_id == Certificate.id)
            .order_by(CertificateNumber.id)
        )
        named += [(number, sha256) for number, sha256 in rows]
    return Documents(_folder(tx), tuple(named))


def list_originals(
    tx: Transaction, *, training: str, numbers: Sequence[str] | None = None
) -> Documents:
    """The originals that went out: all of a training, or those of valid papers by number."""
    found = find_training(tx, training)
    which = _OUT.where(Certificate.training_id == found.id)
    if numbers is not None:
        which = which.where(CertificateNumber.number.in_(numbers), Certificate.state == ISSUED)
    named = tuple((number, original.sha256) for number, original in tx.execute(which))
    return Documents(_folder(tx), named)


def send_out(tx: Transaction, *, training: str, files: Sequence[SentFile]) -> tuple[str, ...]:
    """Record the originals that go out to be signed; returns their numbers. Twice is once.

    The original that went out first is the one that stays. Raises UnknownNumber, NotIssued, and
    OSError where an original is not kept.
    """
    found, folder = find_training(tx, training), _folder(tx)
    for file in files:
        certificate = _certificate(tx, file.number)
        if tx.get(OriginalFile, certificate.id) is None:
            _see(folder, file.sha256)
            tx.add(
                OriginalFile(
                    certificate_id=certificate.id,
                    sha256=file.sha256,
                    operator=tx.operator,
                    at=tx.moment,
                )
            )
    tx.flush()
    numbers = tuple(file.number for file in files)
    tx.tell(training=found.code, numbers=numbers)
    return numbers


def take_back_files(
    tx: Transaction, *, training: str, files: Sequence[SignedPdf]
) -> tuple[KeptFile, ...]:
    """Record signed files beside their originals, as they were gathered. Twice is once.

    Raises NotSentOut for the original of another training, and OSError where a file is not kept.
    """
    found = find_training(tx, training)
    rows = tx.execute(_OUT.where(Certificate.training_id == found.id))
    originals = {original.sha256: (number, original) for number, original in rows}
    folder, kept = _folder(tx), []
    for file in files:
        if file.original_sha256 not in originals:
            raise NotSentOut(number=file.name)
        number, original = originals[file.original_sha256]
        _see(folder, file.sha256)
        _record(tx, original, file)
        kept.append(
            KeptFile(number, file.name, file.original_sha256, file.sha256, file.begins_alike)
        )
    tx.tell(training=found.code, numbers=[each.number for each in kept])
    return tuple(kept)


def _record(tx: Transaction, original: OriginalFile, file: SignedPdf) -> None:
    same = select(SignedFile.id).where(
        SignedFile.certificate_id == original.certificate_id, SignedFile.sha256 == file.sha256
    )
    if tx.scalar(same) is None:
        tx.add(
            SignedFile(
                certificate_id=original.certificate_id,
                sha256=file.sha256,
                name=file.name,
                operator=tx.operator,
                at=tx.moment,
            )
        )
        tx.flush()


def _certificate(tx: Transaction, number: str) -> Certificate:
    line = find_number(tx, number)
    valid = select(Certificate).where(Certificate.number_id == line.id, Certificate.state == ISSUED)
    certificate = tx.scalar(valid)
    if certificate is None:
        raise NotIssued(number=line.number, state=line.state)
    return certificate


def _see(folder: Path, sha256: str) -> None:
    """Raise OSError, so that nothing is recorded, where the file does not lie in the folder."""
    place_of(folder, sha256).stat()


def _folder(tx: Transaction) -> Path:
    database = tx.execute(text("SELECT file FROM pragma_database_list WHERE name = 'main'"))
    return Path(database.scalar_one()).parent / DOCUMENTS_NAME
