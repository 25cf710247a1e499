"""The register of what was issued to a training, as it goes to the printer."""

from app.documents import words
from app.documents.register_sheet import RegisterRow, RegisterSheet
from app.domain import indonesian
from app.domain.codes import print_nip
from app.domain.errors import NothingToPrint
from app.usecases.finding import find_training
from app.usecases.paper_heads import paper_head
from app.usecases.register import RegisterLine, register
from db.session import Transaction


def register_sheet(tx: Transaction, *, training: str) -> RegisterSheet:
    """Everything that was issued, void ones too; raises NothingToPrint where nothing was."""
    found = find_training(tx, training)
    lines = register(tx, training=training)
    if not lines:
        raise NothingToPrint(paper="register")
    head = paper_head(tx, found)
    return RegisterSheet(
        letterhead=head.letterhead,
        program=head.program,
        batch=head.batch,
        dates=head.dates,
        rows=tuple(map(_row, lines)),
        signed=head.signed,
        signatory=head.signatory,
        disclaimer=head.disclaimer,
    )


def _row(line: RegisterLine) -> RegisterRow:
    return RegisterRow(
        number=line.number,
        kind=words.KINDS[line.kind],
        ndh=line.ndh,
        name=line.name,
        nip=line.nip and print_nip(line.nip),
        date=indonesian.date_text(line.date),
        state=words.NUMBER_STATES[line.state],
        revision=line.revision,
        copies=line.copies,
        note=_note(line),
    )


def _note(line: RegisterLine) -> str | None:
    """What stands for it or what it stands for, and why it ended."""
    parts = (
        line.replaces and words.REPLACES.format(number=line.replaces),
        line.replaced_by and words.REPLACED_WITH.format(number=line.replaced_by),
        line.reason,
    )
    return ", ".join(part for part in parts if part) or None
