"""A training as tables for other programs: participants, attendance, recap."""

from decimal import Decimal

from app.documents.words import REASONS, RESULTS
from app.domain.hours import plain
from app.domain.vocabulary import EnrollmentState, SessionKind, SessionState, Status
from app.exchange.workbook_writer import Table
from app.usecases.attendance import list_marks
from app.usecases.participants import list_participants
from app.usecases.results import PersonTally, tally
from app.usecases.schedule import list_sessions
from db.session import Transaction

_STATES = {"active": "Aktif", "withdrawn": "Mengundurkan diri", "replaced": "Diganti"}
_CERTAINTIES = {"certain": "Pasti", "open": "Terbuka", "impossible": "Tidak mungkin"}


def training_tables(tx: Transaction, *, training: str) -> tuple[Table, ...]:
    """The sheets Peserta, Kehadiran and Rekap of a training."""
    return (
        _participants(tx, training),
        _attendance(tx, training),
        recap_table(tx, training=training),
    )


def recap_table(tx: Transaction, *, training: str) -> Table:
    """JP, percent, counts and result of every active participant."""
    headers = (
        "NDH",
        "Nama",
        "NIP",
        "JP Hadir",
        "JP Tidak Hadir",
        "Persen",
        *(status.value for status in Status),
        "Belum Diisi",
        "Kepastian",
        "Hasil",
        "Alasan",
    )
    people = tally(tx, training=training).people
    return Table("Rekap", headers, tuple(_recap_row(person) for person in people))


def _recap_row(person: PersonTally) -> tuple[str | int | Decimal | None, ...]:
    return (
        person.ndh,
        person.name,
        person.nip,
        Decimal(plain(person.jp_present)),
        Decimal(plain(person.jp_absent)),
        person.percent,
        *(person.counts.get(status, 0) for status in Status),
        person.unmarked,
        _CERTAINTIES[person.certainty],
        RESULTS[person.result],
        "; ".join(REASONS[reason] for reason in person.reasons) or None,
    )


def _participants(tx: Transaction, training: str) -> Table:
    headers = (
        "NDH",
        "Kode",
        "Nama",
        "NIP",
        "Pangkat",
        "Golongan",
        "Jabatan",
        "Unit Kerja",
        "Tempat Lahir",
        "Tanggal Lahir",
        "Status",
    )
    rows = tuple(
        (
            line.ndh,
            line.code,
            line.name,
            line.nip,
            line.rank,
            line.grade,
            line.position,
            line.unit,
            line.birthplace,
            line.born,
            _STATES[line.state],
        )
        for line in list_participants(tx, training=training)
    )
    return Table("Peserta", headers, rows)


def _attendance(tx: Transaction, training: str) -> Table:
    """A row a person, a column a learning session; an empty cell is not yet marked."""
    sessions = [
        line
        for line in list_sessions(tx, training=training)
        if line.kind == SessionKind.LEARNING and line.state != SessionState.CANCELLED
    ]
    marks = {(o.session, o.ndh): o.status for o in list_marks(tx, training=training)}
    rows = tuple(
        (
            line.ndh,
            line.name,
            line.nip,
            *(marks.get((session.number, line.ndh)) for session in sessions),
        )
        for line in list_participants(tx, training=training)
        if line.state == EnrollmentState.ACTIVE
    )
    headers = ("NDH", "Nama", "NIP", *(f"Sesi {session.number}" for session in sessions))
    return Table("Kehadiran", headers, rows)
