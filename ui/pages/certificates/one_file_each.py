"""Certificates as a folder of files, each under the name of its holder (NDH_NIP_NAMA.pdf)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.documents.certificate import CertificateSheet, draw_certificates
from app.documents.page import Notice, PaperSize
from app.domain.errors import Stopped
from app.domain.progress import Progress
from app.domain.vocabulary import CertificateKind
from app.exchange.files import WrittenFile, clear_partials, deliver, is_there, place_for
from app.usecases.sheets import PAPER_OF
from ui.papers import PAPERS


@dataclass(frozen=True)
class SavedCertificates:
    """The files that were written now, each with its sheet, and what to look at in them.

    `kept` files were there before, the very same; `left` ones were not come to before the stop.
    """

    written: tuple[tuple[CertificateSheet, WrittenFile], ...]
    warnings: tuple[Notice, ...]
    kept: int
    left: int

    @property
    def kinds(self) -> tuple[CertificateKind, ...]:
        """The kinds of which a file was written."""
        written = {sheet.kind for sheet, _ in self.written}
        return tuple(kind for kind in CertificateKind if kind in written)

    def pages(self, kind: CertificateKind) -> int:
        """The pages of all files of a kind that were written."""
        return sum(file.pages or 0 for sheet, file in self.written if sheet.kind is kind)

    def people(self, kind: CertificateKind) -> tuple[int, ...]:
        """Whose files of a kind were written, by NDH, which trainers do not have."""
        return tuple(o.ndh for o, _ in self.written if o.kind is kind and o.ndh is not None)

    @property
    def there(self) -> int:
        """How many of the certificates have their file now."""
        return len(self.written) + self.kept


def save_each(
    *,
    sheets: Sequence[CertificateSheet],
    size: str,
    folder: Path,
    force: bool,
    progress: Progress,
) -> SavedCertificates:
    """Draw and write a file for each certificate, and go on where an earlier saving ended.

    A file that is there and the same stays as it is. Raises FileExists for another one of its
    name, before anything is written and unless forced, and StorageError where the disk says no.
    When `progress` says Stopped, what was written is whole, stays, and is told.
    """
    clear_partials(folder)
    places = [(place_for(folder, file_name(sheet)), sheet) for sheet in sheets]
    # Those that are there come first, so that a refusal comes before the first new file.
    places.sort(key=lambda each: not each[0].exists())
    written: list[tuple[CertificateSheet, WrittenFile]] = []
    warnings: list[Notice] = []
    done = 0
    try:
        progress(done, len(sheets))
        for place, sheet in places:
            paper = draw_certificates([sheet], PaperSize(size))
            if not is_there(place, paper.pdf):
                file = deliver(place, paper.pdf, force=force, pages=paper.pages)
                written.append((sheet, file))
            warnings += paper.warnings
            done += 1
            progress(done, len(sheets))
    except Stopped:
        pass
    kept, left = done - len(written), len(sheets) - done
    return SavedCertificates(tuple(written), tuple(warnings), kept, left)


def file_name(sheet: CertificateSheet) -> str:
    """The name of a paper's file: NDH and NIP without blanks where there are, name, other kind."""
    nip = "".join((sheet.nip or "").split())
    is_certificate = sheet.kind is CertificateKind.CERTIFICATE
    kind = None if is_certificate else PAPERS[PAPER_OF[sheet.kind]].file_name
    parts = (sheet.ndh and f"{sheet.ndh:02}", nip, sheet.name, kind)
    return f"{'_'.join(part for part in parts if part)}.pdf"
