"""Prepared papers as they go to the printer, each with the facts that are kept as printed."""

from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass, replace

from app.documents.certificate_sheet import CertificateSheet, CertificateTerms
from app.documents.disclaimer import Disclaimer
from app.domain.errors import NothingPreparedToPrint, NothingToPrint
from app.domain.vocabulary import Certainty, CertificateKind, PrintPolicy
from app.usecases.certificate_facts import CertificateFacts
from app.usecases.certificate_folder import CertificateFolder, FolderPaper
from app.usecases.certificate_papers import sheets_of
from app.usecases.certificate_terms import PaperMaker
from app.usecases.certification_rows import read_certification
from app.usecases.finding import find_enrollment, find_training
from app.usecases.papers import practice_disclaimer
from app.usecases.results import tally
from db.session import Transaction

BOTH_PAPERS = (CertificateKind.CERTIFICATE, CertificateKind.STATEMENT)
"""What is printed for somebody whose result is open: one of the two is handed out."""


_WAITS = {
    PrintPolicy.FINAL: "waits-final",
    PrintPolicy.CERTAIN: "waits-certain",
    PrintPolicy.POSSIBLE: "waits-possible",
}


@dataclass(frozen=True)
class PreparedPaper:
    """One prepared paper: what it prints, and the facts to keep once it is printed."""

    sheet: CertificateSheet
    facts: CertificateFacts


@dataclass(frozen=True)
class BlankBacks:
    """So many backs with nothing personal on them."""

    terms: CertificateTerms
    count: int
    disclaimer: Disclaimer | None = None


def prepared_papers(
    tx: Transaction,
    *,
    training: str,
    kinds: Sequence[CertificateKind] = tuple(CertificateKind),
    who: Sequence[str] = (),
    numbers: Sequence[str] = (),
    again: bool = False,
    by_policy: bool = False,
    backed: Container[CertificateKind] = (),
) -> tuple[PreparedPaper, ...]:
    """The prepared papers that the policy admits and whose sheet does not lie there yet.

    With `again` those that lie there too; `who` and `numbers` name papers that are wanted whatever
    the policy, unless they too go `by_policy`. `backed` are kinds whose backs lie there printed:
    they come without. By kind, and in each in the order of numbers. Raises NothingToPrint.
    """
    found = find_training(tx, training)
    every = list(CertificateFolder(tx, found, tally(tx, training=training)).papers(kinds))
    if who or numbers:
        named = {find_enrollment(tx, found, name).ndh for name in who}
        every = [o for o in every if o.candidate.ndh in named or o.line.number in numbers]
    wanted = every
    if by_policy or not (who or numbers):
        wanted = [o for o in every if o.may_be_printed and (again or not o.is_printed)]
    if not wanted:
        reason = _why_none(every, read_certification(tx, found).policy)
        raise NothingPreparedToPrint("prepared-papers", reason)
    return _papers(tx, wanted, backed)


def open_papers(
    tx: Transaction,
    *,
    training: str,
    who: Sequence[str] = (),
    again: bool = False,
    backed: Container[CertificateKind] = (),
) -> tuple[PreparedPaper, ...]:
    """Both papers of everybody whose result is open, as far as they are prepared, by NDH.

    Of all, or of those named by `who`. Without `again` only those whose sheet does not lie there
    yet; `backed` kinds come without their backs. Raises NothingToPrint.
    """
    found = find_training(tx, training)
    named = {find_enrollment(tx, found, name).ndh for name in who}
    folder = CertificateFolder(tx, found, tally(tx, training=training))
    every = [o for o in folder.papers(BOTH_PAPERS) if o.candidate.ndh in named or not who]
    still_open = [paper for paper in every if is_open(paper)]
    wanted = [paper for paper in still_open if again or not paper.is_printed]
    if not wanted:
        reason = "all-printed" if still_open else "nobody-open" if every else "none-prepared"
        raise NothingPreparedToPrint("open-papers", reason)
    wanted.sort(key=lambda each: each.candidate.ndh or 0)
    return _papers(tx, wanted, backed)


def papers_lacking(
    tx: Transaction, *, training: str, people: Collection[int | None]
) -> tuple[tuple[int, CertificateKind], ...]:
    """Which of both papers is not prepared, of these whose result is open and who have the other.

    By NDH; raises UnknownTraining.
    """
    found = find_training(tx, training)
    folder = CertificateFolder(tx, found, tally(tx, training=training))
    prepared = {
        (paper.candidate.ndh or 0, paper.kind)
        for paper in folder.papers(BOTH_PAPERS)
        if paper.candidate.ndh in people
    }
    both = {(ndh, kind) for ndh, _ in prepared for kind in BOTH_PAPERS}
    return tuple(sorted(both - prepared))


def _why_none(every: Sequence[FolderPaper], policy: PrintPolicy) -> str:
    """Why none of these papers comes out."""
    if not every:
        return "none-prepared"
    return "all-printed" if all(paper.is_printed for paper in every) else _WAITS[policy]


def is_open(paper: FolderPaper) -> bool:
    """Whether it is not decided yet that somebody gets a prepared paper."""
    return paper.candidate.certainty is Certainty.OPEN


def blank_backs(
    tx: Transaction,
    *,
    training: str,
    kind: CertificateKind = CertificateKind.CERTIFICATE,
) -> BlankBacks:
    """The backs of a kind: as many as may still have the paper and have none yet.

    Nobody needs to be prepared for that. Raises NothingToPrint, also for a kind without a back.
    """
    found = find_training(tx, training)
    tallied = tally(tx, training=training)
    wanted = list(CertificateFolder(tx, found, tallied).without_sheet(kind))
    if not wanted:
        raise NothingToPrint(paper="backs")
    # The terms are those of all; they come in words with the sheet of any of them.
    facts = PaperMaker(tx, found, tallied, kind).facts(wanted[0], "-", found.end_date)
    disclaimer = practice_disclaimer(tx)
    terms = next(sheets_of(tx, [facts], disclaimer)).terms
    if terms.back is None:
        raise NothingToPrint(paper="backs")
    return BlankBacks(terms, len(wanted), disclaimer)


def _papers(
    tx: Transaction,
    wanted: Sequence[FolderPaper],
    backed: Container[CertificateKind],
) -> tuple[PreparedPaper, ...]:
    """What these would print today, in words and as facts, dated as they were prepared."""
    facts = [each.facts(each.bound_for) for each in wanted]
    sheets = sheets_of(tx, facts, practice_disclaimer(tx))
    return tuple(
        PreparedPaper(_without_back(sheet) if each.kind in backed else sheet, told)
        for each, sheet, told in zip(wanted, sheets, facts, strict=True)
    )


def _without_back(sheet: CertificateSheet) -> CertificateSheet:
    return replace(sheet, terms=replace(sheet.terms, back=None))
