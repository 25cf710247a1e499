"""The sheets of paper of each number: printed, spoilt, and what stood on the last good one."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sqlalchemy import and_, bindparam, case, func, literal_column, or_, select

from app.domain.certificate_refusals import NotPrepared
from app.domain.errors import InvalidValue
from app.domain.vocabulary import CertificateKind, NumberState
from app.usecases.certificate_facts import CertificateFacts, fingerprint, freeze
from app.usecases.finding import find_training
from app.usecases.number_book import find_number, find_numbers
from db.models import Certificate, CertificateNumber, Printing, Sheet, Training
from db.session import Transaction

ORIGINAL = 1

PAPER_OF = MappingProxyType(
    {
        CertificateKind.CERTIFICATE: "certificates",
        CertificateKind.AWARD: "awards",
        CertificateKind.STATEMENT: "statements",
        CertificateKind.TRAINER: "trainer-certificates",
    }
)
"""The paper under which issued ones of a kind are printed or saved together."""

# Built once: SQLAlchemy takes longer to build a statement than SQLite to answer it.
_LAST_PRINTED = (
    select(Sheet.number_id, Sheet.facts)
    .join(CertificateNumber, CertificateNumber.id == Sheet.number_id)
    .where(
        CertificateNumber.training_id == bindparam("training"),
        Sheet.certificate_id.is_(None),
        Sheet.spoilt.is_(None),
    )
    .order_by(Sheet.id)
)
_SHEETS = select(Sheet).where(
    # One value however many numbers: a list of values would meet SQLite's limit.
    Sheet.number_id.in_(select(func.json_each(bindparam("numbers")).table_valued("value").c.value)),
    Sheet.certificate_id.is_(None),
)
# Written out, so that the index of valid papers serves.
_VALID = (
    Certificate.training_id == bindparam("training"),
    Certificate.state == literal_column("'issued'"),
)
_KIND_PRINTED = case({paper: str(kind) for kind, paper in PAPER_OF.items()}, value=Printing.paper)
# What was prepared was printed before it was issued; what was told anew must be printed anew.
_ISSUED_SHEETS = (
    select(Certificate.id, func.count(), func.count(Sheet.spoilt))
    .join(Sheet, Sheet.number_id == Certificate.number_id)
    .where(*_VALID, or_(Certificate.revision == 1, Sheet.certificate_id == Certificate.id))
    .group_by(Certificate.id)
)
_ISSUED_PRINTINGS = (
    select(Certificate.id, func.count())
    .join(
        Printing,
        and_(
            Printing.training_id == Certificate.training_id,
            Certificate.kind == _KIND_PRINTED,
            Certificate.enrollment_id.is_not_distinct_from(Printing.enrollment_id),
            Certificate.issued <= Printing.at,
        ),
    )
    .where(*_VALID, Printing.paper.in_(PAPER_OF.values()))
    .group_by(Certificate.id)
)
IN_FOLDER = (NumberState.PREPARED, NumberState.WITHHELD)


@dataclass(frozen=True)
class SheetCount:
    """How many sheets of a number were printed, and how many of them were spoilt."""

    printed: int = 0
    spoilt: int = 0

    @property
    def is_good(self) -> bool:
        """Whether one of them is good."""
        return self.printed > self.spoilt


NO_SHEETS = SheetCount()


def record_sheets(
    tx: Transaction,
    *,
    training: str,
    printed: Sequence[CertificateFacts],
    reason: str | None = None,
    spoilt: Mapping[str, int] | None = None,
) -> tuple[str, ...]:
    """Keep what was printed of prepared papers, exactly as it was; returns their numbers.

    One number has one good sheet. The same facts put out again are that sheet still, as where a
    paper is saved and then printed, or printed twice: nothing is spoilt, and what is signed stays
    signed. The sheet that lies there is spoilt by another where the facts differ, or where it was
    said to be: `spoilt` are such numbers, each with how many sheets it had taken when that was
    said, so that saying it once spoils one sheet, however often the new one is put out.

    What was issued or made void meanwhile has its sheet already: the late one is spoilt. `reason`
    is why something was printed that the policy would not have printed yet.
    """
    lines = find_numbers(tx, (facts.number for facts in printed))
    lying = _sheets_of(tx, lines)
    kept = []
    for line, facts in zip(lines, printed, strict=True):
        frozen, sheets = freeze(facts), lying[line.id]
        is_late = line.state not in IN_FOLDER
        if not is_late:
            kept.append(line.number)
            if _lies_there(sheets, frozen, (spoilt or {}).get(line.number)):
                continue
            _spoil(tx, line, sheets, "reprinted")
        sheets.append(_put_down(tx, line, frozen, reason, is_late=is_late))
    tx.flush()
    tx.tell(training=training, numbers=kept, reason=reason)
    return tuple(kept)


def spoil_sheet(tx: Transaction, *, number: str, reason: str) -> str:
    """Say that the sheet of a prepared paper is spoilt: the number stays, to be printed again.

    Raises UnknownNumber, NotPrepared and InvalidValue for an empty reason. Twice is once.
    """
    line = _prepared(tx, number)
    if not reason.strip():
        raise InvalidValue("reason", reason, "needed")
    _spoil(tx, line, _sheets_of(tx, (line,))[line.id], reason.strip())
    tx.flush()
    tx.tell(number=line.number, reason=reason.strip())
    return line.number


def sheets_taken(tx: Transaction, *, training: str) -> Mapping[str, int]:
    """How many sheets each number of a training took, by the number; raises UnknownTraining."""
    found = find_training(tx, training)
    query = (
        select(CertificateNumber.number, func.count())
        .join(Sheet, Sheet.number_id == CertificateNumber.id)
        .where(CertificateNumber.training_id == found.id)
        .group_by(CertificateNumber.id)
    )
    return dict(tx.execute(query).all())


def last_printed(tx: Transaction, training: Training) -> Mapping[int, str]:
    """The frozen facts on the good sheet of each prepared paper, by the id of its number."""
    rows = tx.execute(_LAST_PRINTED, {"training": training.id})
    return {row.number_id: row.facts for row in rows}


def sheet_counts(tx: Transaction, training: Training | None = None) -> Mapping[int, SheetCount]:
    """How many sheets each number took, by its id: those of a training, or of the whole book."""
    query = select(Sheet.number_id, func.count(), func.count(Sheet.spoilt)).group_by(
        Sheet.number_id
    )
    if training is not None:
        query = query.join(CertificateNumber, CertificateNumber.id == Sheet.number_id).where(
            CertificateNumber.training_id == training.id
        )
    return {number: SheetCount(printed, spoilt) for number, printed, spoilt in tx.execute(query)}


def issued_sheets(tx: Transaction, training: Training) -> Mapping[int, SheetCount]:
    """How many sheets of each valid paper there are or were, by the id of its certificate.

    Those of while it was prepared, and every printing since it was issued. Of the papers of
    trainers it is only known that they were printed, not whose: each printing counts for all that
    were issued by then.
    """
    asked = {"training": training.id}
    counted = {id_: SheetCount(*told) for id_, *told in tx.execute(_ISSUED_SHEETS, asked)}
    for id_, printed in tx.execute(_ISSUED_PRINTINGS, asked):
        before = counted.get(id_, NO_SHEETS)
        counted[id_] = SheetCount(before.printed + printed, before.spoilt)
    return counted


def _prepared(tx: Transaction, number: str) -> CertificateNumber:
    line = find_number(tx, number)
    if line.state not in IN_FOLDER:
        raise NotPrepared(number=line.number, state=line.state)
    return line


def _sheets_of(
    tx: Transaction, lines: Iterable[CertificateNumber]
) -> defaultdict[int, list[Sheet]]:
    """The sheets that were printed of prepared papers, by the id of their number."""
    found: defaultdict[int, list[Sheet]] = defaultdict(list)
    for sheet in tx.scalars(_SHEETS, {"numbers": json.dumps([line.id for line in lines])}):
        found[sheet.number_id].append(sheet)
    return found


def _lies_there(sheets: Sequence[Sheet], frozen: str, said: int | None) -> bool:
    """Whether a good sheet of these facts lies there that nobody said to be spoilt."""
    is_there = any(o.spoilt is None and o.facts == frozen for o in sheets)
    return is_there and said != len(sheets)


def _put_down(
    tx: Transaction, line: CertificateNumber, frozen: str, reason: str | None, *, is_late: bool
) -> Sheet:
    """Keep one sheet as it was printed."""
    sheet = Sheet(
        number_id=line.id,
        copy=ORIGINAL,
        facts=frozen,
        sha256=fingerprint(frozen),
        reason=reason,
        operator=tx.operator,
        at=tx.moment,
        spoilt=tx.moment if is_late else None,
        spoilt_reason="no-longer-prepared" if is_late else None,
    )
    tx.add(sheet)
    return sheet


def _spoil(tx: Transaction, line: CertificateNumber, sheets: Iterable[Sheet], reason: str) -> None:
    """What lies there is spoilt, and what is to be signed is another sheet."""
    for sheet in sheets:
        if sheet.spoilt is None:
            sheet.spoilt, sheet.spoilt_reason = tx.moment, reason
    line.signed = None
