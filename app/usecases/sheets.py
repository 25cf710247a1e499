"""The sheets of paper of each number: printed, spoilt, and what stood on the last good one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from app.domain.certificate_refusals import NotPrepared
from app.domain.errors import InvalidValue
from app.domain.vocabulary import NumberState
from app.usecases.certificate_facts import CertificateFacts, fingerprint, freeze
from app.usecases.number_book import find_number
from db.models import CertificateNumber, Sheet, Training
from db.session import Transaction

ORIGINAL = 1

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
IN_FOLDER = (NumberState.PREPARED, NumberState.WITHHELD)


@dataclass(frozen=True)
class SheetCount:
    """How many sheets of a number were printed, and how many of them were spoilt."""

    printed: int = 0
    spoilt: int = 0

    @property
    def is_in_folder(self) -> bool:
        """Whether a good sheet lies there."""
        return self.printed > self.spoilt


NO_SHEETS = SheetCount()


def record_sheets(
    tx: Transaction,
    *,
    training: str,
    printed: Sequence[CertificateFacts],
    reason: str | None = None,
) -> tuple[str, ...]:
    """Keep what was printed of prepared papers, exactly as it was; returns their numbers.

    A sheet that lies there already is spoilt by the new one: one number, one good sheet. What was
    issued or made void meanwhile has its sheet already: the late one is spoilt. `reason` is why
    something was printed that the policy would not have printed yet.
    """
    kept = []
    for facts in printed:
        line = find_number(tx, facts.number)
        is_late = line.state not in IN_FOLDER
        if not is_late:
            _spoil(tx, line, "reprinted")
            line.signed = None
            kept.append(facts.number)
        frozen = freeze(facts)
        tx.add(
            Sheet(
                number_id=line.id,
                copy=ORIGINAL,
                facts=frozen,
                sha256=fingerprint(frozen),
                operator=tx.operator,
                at=tx.moment,
                spoilt=tx.moment if is_late else None,
                spoilt_reason="no-longer-prepared" if is_late else None,
            )
        )
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
    _spoil(tx, line, reason.strip())
    line.signed = None
    tx.flush()
    tx.tell(number=line.number, reason=reason.strip())
    return line.number


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


def _prepared(tx: Transaction, number: str) -> CertificateNumber:
    line = find_number(tx, number)
    if line.state not in IN_FOLDER:
        raise NotPrepared(number=line.number, state=line.state)
    return line


def _spoil(tx: Transaction, line: CertificateNumber, reason: str) -> None:
    good = select(Sheet).where(
        Sheet.number_id == line.id, Sheet.certificate_id.is_(None), Sheet.spoilt.is_(None)
    )
    for sheet in tx.scalars(good):
        sheet.spoilt, sheet.spoilt_reason = tx.moment, reason
