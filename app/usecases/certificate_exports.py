"""The register and the number book as tables for other programs."""

from collections.abc import Sequence

from app.documents.words import KINDS, NUMBER_STATES, REPLACED_WITH, REPLACES
from app.exchange.workbook_writer import Cell, Table
from app.usecases.finding import find_training
from app.usecases.number_book_papers import reason_text, scope_text
from app.usecases.number_list import BookLine, NumberGap, list_numbers
from app.usecases.register import RegisterLine, register
from db.session import Transaction

_REGISTER = (
    "Nomor",
    "Jenis",
    "NDH",
    "Nama",
    "NIP",
    "Tanggal",
    "Keadaan",
    "Perbaikan",
    "Cetakan",
    "Kode Verifikasi",
    "Keterangan",
    "SHA-256",
)
_BOOK = (
    "Lingkup",
    "Urut",
    "Nomor",
    "Keadaan",
    "Jenis",
    "Pelatihan",
    "NDH",
    "Nama",
    "Tanggal",
    "Lembar Dicetak",
    "Lembar Rusak",
    "Alasan",
)
_GAPS = ("Lingkup", "Dari", "Sampai")


def register_tables(tx: Transaction, *, training: str) -> tuple[Table, ...]:
    """The sheet Register of a training, with the hash of what was frozen."""
    rows = tuple(_register_row(line) for line in register(tx, training=training))
    return (Table("Register", _REGISTER, rows),)


def number_book_tables(
    tx: Transaction, *, training: str, year: int | None = None, sequences: Sequence[str] = ()
) -> tuple[Table, ...]:
    """The sheet Buku Nomor of the sequences that a training draws from, and Celah with its gaps.

    Sequences that are named are written whoever draws from them. Raises UnknownTraining.
    """
    code = find_training(tx, training).code
    book = list_numbers(tx, year=year, training=None if sequences else code)
    wanted = frozenset(sequences)
    rows = tuple(_book_row(o) for o in book.numbers if not wanted or o.scope.key in wanted)
    gaps = tuple(_gap_row(o) for o in book.gaps if not wanted or o.scope.key in wanted)
    tables = (Table("Buku Nomor", _BOOK, rows),)
    return (*tables, Table("Celah", _GAPS, gaps)) if gaps else tables


def _register_row(line: RegisterLine) -> tuple[Cell, ...]:
    note = line.reason
    if line.replaced_by:
        note = REPLACED_WITH.format(number=line.replaced_by)
    elif line.replaces:
        note = REPLACES.format(number=line.replaces)
    return (
        line.number,
        KINDS[line.kind],
        line.ndh,
        line.name,
        line.nip,
        line.date,
        NUMBER_STATES[line.state],
        line.revision - 1 or None,
        line.copies,
        line.code,
        note,
        line.sha256,
    )


def _book_row(line: BookLine) -> tuple[Cell, ...]:
    return (
        scope_text(line.scope),
        line.sequence,
        line.number,
        NUMBER_STATES[line.state],
        line.kind and KINDS[line.kind],
        line.training,
        line.ndh,
        line.name,
        line.date,
        line.printed,
        line.spoilt,
        reason_text(line),
    )


def _gap_row(gap: NumberGap) -> tuple[Cell, ...]:
    return (scope_text(gap.scope), gap.first, gap.last)
