"""The board of certificates: from everybody's condition to the paper that is handed over."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.certificate_step import (
    NOBODY_OPEN,
    CertificateStep,
    FolderFacts,
    OpenOnes,
    certificate_step,
)
from app.domain.name_check import UNCHECKED
from app.domain.vocabulary import Certainty, CertificateKind, NumberState, PrintPolicy
from app.usecases.board_rows import (
    Bound,
    Holder,
    Seat,
    bound_lines,
    lacking,
    seats_of,
)
from app.usecases.certificate_candidates import (
    NOT_AMONG_BEST,
    NOT_ELIGIBLE,
    PASSED,
    Candidate,
    candidates,
)
from app.usecases.certificate_terms import PaperMaker
from app.usecases.certification_rows import read_certification
from app.usecases.finding import find_training
from app.usecases.name_checks import name_standings
from app.usecases.printed_beside import BACKS_OF, SLIPS, printed_beside
from app.usecases.results import PersonTally, Tally, tally
from app.usecases.sheets import NO_SHEETS, last_printed
from db.models import Training
from db.session import Transaction


class Stage(StrEnum):
    """How far a paper has come, in the order of the work; the first three have no number bound.

    Tidak mungkin, terbuka, pasti, disiapkan, tercetak, ditandatangani, ditahan, disahkan,
    diserahkan.
    """

    IMPOSSIBLE = "impossible"
    OPEN = "open"
    CERTAIN = "certain"
    PREPARED = "prepared"
    PRINTED = "printed"
    SIGNED = "signed"
    WITHHELD = "withheld"
    ISSUED = "issued"
    HANDED_OVER = "handed-over"


WITHDRAWN = "withdrawn"
UNBOUND = (Stage.IMPOSSIBLE, Stage.OPEN, Stage.CERTAIN)


@dataclass(frozen=True)
class BoardLine:
    """One paper of one person: what is in the way, its number, and what became of it.

    `code` is the scan code, which names the seat for good; a trainer has neither NDH nor code.
    `missing` are aspects without a score, `lacks` what the paper would leave out, `differs` what a
    paper of today would print otherwise than the sheet that lies there (cetak ulang). Who left
    the class is there only with a number.
    """

    kind: CertificateKind
    ndh: int | None
    code: str | None
    name: str
    nip: str | None
    unit: str | None
    stage: Stage
    certainty: Certainty
    qualifies: bool
    reasons: tuple[str, ...]
    has_left: bool
    unmarked: int = 0
    missing: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    standing: int | None = None
    number: str | None = None
    state: NumberState | None = None
    date: dt.date | None = None
    printed: int = 0
    spoilt: int = 0
    is_printable: bool = False
    is_signed: bool = False
    differs: tuple[str, ...] = ()
    revision: int = 1
    collected_by: str | None = None

    @property
    def key(self) -> str:
        """What tells the lines of a board apart."""
        return f"{self.kind} {self.holder}"

    @property
    def is_in_folder(self) -> bool:
        """Whether it is prepared and not decided for good."""
        return self.state in (NumberState.PREPARED, NumberState.WITHHELD)

    @property
    def holder(self) -> str:
        """Who tells the papers of one person from those of all others."""
        return self.code or self.name

    @property
    def has_sheet(self) -> bool:
        """Whether a good sheet of paper lies there."""
        return self.printed > self.spoilt

    @property
    def can_be_collected(self) -> bool:
        """Whether it waits to be handed over to somebody who is still there."""
        return self.stage is Stage.ISSUED and not self.has_left


@dataclass(frozen=True)
class CertificateBoard:
    """Everybody's papers by kind and NDH; `date` is the one to propose.

    `backed` are the kinds whose backs were printed alone, ahead of the fronts; `has_slips` tells
    that everybody whose result is open got a slip since both papers were prepared.
    """

    lines: tuple[BoardLine, ...]
    date: dt.date
    is_final: bool
    policy: PrintPolicy
    backed: tuple[CertificateKind, ...] = ()
    has_slips: bool = False

    def of(self, kind: CertificateKind | None) -> tuple[BoardLine, ...]:
        """The lines of one kind, or all."""
        return tuple(line for line in self.lines if kind in (line.kind, None))

    def count(self, stage: Stage, kind: CertificateKind = CertificateKind.CERTIFICATE) -> int:
        """How many papers of a kind have come just so far."""
        return self.counts(kind)[stage]

    def counts(self, kind: CertificateKind | None) -> Mapping[Stage, int]:
        """How many papers have come how far."""
        return Counter(line.stage for line in self.of(kind))

    def confirmable(self, kind: CertificateKind | None) -> tuple[BoardLine, ...]:
        """What a decision of now would issue."""
        return tuple(o for o in self.of(kind) if o.is_in_folder and o.qualifies)

    def to_withhold(self, kind: CertificateKind | None) -> tuple[BoardLine, ...]:
        """What a decision of now would withhold."""
        return tuple(o for o in self.of(kind) if o.is_in_folder and not o.qualifies)

    def printable(self, kind: CertificateKind | None) -> tuple[BoardLine, ...]:
        """What may be printed now and was not."""
        return tuple(o for o in self.of(kind) if o.is_printable and not o.has_sheet)

    def unprinted(self, kind: CertificateKind | None) -> tuple[BoardLine, ...]:
        """What is issued, and no sheet of it was printed; who left the class is not in it."""
        return tuple(o for o in self.of(kind) if o.can_be_collected and not o.has_sheet)

    def to_collect(self) -> tuple[BoardLine, ...]:
        """What is still to be handed over, of all kinds: whoever comes gets everything at once."""
        return tuple(o for o in self.lines if o.can_be_collected)

    def open_ones(self) -> tuple[BoardLine, ...]:
        """Of whose certificates it is not decided yet."""
        lines = self.of(CertificateKind.CERTIFICATE)
        return tuple(o for o in lines if o.certainty is Certainty.OPEN)

    def without_papers(self) -> tuple[BoardLine, ...]:
        """Whose result is open, and who has not the sheets of both papers."""
        statements = {o.holder: o for o in self.of(CertificateKind.STATEMENT)}
        pairs = ((o, statements.get(o.holder)) for o in self.open_ones())
        return tuple(o for o, other in pairs if not (o.has_sheet and other and other.has_sheet))

    def kind_to_issue(self) -> CertificateKind:
        """The first kind of which somebody qualifies and has none."""
        eligible = (o.kind for o in self.lines if o.stage in UNBOUND and o.qualifies)
        return next(eligible, CertificateKind.CERTIFICATE)

    def step(self, kind: CertificateKind | None) -> CertificateStep | None:
        """The act that the moment asks for."""
        lines = self.of(kind)
        unbound = [o for o in lines if o.stage in UNBOUND]
        return certificate_step(
            FolderFacts(
                is_final=self.is_final,
                preparable=sum(o.certainty is not Certainty.IMPOSSIBLE for o in unbound),
                eligible=sum(o.qualifies for o in unbound),
                printable=len(self.printable(kind)),
                in_folder=sum(o.is_in_folder and o.has_sheet for o in lines),
                confirmable=len(self.confirmable(kind)),
                issued_unprinted=len(self.unprinted(kind)),
                not_handed_over=len(self.to_collect()),
                open_ones=self._of_open_ones(kind),
            )
        )

    def _of_open_ones(self, kind: CertificateKind | None) -> OpenOnes:
        """How it stands with them, where a policy waits for certainty and they can be seen."""
        is_seen = kind in (CertificateKind.CERTIFICATE, None)
        if self.policy is not PrintPolicy.CERTAIN or not is_seen:
            return NOBODY_OPEN
        lines, open_ones = self.of(CertificateKind.CERTIFICATE), self.open_ones()
        certain = [o.has_sheet for o in lines if o.certainty is Certainty.CERTAIN]
        return OpenOnes(
            count=len(open_ones),
            without_papers=len(self.without_papers()),
            sessions=max((o.unmarked for o in open_ones), default=0),
            printed=sum(certain),
            unprinted=len(certain) - sum(certain),
            has_slips=self.has_slips,
        )


def certificate_board(tx: Transaction, *, training: str) -> CertificateBoard:
    """Where everybody of a training stands towards each kind of paper; raises UnknownTraining."""
    found = find_training(tx, training)
    reading = _Reading(tx, found, tally(tx, training=training))
    lines = [line for kind in CertificateKind for line in reading.lines(kind)]
    beside = printed_beside(tx, found)
    slips, prepared = beside.get(SLIPS), reading.last_statement()
    return CertificateBoard(
        tuple(lines),
        found.end_date,
        reading.tallied.final,
        reading.policy,
        backed=tuple(kind for kind in CertificateKind if BACKS_OF[kind] in beside),
        has_slips=bool(slips and prepared and slips >= prepared),
    )


class _Reading:
    """One reading of the board: everything that lines are made of, read once."""

    def __init__(self, tx: Transaction, training: Training, tallied: Tally) -> None:
        self._tx, self._training, self.tallied = tx, training, tallied
        self.policy = read_certification(tx, training).policy
        self._seats = seats_of(tx, training)
        self._bound = bound_lines(tx, training)
        self._sheets = last_printed(tx, training)
        self._people = {person.ndh: person for person in tallied.people}
        self._asks_photo = any(seat.has_photo for seat in self._seats.values())
        self._checks = name_standings(tx, training)

    def lines(self, kind: CertificateKind) -> Iterator[BoardLine]:
        """The lines of a kind by NDH, trainers by name."""
        maker = PaperMaker(self._tx, self._training, self.tallied, kind)
        every = {o.key: o for o in candidates(self._tx, self._training, self.tallied, kind)}
        active = {o.ndh: key for key, o in self._seats.items() if o.is_active}
        holders: dict[int | str, Candidate | None] = {
            (key if isinstance(key, str) else active[key]): each for key, each in every.items()
        }
        for bound_kind, holder in self._bound:
            if bound_kind is kind:
                holders.setdefault(holder, None)
        lines = (self._line(maker, (kind, key), each) for key, each in holders.items())
        is_told = (o for o in lines if o.number or _is_told(o))
        return iter(sorted(is_told, key=lambda o: (o.ndh or 0, o.has_left, o.name)))

    def last_statement(self) -> dt.datetime | None:
        """When a statement was bound last that lies in the folder."""
        bound = (o for (kind, _), o in self._bound.items() if kind is CertificateKind.STATEMENT)
        return max((o.line.given for o in bound if o.is_in_folder), default=None)

    def _line(self, maker: PaperMaker, holder: Holder, each: Candidate | None) -> BoardLine:
        kind, key = holder
        bound = self._bound.get(holder)
        seat = None if isinstance(key, str) else self._seats[key]
        person = self._people.get(seat.ndh) if seat and seat.is_active else None
        sheets = bound.sheets if bound else NO_SHEETS
        certificate = bound.certificate if bound else None
        may = each is not None and each.may_be_printed(self.policy, is_final=self.tallied.final)
        return BoardLine(
            kind=kind,
            ndh=seat.ndh if seat else None,
            code=seat.code if seat else None,
            name=seat.name if seat else str(key),
            nip=seat.nip if seat else None,
            unit=seat.unit if seat else None,
            stage=_stage(bound, each),
            certainty=each.certainty if each else Certainty.IMPOSSIBLE,
            qualifies=each is not None and each.qualifies,
            reasons=_reasons(kind, each, person),
            has_left=seat is not None and not seat.is_active,
            unmarked=person.unmarked if person else 0,
            missing=self._missing(person),
            lacks=self._lacks(seat) if seat else (),
            standing=each.standing if each else None,
            number=bound.line.number if bound else None,
            state=NumberState(bound.line.state) if bound else None,
            date=certificate.date if certificate else None,
            printed=sheets.printed,
            spoilt=sheets.spoilt,
            is_printable=may and bound is not None and bound.is_in_folder,
            is_signed=bound is not None and bound.line.signed is not None,
            differs=self._differs(maker, bound, each),
            revision=certificate.revision if certificate else 1,
            collected_by=bound.collected_by if bound else None,
        )

    def _lacks(self, seat: Seat) -> tuple[str, ...]:
        """What a paper would leave out; photos and checks are asked for once the first is there."""
        check = self._checks.get(seat.id, UNCHECKED) if self._checks else None
        return lacking(seat, asks_photo=self._asks_photo, check=check)

    def _missing(self, person: PersonTally | None) -> tuple[str, ...]:
        scheme = self.tallied.scheme
        if person is None or scheme is None:
            return ()
        pairs = zip(scheme.aspects, person.card, strict=True)
        return tuple(aspect.name for aspect, score in pairs if score is None)

    def _differs(
        self, maker: PaperMaker, bound: Bound | None, each: Candidate | None
    ) -> tuple[str, ...]:
        """What would be printed otherwise today; nobody asks it of what is with its holder."""
        if bound is None or each is None or bound.handover is not None:
            return ()
        certificate = bound.certificate
        frozen = certificate.facts if certificate else self._sheets.get(bound.line.id)
        if frozen is None:
            return ()
        return maker.differing(each, bound.line.number, frozen)


def _stage(bound: Bound | None, each: Candidate | None) -> Stage:
    state = NumberState(bound.line.state) if bound else NumberState.RESERVED
    if bound is None or state is NumberState.RESERVED:
        return Stage(each.certainty if each else Certainty.IMPOSSIBLE)
    if state is NumberState.ISSUED:
        return Stage.HANDED_OVER if bound.handover else Stage.ISSUED
    if state is NumberState.WITHHELD:
        return Stage.WITHHELD
    if not bound.sheets.is_good:
        return Stage.PREPARED
    return Stage.SIGNED if bound.line.signed else Stage.PRINTED


_NO_LONGER = {
    CertificateKind.STATEMENT: (PASSED,),
    CertificateKind.AWARD: (NOT_AMONG_BEST,),
}


def _reasons(
    kind: CertificateKind, each: Candidate | None, person: PersonTally | None
) -> tuple[str, ...]:
    """What is in the way; marks that are missing are not what puts somebody out of reach."""
    if each is None:
        return _NO_LONGER.get(kind, ()) if person else (WITHDRAWN,)
    if each.certainty is Certainty.IMPOSSIBLE and person and kind is CertificateKind.CERTIFICATE:
        return tuple(reason for reason in person.reasons if reason != "unmarked")
    return tuple(reason for reason in each.reasons if reason != NOT_ELIGIBLE)


def _is_told(line: BoardLine) -> bool:
    """Whether a paper without number is spoken of: a certificate always, others if possible."""
    return line.kind is CertificateKind.CERTIFICATE or line.certainty is not Certainty.IMPOSSIBLE
