"""The sheets of paper that each number of the book took: prepared, issued, and copied."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from sqlalchemy import func, select

from app.domain.vocabulary import CertificateKind
from app.usecases.sheets import NO_SHEETS, PAPER_OF, SheetCount, sheet_counts
from db.models import Certificate, Printing
from db.session import Transaction

_Holder = tuple[int, str, int | None]
"""A training, the paper of a kind, and the participant; a printing knows no trainer."""

_ISSUED = (
    select(
        Certificate.training_id,
        Certificate.kind,
        Certificate.enrollment_id,
        Certificate.trainer,
        Certificate.number_id,
        func.min(Certificate.issued),
    )
    .group_by(Certificate.number_id)
    .order_by(func.min(Certificate.id))
)
_PRINTED = select(Printing.training_id, Printing.paper, Printing.enrollment_id, Printing.at).where(
    Printing.paper.in_(PAPER_OF.values())
)


def sheets_of_numbers(tx: Transaction) -> Mapping[int, SheetCount]:
    """How many sheets each number of the whole book took, by its id.

    A printing of what was issued counts for the number that its holder had by then, also where
    another one stands for it since.
    """
    counts = dict(sheet_counts(tx))
    for number, printed in Counter(_printed_since(tx)).items():
        before = counts.get(number, NO_SHEETS)
        counts[number] = SheetCount(before.printed + printed, before.spoilt)
    return counts


def _printed_since(tx: Transaction) -> Iterator[int]:
    """The number of every sheet that was printed of what was issued."""
    held = _held(tx)
    for training, paper, seat, at in tx.execute(_PRINTED):
        for numbers in held.get((training, paper, seat), {}).values():
            by_then = [number for issued, number in numbers if issued <= at]
            yield from by_then[-1:]


def _held(tx: Transaction) -> Mapping[_Holder, Mapping[str | None, list[tuple[dt.datetime, int]]]]:
    """The numbers of each holder of a paper in their order, each with when it was issued."""
    held: defaultdict[_Holder, defaultdict[str | None, list[tuple[dt.datetime, int]]]]
    held = defaultdict(lambda: defaultdict(list))
    for training, kind, seat, trainer, number, issued in tx.execute(_ISSUED):
        held[training, PAPER_OF[CertificateKind(kind)], seat][trainer].append((issued, number))
    return held
