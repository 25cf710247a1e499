"""What was printed beside the papers of a board: backs ahead of them, slips for the open ones."""

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import bindparam, func, select

from app.domain.vocabulary import CertificateKind
from db.models import Printing, Training
from db.session import Transaction

SLIPS = "slips"
BACKS_OF = {
    kind: "backs" if kind is CertificateKind.CERTIFICATE else f"{kind}-backs"
    for kind in CertificateKind
}
"""What the backs of a kind are recorded as, where they are printed alone."""

# Built once: SQLAlchemy takes longer to build a statement than SQLite to answer it.
_LAST = (
    select(Printing.paper, func.max(Printing.at))
    .where(
        Printing.training_id == bindparam("training"),
        Printing.paper.in_((SLIPS, *BACKS_OF.values())),
    )
    .group_by(Printing.paper)
)


def printed_beside(tx: Transaction, training: Training) -> Mapping[str, dt.datetime]:
    """When backs alone and slips were printed or saved last, by what they are recorded as."""
    rows = tx.connection().execute(_LAST, {"training": training.id})
    return {paper: at for paper, at in rows}  # noqa: C416 - a row is no pair for mypy
