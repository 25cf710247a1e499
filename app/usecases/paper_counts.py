"""How much there is to print of each paper that goes with certificates."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from app.domain.vocabulary import Certainty, CertificateKind, EnrollmentState, NumberState
from app.usecases.certificate_folder import CertificateFolder, FolderPaper
from app.usecases.number_list import has_numbers
from app.usecases.prepared_papers import BOTH_PAPERS, is_open
from app.usecases.results import tally
from app.usecases.sheets import issued_sheets
from app.usecases.slips_papers import open_people
from db.models import Certificate, CertificateNumber, Enrollment, Training
from db.session import Transaction


@dataclass(frozen=True)
class PaperCounts:
    """What the papers would show now.

    Of what is prepared `to_print` may be printed and was not, `printed` lies in the folder, and
    `waiting` must wait for the policy. `open_people` can still pass or not, and `open_papers` are
    theirs that were not printed. `backs` may still be wanted, `to_confirm` are prepared or
    withheld, `called` can be called for one. Where it `is_scored` there are scores or places to
    list. `issued` are valid, of which `issued_printed` have a good sheet; `registered` are also
    void. Where it `has_numbers` the book has any of it.
    """

    to_print: int
    printed: int
    waiting: int
    open_papers: int
    open_people: int
    backs: int
    to_confirm: int
    called: int
    is_scored: bool
    issued: Mapping[CertificateKind, int]
    issued_printed: Mapping[CertificateKind, int]
    registered: int
    has_numbers: bool

    @property
    def all_issued(self) -> int:
        """How many papers of any kind are valid."""
        return sum(self.issued.values())


def paper_counts(tx: Transaction, training: Training) -> PaperCounts:
    """Count what the papers of a training would show."""
    tallied = tally(tx, training=training.code)
    folder = CertificateFolder(tx, training, tallied)
    papers = list(folder.papers())
    missing = [each for each in papers if not each.is_printed]
    issued, sheets = _issued(tx, training), issued_sheets(tx, training)
    good = {id_ for id_, count in sheets.items() if count.is_good}
    return PaperCounts(
        to_print=sum(each.may_be_printed for each in missing),
        printed=len(papers) - len(missing),
        waiting=sum(_is_waiting(each) for each in missing),
        open_papers=sum(each.kind in BOTH_PAPERS and is_open(each) for each in missing),
        open_people=len(open_people(tallied)),
        backs=len(list(folder.without_sheet(CertificateKind.CERTIFICATE))),
        to_confirm=_to_confirm(tx, training),
        called=sum(person.can_pass for person in tallied.people),
        is_scored=tallied.scheme is not None or any(o.standing for o in tallied.people),
        issued={kind: len(valid) for kind, valid in issued.items()},
        issued_printed={kind: len(valid & good) for kind, valid in issued.items()},
        registered=_registered(tx, training),
        has_numbers=has_numbers(tx, training),
    )


def _is_waiting(paper: FolderPaper) -> bool:
    """Whether a paper may be printed later; what the rules gave up never will be."""
    return not paper.may_be_printed and paper.candidate.certainty is not Certainty.IMPOSSIBLE


def _issued(tx: Transaction, training: Training) -> Mapping[CertificateKind, set[int]]:
    """The valid papers of each kind by their ids, without those of participants who left."""
    is_here = Enrollment.state == EnrollmentState.ACTIVE
    rows = tx.execute(
        select(Certificate.kind, Certificate.id)
        .outerjoin(Enrollment, Enrollment.id == Certificate.enrollment_id)
        .where(
            Certificate.training_id == training.id,
            Certificate.state == "issued",
            is_here | Certificate.enrollment_id.is_(None),
        )
    )
    found: dict[CertificateKind, set[int]] = {kind: set() for kind in CertificateKind}
    for kind, id_ in rows:
        found[CertificateKind(kind)].add(id_)
    return found


def _registered(tx: Transaction, training: Training) -> int:
    of_training = Certificate.training_id == training.id
    return tx.scalar(select(func.count()).select_from(Certificate).where(of_training)) or 0


def _to_confirm(tx: Transaction, training: Training) -> int:
    lines = select(func.count()).where(
        CertificateNumber.training_id == training.id,
        CertificateNumber.state.in_((NumberState.PREPARED, NumberState.WITHHELD)),
    )
    return tx.scalar(lines) or 0
