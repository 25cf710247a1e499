"""The list on which participants check and initial what certificates print (cek nama)."""

from dataclasses import dataclass, replace

from app.documents import words
from app.documents.disclaimer import Disclaimer, lay_disclaimer
from app.documents.faces import Face
from app.documents.fitting import Style
from app.documents.listing import FIGURE, Column, Line, Listing, class_of, draw_listing
from app.documents.page import UNNAMED, Letterhead, Paper, PaperSize
from app.documents.pagination import Rows
from app.documents.pen import Pen
from app.documents.recap_footer import Signing
from app.domain.progress import Progress

_ROWS = Rows(lowest=10.5, highest=13, with_footer=2)
"""A correction is written by hand: the line needs its height."""

_TEXT = Style(Face.SANS, 9, 5.5, lines=3, wraps_at=1)
_NAME = replace(_TEXT, face=Face.SANS_BOLD, size=9.5)
_INITIALLED = replace(FIGURE, size=8, smallest=6)

_COLUMNS = (
    Column("No. (NDH)", "ndh", width=13, style=FIGURE),
    Column("Nama dan gelar", "name", share=1.35, style=_NAME),
    Column("NIP", "nip", width=25, style=FIGURE),
    Column("Tempat, tanggal lahir", "born", share=0.8, style=_TEXT),
    Column("Pangkat, gol. ruang", "rank", share=0.75, style=_TEXT),
    Column("Jabatan", "position", share=0.95, style=_TEXT),
    Column("Unit kerja", "unit", share=0.95, style=_TEXT),
    Column("Perbaikan", "correction", width=44, style=_TEXT),
    Column("Paraf", "initials", width=21, style=_INITIALLED),
)
_OFFICER = replace(UNNAMED, position=words.NAME_CHECK_OFFICER)


@dataclass(frozen=True)
class NameCheckRow:
    """What one certificate will print of somebody; `initialled` as "dicek 5 Agustus 2025"."""

    ndh: int
    name: str
    nip: str | None
    born: str | None
    rank: str | None
    position: str | None
    unit: str | None
    initialled: str | None = None


@dataclass(frozen=True)
class NameCheckSheet:
    """All words of the list."""

    letterhead: Letterhead
    program: str
    batch: str | None
    dates: str
    rows: tuple[NameCheckRow, ...]
    signed: str | None = None
    disclaimer: Disclaimer | None = None


def draw_name_check(
    sheet: NameCheckSheet, paper: PaperSize, progress: Progress | None = None
) -> Paper:
    """Draw the list on its side, with room to correct by hand and to initial."""
    pen = Pen(*paper.landscape, f"Daftar Cek Nama {sheet.program}", Face.SANS)
    lay_disclaimer(pen, sheet.disclaimer)
    listing = Listing(
        letterhead=sheet.letterhead,
        title="DAFTAR CEK NAMA",
        of=class_of(sheet),
        dates=sheet.dates,
        columns=_COLUMNS,
        lines=tuple(map(_line, sheet.rows)),
        notes=(
            ("Periksa", words.NAME_CHECK_HOW),
            ("Jumlah", words.NAME_CHECK_COUNT.format(count=len(sheet.rows))),
        ),
        signing=Signing(_OFFICER, sheet.signed),
        rows=_ROWS,
    )
    draw_listing(pen, listing, progress)
    return pen.finish()


def _line(row: NameCheckRow) -> Line:
    facts = (row.name, row.nip, row.born, row.rank, row.position, row.unit)
    return Line((f"{row.ndh:02}", *facts, "", row.initialled or ""), row.ndh)
