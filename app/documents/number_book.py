"""The number book on paper (buku nomor): every number, what became of it, and what was left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.documents import words
from app.documents.disclaimer import Disclaimer
from app.documents.faces import Face
from app.documents.listing import FIGURE, Column, Line, Listing, draw_listing
from app.documents.one_file import draw_each
from app.documents.page import Letterhead, Paper, PaperSize, Signatory
from app.documents.pen import Pen
from app.documents.recap_footer import Note, Signing
from app.domain.progress import Progress


@dataclass(frozen=True)
class BookedNumber:
    """One number; `state` as "Terbit", `printed` and `spoilt` count its sheets of paper.

    A number from outside may have no `sequence`; one that is reserved has no person yet.
    """

    sequence: int | None
    number: str
    state: str
    kind: str | None
    training: str | None
    ndh: int | None
    name: str | None
    reason: str | None = None
    printed: int = 0
    spoilt: int = 0


@dataclass(frozen=True)
class NumberGap:
    """Sequences from `first` to `last` that were never given."""

    first: int
    last: int


@dataclass(frozen=True)
class NumberBookSheet:
    """One scope of the book; `scope` as "Tahun 2025", `printed` as the day of printing."""

    letterhead: Letterhead
    scope: str
    rows: tuple[BookedNumber | NumberGap, ...]
    printed: str | None = None
    signed: str | None = None
    signatory: Signatory | None = None
    disclaimer: Disclaimer | None = None


_COLUMNS = (
    Column("Urut", "sequence", width=12, style=FIGURE),
    Column("Nomor", "number", width=50, style=FIGURE),
    Column("Keadaan", "state", width=20, style=FIGURE),
    Column("Jenis", "kind", width=26, style=FIGURE),
    Column("Pelatihan", "program", share=1),
    Column("NDH", "ndh", width=10, style=FIGURE),
    Column("Nama", "name", share=1.1),
    Column("Lembar dicetak", "printed", width=14, style=FIGURE),
    Column("Lembar rusak", "spoilt", width=13, style=FIGURE),
    Column("Keterangan", "reason", share=0.9),
)


def draw_number_book(
    sheets: Sequence[NumberBookSheet], paper: PaperSize, progress: Progress | None = None
) -> Paper:
    """Draw each scope of the book on pages of its own, on their side, into one file."""
    pen = Pen(*paper.landscape, f"Buku Nomor {sheets[0].scope}", Face.SANS)
    return draw_each(pen, sheets, _draw_scope, progress)


def _draw_scope(pen: Pen, sheet: NumberBookSheet) -> None:
    draw_listing(pen, _listing(sheet))


def _listing(sheet: NumberBookSheet) -> Listing:
    return Listing(
        letterhead=sheet.letterhead,
        title="BUKU NOMOR",
        of=sheet.scope,
        dates=None,
        columns=_COLUMNS,
        lines=tuple(map(_line, sheet.rows)),
        notes=(*_counts(sheet), *([("Dicetak", sheet.printed)] if sheet.printed else ())),
        signing=Signing(sheet.signatory, sheet.signed),
    )


def _line(row: BookedNumber | NumberGap) -> Line:
    if isinstance(row, NumberGap):
        return Line((_gap_text(row),))
    cells = (
        "" if row.sequence is None else str(row.sequence),
        row.number,
        row.state,
        row.kind or "",
        row.training or "",
        "" if row.ndh is None else f"{row.ndh:02}",
        row.name or "",
        str(row.printed) if row.printed else "",
        str(row.spoilt) if row.spoilt else "",
        row.reason or "",
    )
    return Line(cells, row.ndh)


def _gap_text(gap: NumberGap) -> str:
    if gap.first == gap.last:
        return words.ONE_GAP.format(number=gap.first)
    return words.GAP.format(first=gap.first, last=gap.last, count=gap.last - gap.first + 1)


def _counts(sheet: NumberBookSheet) -> Iterator[Note]:
    """Sum up states, sheets of paper and gaps."""
    booked = [row for row in sheet.rows if isinstance(row, BookedNumber)]
    gaps = [row for row in sheet.rows if isinstance(row, NumberGap)]
    states = Counter(row.state for row in booked).items()
    yield "Nomor", ", ".join(f"{state} {count}" for state, count in states) or "belum ada"
    printed, spoilt = sum(row.printed for row in booked), sum(row.spoilt for row in booked)
    yield "Lembar", f"dicetak {printed}, rusak {spoilt}"
    if gaps:
        yield "Celah", words.GAPS.format(count=sum(o.last - o.first + 1 for o in gaps))
