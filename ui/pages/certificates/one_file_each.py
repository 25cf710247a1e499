"""Certificates as a folder of files, each under the name of its holder (NDH_NIP_NAMA.pdf)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.documents.certificate import CertificateSheet, draw_certificates
from app.documents.page import Notice, PaperSize
from app.domain.errors import Stopped
from app.domain.progress import Progress
from app.exchange.files import WrittenFile, clear_partials, deliver, is_there, place_for


@dataclass(frozen=True)
class SavedCertificates:
    """The files that were written now, whose they are, and what to look at in them.

    `kept` files were there before, the very same; `left` ones were not come to before the stop.
    """

    files: tuple[WrittenFile, ...]
    people: tuple[int, ...]
    warnings: tuple[Notice, ...]
    kept: int
    left: int

    @property
    def pages(self) -> int:
        """The pages of all files that were written."""
        return sum(file.pages or 0 for file in self.files)

    @property
    def there(self) -> int:
        """How many of the certificates have their file now."""
        return len(self.files) + self.kept


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
    files: list[WrittenFile] = []
    people: list[int] = []
    warnings: list[Notice] = []
    done = 0
    try:
        progress(done, len(sheets))
        for place, sheet in places:
            paper = draw_certificates([sheet], PaperSize(size))
            if not is_there(place, paper.pdf):
                files.append(deliver(place, paper.pdf, force=force, pages=paper.pages))
                people += [sheet.ndh] if sheet.ndh else []
            warnings += paper.warnings
            done += 1
            progress(done, len(sheets))
    except Stopped:
        pass
    kept, left = done - len(files), len(sheets) - done
    return SavedCertificates(tuple(files), tuple(people), tuple(warnings), kept, left)


def file_name(sheet: CertificateSheet) -> str:
    """The name of a certificate's file: NDH and NIP without blanks where there are, name."""
    nip = "".join((sheet.nip or "").split())
    parts = (sheet.ndh and f"{sheet.ndh:02}", nip, sheet.name)
    return f"{'_'.join(part for part in parts if part)}.pdf"
