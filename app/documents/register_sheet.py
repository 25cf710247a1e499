"""The register of what was issued to a training (register sertifikat)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.disclaimer import Disclaimer, lay_disclaimer
from app.documents.faces import Face
from app.documents.listing import FIGURE, Column, Line, Listing, class_of, draw_listing
from app.documents.page import Letterhead, Paper, PaperSize, Signatory
from app.documents.pen import Pen
from app.documents.recap_footer import Note, Signing
from app.domain.progress import Progress


@dataclass(frozen=True)
class RegisterRow:
    """One certificate; `kind` as "Sertifikat", `date` as "8 Agustus 2025", `state` as "Terbit".

    `copies` and `revision` count from 1, the original; `note` as
    "diganti 800.2.4/243/BKPSDMD/2025".
    """

    number: str
    kind: str
    ndh: int | None
    name: str
    nip: str | None
    date: str
    state: str
    revision: int = 1
    copies: int = 1
    note: str | None = None


@dataclass(frozen=True)
class RegisterSheet:
    """All words of the register."""

    letterhead: Letterhead
    program: str
    batch: str | None
    dates: str
    rows: tuple[RegisterRow, ...]
    signed: str | None = None
    signatory: Signatory | None = None
    disclaimer: Disclaimer | None = None


_COLUMNS = (
    Column("Nomor", "number", width=49, style=FIGURE),
    Column("Jenis", "kind", width=27, style=FIGURE),
    Column("NDH", "ndh", width=10, style=FIGURE),
    Column("Nama", "name", share=1),
    Column("NIP", "nip", width=32, style=FIGURE),
    Column("Tanggal", "date", width=24, style=FIGURE),
    Column("Keadaan", "state", width=16, style=FIGURE),
    Column("Perbaikan", "revision", width=15, style=FIGURE),
    Column("Cetakan", "copies", width=13, style=FIGURE),
    Column("Keterangan", "reason", share=1.05),
)


def draw_register(
    sheet: RegisterSheet, paper: PaperSize, progress: Progress | None = None
) -> Paper:
    """Draw the register on its side, over as many pages as it needs."""
    pen = Pen(*paper.landscape, f"Register Sertifikat {sheet.program}", Face.SANS)
    lay_disclaimer(pen, sheet.disclaimer)
    listing = Listing(
        letterhead=sheet.letterhead,
        title="REGISTER SERTIFIKAT",
        of=class_of(sheet),
        dates=sheet.dates,
        columns=_COLUMNS,
        lines=tuple(map(_line, sheet.rows)),
        notes=(
            _counted("Jenis", [row.kind for row in sheet.rows]),
            _counted("Keadaan", [row.state for row in sheet.rows]),
        ),
        signing=Signing(sheet.signatory, sheet.signed),
    )
    draw_listing(pen, listing, progress)
    return pen.finish()


def _line(row: RegisterRow) -> Line:
    cells = (
        row.number,
        row.kind,
        "" if row.ndh is None else f"{row.ndh:02}",
        row.name,
        row.nip,
        row.date,
        row.state,
        f"ke-{row.revision - 1}" if row.revision > 1 else "",
        str(row.copies),
        row.note or "",
    )
    return Line(cells, row.ndh)


def _counted(label: str, found: Sequence[str]) -> Note:
    return label, ", ".join(f"{each} {count}" for each, count in Counter(found).items()) or "-"
