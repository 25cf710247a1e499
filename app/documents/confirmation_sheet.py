"""The list on which certificates are decided by hand if the computer dies (lembar pengesahan)."""

from dataclasses import dataclass

from app.documents import words
from app.documents.disclaimer import Disclaimer, lay_disclaimer
from app.documents.faces import Face
from app.documents.listing import FIGURE, Column, Line, Listing, class_of, draw_listing
from app.documents.page import Letterhead, Paper, PaperSize, Signatory
from app.documents.pagination import Rows
from app.documents.pen import Box, Pen
from app.documents.recap_footer import Signing
from app.domain.progress import Progress

_TICK = 4.0


@dataclass(frozen=True)
class ConfirmationRow:
    """One prepared certificate; `kind` as "Sertifikat", `certainty` as "pasti" or "belum pasti"."""

    ndh: int | None
    name: str
    number: str
    kind: str
    certainty: str | None = None


@dataclass(frozen=True)
class ConfirmationSheet:
    """All words of the list; `printed` as "Jumat, 8 Agustus 2025 pukul 15.20 WIB"."""

    letterhead: Letterhead
    program: str
    batch: str | None
    dates: str
    rows: tuple[ConfirmationRow, ...]
    printed: str | None = None
    signed: str | None = None
    signatory: Signatory | None = None
    disclaimer: Disclaimer | None = None


def draw_confirmation_sheet(
    sheet: ConfirmationSheet, paper: PaperSize, progress: Progress | None = None
) -> Paper:
    """Draw the list on its side, with two boxes to tick and room for a reason in every row."""
    pen = Pen(*paper.landscape, f"Lembar Pengesahan {sheet.program}", Face.SANS)
    lay_disclaimer(pen, sheet.disclaimer)
    notes = [("Petunjuk", words.HOW_TO_CONFIRM), ("Jumlah", words.COUNTS_TO_CONFIRM)]
    listing = Listing(
        letterhead=sheet.letterhead,
        title="LEMBAR PENGESAHAN",
        of=class_of(sheet),
        dates=sheet.dates,
        columns=_COLUMNS,
        lines=tuple(map(_line, sheet.rows)),
        notes=(*notes, *([("Dicetak", sheet.printed)] if sheet.printed else ())),
        signing=Signing(sheet.signatory, sheet.signed),
        rows=Rows(lowest=7, highest=9, with_footer=3),
    )
    draw_listing(pen, listing, progress)
    return pen.finish()


def _line(row: ConfirmationRow) -> Line:
    ndh = "" if row.ndh is None else f"{row.ndh:02}"
    cells = (ndh, row.name, row.number, row.kind, row.certainty or "", "", "", "")
    return Line(cells, row.ndh)


def _draw_tick_box(pen: Pen, cell: Box) -> None:
    x, y = cell.x + (cell.width - _TICK) / 2, cell.y + (cell.height - _TICK) / 2
    pen.frame(Box(x, y, _TICK, _TICK), 0.8)


_COLUMNS = (
    Column("NDH", "ndh", width=11, style=FIGURE),
    Column("Nama", "name", share=1),
    Column("Nomor", "number", width=50, style=FIGURE),
    Column("Jenis", "kind", width=32, style=FIGURE),
    Column("Kepastian", "certainty", width=22, style=FIGURE),
    Column("Sah", "confirmed", width=14, draw=_draw_tick_box),
    Column("Ditahan", "withheld", width=14, draw=_draw_tick_box),
    Column("Alasan", "reason", share=0.8),
)
