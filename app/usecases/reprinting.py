"""A further copy of a certificate as it goes to the printer."""

from dataclasses import replace

from app.documents.certificate_sheet import CertificateSheet
from app.usecases.certificate_life import Reprint
from app.usecases.certificate_papers import sheets_of
from db.session import Transaction


def copy_sheet(tx: Transaction, *, reprinted: Reprint) -> CertificateSheet:
    """Exactly what was issued, marked as the copy and the revision that it is."""
    sheet = next(sheets_of(tx, [reprinted.facts]))
    return replace(sheet, copy=reprinted.copy, revision=reprinted.revision)
