"""The papers that there are, for the command line and for the window: what each is made of."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.documents.page import Paper
    from app.domain.progress import Progress

SIZES = ("A4", "F4")

_NAMED = 5
"""More people than this are only counted in the name of a file."""


@dataclass(frozen=True)
class DrawnPaper:
    """A finished file, with the session or the NDH that each of its sheets shows."""

    paper: "Paper"
    sessions: tuple[int, ...] = ()
    people: tuple[int, ...] = ()

    def shown_on(self, pages: Container[int]) -> dict[str, tuple[int, ...]]:
        """Whose sheets stand on these pages, from 0: all of them where they cannot be told."""
        starts = self.paper.starts or (0,)
        spans = [range(*span) for span in pairwise((*starts, self.paper.pages))]
        touched = [any(page in pages for page in span) for span in spans]
        return {
            "sessions": _at(self.sessions, touched),
            "people": _at(self.people, touched),
        }


@dataclass(frozen=True)
class PaperParts:
    """What makes a paper: the query for its sheets, what draws them, and whose a sheet is."""

    gather: Callable[..., Any]
    draw: Callable[..., "Paper"]
    session_of: Callable[[Any], int] | None = None
    ndh_of: Callable[[Any], int] | None = None


@dataclass(frozen=True)
class PaperKind:
    """One kind of paper: its code, and the name that its files begin with."""

    code: str
    file_name: str
    load: Callable[[], PaperParts]

    def draw(self, sheets: Any, size: str, progress: "Progress | None" = None) -> DrawnPaper:
        """Draw what the query gathered on a size of paper."""
        from app.documents.page import PaperSize

        parts = self.load()
        paper = parts.draw(sheets, PaperSize(size), progress)
        return DrawnPaper(
            paper,
            sessions=tuple(map(parts.session_of, sheets)) if parts.session_of else (),
            people=tuple(map(parts.ndh_of, sheets)) if parts.ndh_of else (),
        )

    def name_of_file(self, training: str, *, people: Sequence[int] = (), **which: Any) -> str:
        """The name that is proposed for a file: of what, of which training, of which part of it.

        `people` are the NDH where the paper was asked for some of them only.
        """
        words = [self.file_name, training]
        if (session := which.get("session")) is not None:
            words.append(f"Sesi {session}")
        if (date := which.get("date")) is not None:
            words.append(date.isoformat())
        if people:
            named = ", ".join(f"{ndh:02}" for ndh in people)
            words.append(f"NDH {named}" if len(people) <= _NAMED else f"{len(people)} orang")
        return f"{' '.join(words)}.pdf"


def _attendance_sheets() -> PaperParts:
    from app.documents.attendance_sheet import draw_attendance_sheets
    from app.usecases.papers import attendance_sheets

    def session(sheet: Any) -> int:
        return int(sheet.session)

    return PaperParts(attendance_sheets, draw_attendance_sheets, session_of=session)


def _recap() -> PaperParts:
    from app.documents.recap import draw_recap
    from app.usecases.papers import recap_sheet

    return PaperParts(recap_sheet, draw_recap)


def _certificates() -> PaperParts:
    from app.documents.certificate import draw_certificates
    from app.usecases.certificate_papers import certificate_sheets

    return PaperParts(certificate_sheets, draw_certificates, ndh_of=_ndh)


def _derivations() -> PaperParts:
    from app.documents.derivation import draw_derivations
    from app.usecases.derivation_papers import derivation_sheets

    return PaperParts(derivation_sheets, draw_derivations, ndh_of=_ndh)


def _ndh(sheet: Any) -> int:
    number: int = sheet.ndh
    return number


def size_setting(paper: str) -> str:
    """Where the window keeps the size that a kind of paper was printed on last."""
    return f"papers/size/{paper}"


def _at(numbers: Sequence[int], touched: Sequence[bool]) -> tuple[int, ...]:
    return tuple(number for number, is_in in zip(numbers, touched, strict=False) if is_in)


PAPERS = {
    kind.code: kind
    for kind in (
        PaperKind("attendance-sheet", "Daftar Hadir", _attendance_sheets),
        PaperKind("recap", "Rekap Kehadiran", _recap),
        PaperKind("certificates", "Sertifikat", _certificates),
        PaperKind("derivation", "Rincian JP", _derivations),
    )
}
"""Each kind by its code; what makes it is loaded only when it is wanted."""
