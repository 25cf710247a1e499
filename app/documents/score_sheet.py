"""The scores of a class with everybody's place, and how they came about (daftar nilai)."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.disclaimer import Disclaimer, lay_disclaimer
from app.documents.faces import Face
from app.documents.listing import FIGURE, Column, Line, Listing, class_of, draw_listing
from app.documents.page import Letterhead, Paper, PaperSize, Signatory
from app.documents.pen import Pen
from app.documents.recap_footer import Note, Signing, results_note
from app.domain.progress import Progress


@dataclass(frozen=True)
class ScoredAspect:
    """An aspect as its column is titled; `weight` as "20 %"."""

    name: str
    weight: str


@dataclass(frozen=True)
class ScoreRow:
    """One participant; scores as "65,00 → 80,00" with a remedial, "belum" where one is missing.

    `standing` as "1", `result` as "Lulus".
    """

    ndh: int
    name: str
    nip: str | None
    scores: tuple[str, ...]
    total: str
    predikat: str
    standing: str
    result: str


@dataclass(frozen=True)
class ScoreSheet:
    """All words of the list; `notes` say the scale, what is asked, and how ties are told apart."""

    letterhead: Letterhead
    program: str
    batch: str | None
    dates: str
    aspects: tuple[ScoredAspect, ...]
    rows: tuple[ScoreRow, ...]
    notes: tuple[Note, ...]
    signed: str | None = None
    signatory: Signatory | None = None
    disclaimer: Disclaimer | None = None


def draw_score_sheet(
    sheet: ScoreSheet, paper: PaperSize, progress: Progress | None = None
) -> Paper:
    """Draw the list on its side, over as many pages as it needs."""
    pen = Pen(*paper.landscape, f"Daftar Nilai {sheet.program}", Face.SANS)
    lay_disclaimer(pen, sheet.disclaimer)
    listing = Listing(
        letterhead=sheet.letterhead,
        title="DAFTAR NILAI DAN PERINGKAT",
        of=class_of(sheet),
        dates=sheet.dates,
        columns=_columns(sheet.aspects),
        lines=tuple(map(_line, sheet.rows)),
        notes=(*sheet.notes, results_note([row.result for row in sheet.rows])),
        signing=Signing(sheet.signatory, sheet.signed),
    )
    draw_listing(pen, listing, progress)
    return pen.finish()


def _columns(aspects: Sequence[ScoredAspect]) -> tuple[Column, ...]:
    """What a class is scored in stands between the person and the total."""
    scored = (Column(f"{o.name} ({o.weight})", "score", share=0.45, style=FIGURE) for o in aspects)
    total = (Column("Nilai", "score", width=15, style=FIGURE),) if aspects else ()
    predikat = (Column("Predikat", "predikat", width=27, style=FIGURE),) if aspects else ()
    return (
        Column("NDH", "ndh", width=11, style=FIGURE),
        Column("Nama", "name", share=1.1),
        Column("NIP", "nip", width=33, style=FIGURE),
        *scored,
        *total,
        *predikat,
        Column("Peringkat", "standing", width=17, style=FIGURE),
        Column("Hasil", "result", width=20, style=FIGURE),
    )


def _line(row: ScoreRow) -> Line:
    scored = (*row.scores, row.total, row.predikat) if row.scores else ()
    cells = (f"{row.ndh:02}", row.name, row.nip, *scored, row.standing, row.result)
    return Line(cells, row.ndh)
