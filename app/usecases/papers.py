"""What stands on the papers of a training: rows become sheets with every word in place."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from sqlalchemy import select

from app.documents import words
from app.documents.attendance_sheet import AttendanceRow, AttendanceSheet
from app.documents.disclaimer import Disclaimer
from app.documents.page import Letterhead, Signatory
from app.documents.recap import RecapRow, RecapSession, RecapSheet
from app.domain import indonesian
from app.domain.codes import print_nip
from app.domain.eligibility import Rule, phrases
from app.domain.errors import NothingToPrint, SessionCancelled, SessionIsBreak
from app.domain.organization import letterhead_parts
from app.domain.vocabulary import Zone
from app.usecases.finding import find_session, find_training, in_order, sessions_of_day
from app.usecases.organization import own_letterhead, read_organization
from app.usecases.results import PersonTally, tally
from app.usecases.schedule import SessionLine, is_before_joining, session_lines
from db.models import Enrollment, Mark, Person, Training, TrainingSession
from db.models import Signatory as SignatoryRow
from db.session import Transaction


def attendance_sheets(
    tx: Transaction,
    *,
    training: str,
    session: int | None = None,
    date: dt.date | None = None,
) -> tuple[AttendanceSheet, ...]:
    """The sheets of one session, of a day, or of all sessions that are sat together.

    Raises NothingToPrint where there is no such session or nobody to sign.
    """
    found = find_training(tx, training)
    rows = _participants(tx, found)
    lines = session_lines(tx, found, _sessions_to_sign(tx, found, session, date))
    if not rows or not lines:
        raise NothingToPrint(paper="attendance-sheet")
    head = letterhead(found.organizer, own_letterhead(tx, found))
    said = practice_disclaimer(tx)
    return tuple(replace(_attendance_sheet(found, head, o, rows), disclaimer=said) for o in lines)


def recap_sheet(tx: Transaction, *, training: str) -> RecapSheet:
    """The matrix of participants and learning sessions; raises NothingToPrint without people."""
    found = find_training(tx, training)
    tallied = tally(tx, training=training)
    if not tallied.people:
        raise NothingToPrint(paper="recap")
    sessions = [row for row in tx.scalars(in_order(found)) if _counts(row)]
    marks = _marks(tx, found)
    seats = _active_seats(tx, found)
    active = (_recap_row(p, sessions, marks, *seats[p.ndh]) for p in tallied.people)
    return RecapSheet(
        letterhead=letterhead(found.organizer, own_letterhead(tx, found)),
        program=found.program_name,
        batch=batch_text(found.batch),
        dates=indonesian.date_range_text(found.start_date, found.end_date),
        place=found.place,
        jp_planned=indonesian.jp_text(tallied.jp_planned),
        jp_scheduled=indonesian.jp_text(tallied.jp_scheduled),
        rule=rule_text(tallied.rule),
        final=tallied.final,
        sessions=tuple(_recap_session(row) for row in sessions),
        rows=tuple(sorted((*active, *_who_left(tx, found, sessions, marks)), key=_ndh)),
        signatory=_signatory(tx, found),
        disclaimer=practice_disclaimer(tx),
    )


def practice_disclaimer(tx: Transaction) -> Disclaimer | None:
    """What every paper of a practice room says of itself; None where the records are real."""
    organization = read_organization(tx)
    return words.PRACTICE if organization and organization.is_practice else None


def letterhead(organizer: str | None, own: str | None = None) -> Letterhead:
    """The head of a paper: the organization's own, as it was typed, or made of the organizer.

    The organizer has several lines where the name holds line breaks.
    """
    if own is not None:
        return Letterhead(*letterhead_parts(own))
    lines = (organizer or "Panitia Penyelenggara").upper().splitlines()
    return Letterhead(lines=tuple(lines))


def batch_text(batch: int | None) -> str | None:
    """An angkatan as papers write it."""
    return None if batch is None else f"Angkatan {indonesian.roman_text(batch)}"


def rule_text(rule: Rule) -> str:
    """A completion rule as the sentence that papers print."""
    text = "; ".join(clause_text(code, limit) for code, limit in phrases(rule))
    return f"{text[0].upper()}{text[1:]}."


def clause_text(code: str, limit: Decimal | int | None) -> str:
    """One part of a completion rule, as papers print it."""
    return words.RULE[code].format(
        value="" if limit is None else indonesian.jp_text(Decimal(limit))
    )


def is_signed(row: TrainingSession) -> bool:
    """Whether people sit together in a session: nobody signs a break or work without a clock."""
    return row.kind != "break" and row.state != "cancelled" and row.planned_start is not None


def _sessions_to_sign(
    tx: Transaction, training: Training, session: int | None, date: dt.date | None
) -> Sequence[TrainingSession]:
    if session is not None:
        row = find_session(tx, training, session)
        if row.kind == "break":
            raise SessionIsBreak(session=session)
        if row.state == "cancelled":
            raise SessionCancelled(session=session)
        return [row]
    rows = tx.scalars(in_order(training)) if date is None else sessions_of_day(tx, training, date)
    return [row for row in rows if is_signed(row)]


def _counts(row: TrainingSession) -> bool:
    return row.kind == "learning" and row.state != "cancelled"


def _participants(tx: Transaction, training: Training) -> tuple[AttendanceRow, ...]:
    rows = tx.execute(
        select(Enrollment.ndh, Enrollment.name, Person.nip, Enrollment.unit)
        .join(Person)
        .where(Enrollment.training_id == training.id, Enrollment.state == "active")
        .order_by(Enrollment.ndh)
    )
    return tuple(AttendanceRow(ndh, name, nip and print_nip(nip), u) for ndh, name, nip, u in rows)


def _attendance_sheet(
    training: Training, head: Letterhead, line: SessionLine, rows: tuple[AttendanceRow, ...]
) -> AttendanceSheet:
    day = line.date or line.until
    return AttendanceSheet(
        letterhead=head,
        program=training.program_name,
        batch=batch_text(training.batch),
        dates=indonesian.date_range_text(training.start_date, training.end_date),
        day=indonesian.long_date_text(day) if day else "-",
        subject=line.subject,
        time=_time_text(line, Zone(training.zone)),
        trainers=line.trainers,
        session=str(line.number),
        place=training.place,
        rows=rows,
    )


def _time_text(line: SessionLine, zone: Zone) -> str | None:
    if line.start and line.end:
        return indonesian.time_range_text(line.start, line.end, zone)
    return None if line.until is None else words.UNTIL.format(date=indonesian.date_text(line.until))


def _recap_session(row: TrainingSession) -> RecapSession:
    day = row.date or row.until
    shown = indonesian.long_date_text(day) if day else "-"
    return RecapSession(str(row.number), shown, indonesian.jp_text(row.jp))


def _recap_row(
    person: PersonTally,
    sessions: Sequence[TrainingSession],
    marks: dict[tuple[int, int], str],
    seat: int,
    joined: dt.date | None,
) -> RecapRow:
    def shown(row: TrainingSession) -> str | None:
        unmarked = "-" if is_before_joining(row, joined) else None
        return marks.get((row.id, seat), unmarked)

    return RecapRow(
        ndh=person.ndh,
        name=person.name,
        nip=person.nip and print_nip(person.nip),
        marks=tuple(shown(row) for row in sessions),
        jp=indonesian.jp_text(person.jp_present),
        percent=None if person.percent is None else indonesian.percent_text(person.percent),
        result=words.RESULTS[person.result],
    )


def _who_left(
    tx: Transaction,
    training: Training,
    sessions: Sequence[TrainingSession],
    marks: dict[tuple[int, int], str],
) -> Iterator[RecapRow]:
    """Those who left the class keep their row and the marks they had; nothing is counted."""
    rows = tx.execute(
        select(Enrollment.id, Enrollment.ndh, Enrollment.name, Person.nip, Enrollment.state)
        .join(Person)
        .where(Enrollment.training_id == training.id, Enrollment.state != "active")
        .order_by(Enrollment.id)
    )
    for seat, ndh, name, nip, state in rows:
        shown = tuple(marks.get((row.id, seat), "-") for row in sessions)
        yield RecapRow(ndh, name, nip and print_nip(nip), shown, "-", None, words.LEFT[state])


def _ndh(row: RecapRow) -> int:
    return row.ndh


def _marks(tx: Transaction, training: Training) -> dict[tuple[int, int], str]:
    """The marks by session and seat: an NDH may pass to another person, marks never do."""
    rows = tx.execute(
        select(Mark.session_id, Mark.enrollment_id, Mark.status)
        .join(Enrollment, Enrollment.id == Mark.enrollment_id)
        .where(Enrollment.training_id == training.id)
    )
    return {(session, seat): status for session, seat, status in rows}


def _active_seats(tx: Transaction, training: Training) -> dict[int, tuple[int, dt.date | None]]:
    """The seat and the first day of every active participant, by NDH."""
    rows = tx.execute(
        select(Enrollment.ndh, Enrollment.id, Enrollment.joined).where(
            Enrollment.training_id == training.id, Enrollment.state == "active"
        )
    )
    return {ndh: (seat, joined) for ndh, seat, joined in rows}


def _signatory(tx: Transaction, training: Training) -> Signatory | None:
    row = tx.get(SignatoryRow, (training.id, "front"))
    if row is None:
        return None
    return signatory_block(row.name, row.nip, row.rank, row.position, row.prefix)


def signatory_block(
    name: str, nip: str | None, rank: str | None, position: str | None, prefix: str | None
) -> Signatory:
    """Who signs, as it stands below a signature."""
    return Signatory(prefix, position or "-", name, rank, nip and print_nip(nip))
