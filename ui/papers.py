"""The papers that there are, for the command line and for the window: what each is made of."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from app.documents.certificate import Blank
    from app.documents.page import Paper, PaperSize
    from app.domain.progress import Progress
    from app.usecases.certificate_facts import CertificateFacts

T = TypeVar("T")

SIZES = ("A4", "F4")

_NAMED = 5
"""More people than this are only counted in the name of a file."""


@dataclass(frozen=True)
class DrawnPaper:
    """A finished file, with the session or the NDH that each of its sheets shows.

    The paper of a trainer has no NDH. Of prepared papers it has the `facts` that were drawn, to be
    kept once they are printed, the `reason` where that is before its time, and the numbers whose
    sheet was said to be `spoilt`, each with how many sheets it had taken by then.
    """

    paper: "Paper"
    sessions: tuple[int, ...] = ()
    people: tuple[int | None, ...] = ()
    facts: tuple["CertificateFacts", ...] = ()
    reason: str | None = None
    spoilt: Mapping[str, int] | None = None

    def shown_on(self, pages: Container[int]) -> dict[str, tuple[int, ...]]:
        """Whose sheets stand on these pages, from 0: all of them where they cannot be told."""
        touched = [any(page in pages for page in span) for span in self._spans()]
        return {
            "sessions": _at(self.sessions, touched),
            "people": tuple(ndh for ndh in _at(self.people, touched) if ndh is not None),
        }

    def facts_on(self, pages: Container[int]) -> tuple["CertificateFacts", ...]:
        """What was drawn of prepared papers whose first page is among these.

        Where odd pages are printed first and even ones on their backs, it is one sheet.
        """
        return _at(self.facts, [span.start in pages for span in self._spans()])

    def _spans(self) -> list[range]:
        """The pages of each sheet."""
        starts = self.paper.starts or (0,)
        return [range(*span) for span in pairwise((*starts, self.paper.pages))]


@dataclass(frozen=True)
class PaperParts:
    """What makes a paper: the query for its sheets, what draws them, and whose a sheet is.

    `facts_of` tells what is kept of a prepared paper once it is printed, `on_blank` turns what is
    drawn on white paper into what is drawn on a pre-printed blank.
    """

    gather: Callable[..., Any]
    draw: Callable[..., "Paper"]
    session_of: Callable[[Any], int] | None = None
    ndh_of: Callable[[Any], int | None] | None = None
    facts_of: Callable[[Any], "CertificateFacts"] | None = None
    on_blank: Callable[[Any, "Blank"], Any] | None = None


@dataclass(frozen=True)
class PaperKind:
    """One kind of paper: its code, and the name that its files begin with."""

    code: str
    file_name: str
    load: Callable[[], PaperParts]
    called: str | None = None

    @property
    def word(self) -> str:
        """The code of its word, where its own is that of another thing."""
        return self.called or self.code

    def draw(
        self,
        sheets: Any,
        size: str,
        progress: "Progress | None" = None,
        blank: "Blank | None" = None,
    ) -> DrawnPaper:
        """Draw what the query gathered on a size of paper, or on a blank of that size."""
        from app.documents.page import PaperSize

        parts = self.load()
        shown = parts.on_blank(sheets, blank) if parts.on_blank and blank else sheets
        paper = parts.draw(shown, PaperSize(size), progress)
        return DrawnPaper(
            paper,
            sessions=tuple(map(parts.session_of, sheets)) if parts.session_of else (),
            people=tuple(map(parts.ndh_of, sheets)) if parts.ndh_of else (),
            facts=tuple(map(parts.facts_of, sheets)) if parts.facts_of else (),
        )

    def recorded_as(self, **which: Any) -> str:
        """What its printing is kept as: the backs of each kind are told apart."""
        if "kind" not in which:
            return self.code
        from app.usecases.printed_beside import BACKS_OF

        return BACKS_OF[which["kind"]]

    def name_of_file(
        self, training: str, *, people: Sequence[int | None] = (), **which: Any
    ) -> str:
        """The name that is proposed for a file: of what, of which training, of which part of it.

        `people` are the NDH where the paper was asked for some of them only.
        """
        words = [self.file_name, training]
        if (session := which.get("session")) is not None:
            words.append(f"Sesi {session}")
        if (date := which.get("date")) is not None:
            words.append(date.isoformat())
        if known := [ndh for ndh in people if ndh is not None]:
            named = ", ".join(f"{ndh:02}" for ndh in known)
            words.append(f"NDH {named}" if len(known) <= _NAMED else f"{len(known)} orang")
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
    return _issued("certificate")


def _awards() -> PaperParts:
    return _issued("award")


def _statements() -> PaperParts:
    return _issued("statement")


def _trainer_certificates() -> PaperParts:
    return _issued("trainer")


def _issued(kind: str) -> PaperParts:
    from functools import partial

    from app.documents.certificate import draw_certificates
    from app.domain.vocabulary import CertificateKind
    from app.usecases.certificate_papers import certificate_sheets

    gather = partial(certificate_sheets, kind=CertificateKind(kind))
    return PaperParts(gather, draw_certificates, ndh_of=_ndh, on_blank=_sheets_on_blank)


def _name_check() -> PaperParts:
    from app.documents.name_check_sheet import draw_name_check
    from app.usecases.name_check_papers import name_check_sheet

    return PaperParts(name_check_sheet, draw_name_check)


def _derivations() -> PaperParts:
    from app.documents.derivation import draw_derivations
    from app.usecases.derivation_papers import derivation_sheets

    return PaperParts(derivation_sheets, draw_derivations, ndh_of=_ndh)


def _prepared() -> PaperParts:
    from app.documents.certificate import draw_certificates
    from app.usecases.prepared_papers import prepared_papers

    return _of_prepared(prepared_papers, draw_certificates)


def _fronts() -> PaperParts:
    from app.documents.certificate import draw_fronts
    from app.usecases.prepared_papers import prepared_papers

    return _of_prepared(prepared_papers, draw_fronts)


def _open_papers() -> PaperParts:
    from app.documents.certificate import draw_certificates
    from app.usecases.prepared_papers import open_papers

    return _of_prepared(open_papers, draw_certificates)


def _backs() -> PaperParts:
    from app.documents.certificate import draw_backs
    from app.usecases.prepared_papers import blank_backs

    def draw(backs: Any, size: "PaperSize", progress: "Progress | None") -> "Paper":
        return draw_backs(backs.terms, backs.count, size, progress, backs.disclaimer)

    return PaperParts(blank_backs, draw, on_blank=_on_blank)


def _slips() -> PaperParts:
    from app.documents.slips import draw_slips
    from app.usecases.slips_papers import slips

    return PaperParts(slips, draw_slips)


def _confirmation_sheet() -> PaperParts:
    from app.documents.confirmation_sheet import draw_confirmation_sheet
    from app.usecases.confirmation_papers import confirmation_sheet

    return PaperParts(confirmation_sheet, draw_confirmation_sheet)


def _mc_sheet() -> PaperParts:
    from app.documents.mc_sheet import draw_mc_sheet
    from app.usecases.mc_papers import mc_sheet

    return PaperParts(mc_sheet, draw_mc_sheet)


def _handover_list() -> PaperParts:
    from app.documents.handover_sheet import draw_handover_sheets
    from app.usecases.handover_papers import handover_sheets

    return PaperParts(handover_sheets, draw_handover_sheets)


def _number_book() -> PaperParts:
    from app.documents.number_book import draw_number_book
    from app.usecases.number_book_papers import number_book_sheets

    return PaperParts(number_book_sheets, draw_number_book)


def _register() -> PaperParts:
    from app.documents.register_sheet import draw_register
    from app.usecases.register_papers import register_sheet

    return PaperParts(register_sheet, draw_register)


def _scores() -> PaperParts:
    from app.documents.score_sheet import draw_score_sheet
    from app.usecases.score_papers import score_sheet

    return PaperParts(score_sheet, draw_score_sheet)


def _of_prepared(gather: Callable[..., Any], draw: Callable[..., "Paper"]) -> PaperParts:
    return PaperParts(
        gather,
        _of_sheets(draw),
        ndh_of=_ndh_of_facts,
        facts_of=_facts,
        on_blank=_prepared_on_blank,
    )


def _of_sheets(draw: Callable[..., "Paper"]) -> Callable[..., "Paper"]:
    """Draw prepared papers, which come with what is kept of them."""

    def draw_prepared(
        papers: Sequence[Any], size: "PaperSize", progress: "Progress | None"
    ) -> "Paper":
        return draw([each.sheet for each in papers], size, progress)

    return draw_prepared


def _on_blank(sheet: Any, blank: "Blank") -> Any:
    """What has terms, for pre-printed paper."""
    return replace(sheet, terms=replace(sheet.terms, blank=blank))


def _sheets_on_blank(sheets: Sequence[Any], blank: "Blank") -> list[Any]:
    return [_on_blank(sheet, blank) for sheet in sheets]


def _prepared_on_blank(papers: Sequence[Any], blank: "Blank") -> list[Any]:
    return [replace(each, sheet=_on_blank(each.sheet, blank)) for each in papers]


def _ruler() -> PaperParts:
    from app.documents.ruler_page import draw_ruler_page
    from app.usecases.ruler_papers import ruler_page

    return PaperParts(ruler_page, draw_ruler_page)


def _ndh(sheet: Any) -> int | None:
    ndh: int | None = sheet.ndh
    return ndh


def _facts(prepared: Any) -> "CertificateFacts":
    facts: CertificateFacts = prepared.facts
    return facts


def _ndh_of_facts(prepared: Any) -> int | None:
    return _ndh(prepared.facts)


def certificate_copy(number: str, copy: int) -> PaperKind:
    """A further copy of one certificate: it is recorded under its number, not as a paper of all."""

    def load() -> PaperParts:
        from app.documents.certificate import draw_certificates
        from app.usecases.reprinting import copy_sheet

        return PaperParts(copy_sheet, draw_certificates)

    return PaperKind("certificate-copy", f"Salinan {copy} {number}", load)


def size_setting(paper: str) -> str:
    """Where the window keeps the size that a kind of paper was printed on last."""
    return f"papers/size/{paper}"


def _at(parts: Sequence[T], touched: Sequence[bool]) -> tuple[T, ...]:
    return tuple(part for part, is_in in zip(parts, touched, strict=False) if is_in)


PAPERS = {
    kind.code: kind
    for kind in (
        PaperKind("attendance-sheet", "Daftar Hadir", _attendance_sheets),
        PaperKind("recap", "Rekap Kehadiran", _recap),
        PaperKind("name-check", "Daftar Cek Nama", _name_check),
        PaperKind("certificates", "Sertifikat", _certificates),
        PaperKind("derivation", "Rincian JP", _derivations),
        PaperKind("scores", "Daftar Nilai", _scores),
        PaperKind("prepared", "Sertifikat Disiapkan", _prepared, "prepared-papers"),
        PaperKind("fronts", "Halaman Depan Sertifikat", _fronts),
        PaperKind("backs", "Halaman Belakang Sertifikat", _backs),
        PaperKind("open-papers", "Dua Surat Peserta Belum Pasti", _open_papers),
        PaperKind("slips", "Slip Peserta Belum Pasti", _slips),
        PaperKind("confirmation-sheet", "Lembar Pengesahan", _confirmation_sheet),
        PaperKind("mc-sheet", "Lembar MC", _mc_sheet),
        PaperKind("handover-list", "Tanda Terima", _handover_list),
        PaperKind("awards", "Piagam Penghargaan", _awards),
        PaperKind("statements", "Surat Keterangan", _statements),
        PaperKind("trainer-certificates", "Sertifikat Pengajar", _trainer_certificates),
        PaperKind("number-book", "Buku Nomor", _number_book),
        PaperKind("register", "Register Sertifikat", _register),
        PaperKind("ruler", "Halaman Penggaris", _ruler),
    )
}
"""Each kind by its code; what makes it is loaded only when it is wanted."""
