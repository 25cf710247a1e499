"""Prepared papers as they go to the printer, each with the facts that are kept as printed."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.certificate_sheet import CertificateSheet, CertificateTerms
from app.documents.disclaimer import Disclaimer
from app.domain.errors import NothingToPrint
from app.domain.vocabulary import Certainty, CertificateKind
from app.usecases.certificate_facts import CertificateFacts
from app.usecases.certificate_folder import FolderPaper, folder_papers, without_sheet
from app.usecases.certificate_papers import sheets_of
from app.usecases.certificate_terms import PaperMaker
from app.usecases.finding import find_enrollment, find_training
from app.usecases.papers import practice_disclaimer
from app.usecases.results import tally
from db.session import Transaction

BOTH_PAPERS = (CertificateKind.CERTIFICATE, CertificateKind.STATEMENT)
"""What is printed for somebody whose result is open: one of the two is handed out."""


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
) -> tuple[PreparedPaper, ...]:
    """The prepared papers that the policy admits and whose sheet does not lie there yet.

    With `again` those that lie there too; `who` and `numbers` name papers that are wanted whatever
    the policy. By kind, and in each in the order of numbers. Raises NothingToPrint.
    """
    found = find_training(tx, training)
    every = folder_papers(tx, found, tally(tx, training=training), kinds)
    if who or numbers:
        named = {find_enrollment(tx, found, name).ndh for name in who}
        wanted = [o for o in every if o.candidate.ndh in named or o.line.number in numbers]
    else:
        wanted = [o for o in every if o.may_be_printed and (again or not o.is_printed)]
    return _papers(tx, wanted, "prepared-papers")


def open_papers(
    tx: Transaction, *, training: str, again: bool = False
) -> tuple[PreparedPaper, ...]:
    """Both papers of everybody whose result is open, as far as they are prepared, by NDH.

    Without `again` only those whose sheet does not lie there yet. Raises NothingToPrint.
    """
    found = find_training(tx, training)
    every = folder_papers(tx, found, tally(tx, training=training), BOTH_PAPERS)
    wanted = [o for o in every if is_open(o) and (again or not o.is_printed)]
    wanted.sort(key=lambda each: each.candidate.ndh or 0)
    return _papers(tx, wanted, "open-papers")


def is_open(paper: FolderPaper) -> bool:
    """Whether it is not decided yet that somebody gets a prepared paper."""
    return paper.candidate.certainty is Certainty.OPEN


def blank_backs(
    tx: Transaction,
    *,
    training: str,
    kind: CertificateKind = CertificateKind.CERTIFICATE,
    count: int | None = None,
) -> BlankBacks:
    """The backs of a kind: so many, or as many as may still have the paper and have none yet.

    Nobody needs to be prepared for that. Raises NothingToPrint, also for a kind without a back.
    """
    found = find_training(tx, training)
    tallied = tally(tx, training=training)
    wanted = list(without_sheet(tx, found, tallied, kind))
    if not wanted:
        raise NothingToPrint(paper="backs")
    # The terms are those of all; they come in words with the sheet of any of them.
    facts = PaperMaker(tx, found, tallied, kind).facts(wanted[0], "-", found.end_date)
    disclaimer = practice_disclaimer(tx)
    terms = next(sheets_of(tx, [facts], disclaimer)).terms
    if terms.back is None:
        raise NothingToPrint(paper="backs")
    return BlankBacks(terms, count or len(wanted), disclaimer)


def _papers(
    tx: Transaction, wanted: Sequence[FolderPaper], paper: str
) -> tuple[PreparedPaper, ...]:
    """What these would print today, in words and as facts, dated as they were prepared."""
    if not wanted:
        raise NothingToPrint(paper=paper)
    facts = [each.facts(each.bound_for) for each in wanted]
    sheets = sheets_of(tx, facts, practice_disclaimer(tx))
    return tuple(map(PreparedPaper, sheets, facts))
