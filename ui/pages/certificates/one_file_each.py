"""Certificates as a folder of files, each under the name of its holder (NDH_NIP_NAMA.pdf)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.documents.certificate import CertificateSheet, draw_certificates
from app.documents.page import Notice, PaperSize
from app.domain.progress import Progress
from app.exchange.files import WrittenFile, deliver, place_for, refuse_existing


@dataclass(frozen=True)
class SavedCertificates:
    """The files that were written, whose they are, and what to look at in them."""

    files: tuple[WrittenFile, ...]
    people: tuple[int, ...]
    warnings: tuple[Notice, ...]

    @property
    def pages(self) -> int:
        """The pages of all files."""
        return sum(file.pages or 0 for file in self.files)


def save_each(
    *,
    sheets: Sequence[CertificateSheet],
    size: str,
    folder: Path,
    force: bool,
    progress: Progress,
) -> SavedCertificates:
    """Draw and write a file for each certificate; files of before stay unless forced.

    Raises FileExists before anything is written, and StorageError where the disk says no. What
    was written when `progress` stops it is whole and stays.
    """
    places = [place_for(folder, file_name(sheet)) for sheet in sheets]
    for place in places:
        refuse_existing(place, force=force)
    files: list[WrittenFile] = []
    warnings: list[Notice] = []
    for done, (sheet, place) in enumerate(zip(sheets, places, strict=True)):
        progress(done, len(sheets))
        paper = draw_certificates([sheet], PaperSize(size))
        files.append(deliver(place, paper.pdf, force=force, pages=paper.pages))
        warnings += paper.warnings
    progress(len(sheets), len(sheets))
    return SavedCertificates(tuple(files), tuple(o.ndh for o in sheets), tuple(warnings))


def file_name(sheet: CertificateSheet) -> str:
    """The name of a certificate's file: NDH, NIP without blanks where there is one, name."""
    nip = "".join((sheet.nip or "").split())
    parts = (f"{sheet.ndh:02}", nip, sheet.name)
    return f"{'_'.join(part for part in parts if part)}.pdf"
