"""What stands on the papers of a training: rows become sheets with every word in place."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, replace
from decimal import Decimal

from sqlalchemy import select

from app.documents import words
from app.documents.attendance_sheet import AttendanceRow, AttendanceSheet
from app.documents.disclaimer import Disclaimer
from app.documents.page import Letterhead, Signatory
from app.documents.recap import (
    AFTER_LEAVING,
    BEFORE_JOINING,
    RecapRow,
    RecapSession,
    RecapSheet,
)
from app.domain import indonesian
from app.domain.codes import print_nip
from app.domain.eligibility import Rule, phrases
from app.domain.errors import NothingToPrint, SessionCancelled, SessionIsBreak
from app.domain.organization import letterhead_parts
from app.domain.score_scheme import ScoreScheme, conditions
from app.domain.vocabulary import SessionKind, Zone
from app.usecases.certification_rows import signatory_of_day
from app.usecases.class_of_day import Seat, classes_of
from app.usecases.finding import find_session, find_training, in_order, sessions_of_day
from app.usecases.organization import own_letterhead, read_organization
from app.usecases.results import PersonTally, tally
from app.usecases.schedule import SessionLine, session_lines
from app.usecases.session_days import as_they_end, is_before_joining, last_day
from db.models import Enrollment, Mark, Person, Training, TrainingSession
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
    rows = _sessions_to_sign(tx, found, session, date)
    classes = classes_of(tx, found, rows)
    if not any(classes):
        raise NothingToPrint(paper="attendance-sheet")
    head = letterhead(found.organizer, own_letterhead(tx, found))
    said = practice_disclaimer(tx)
    return tuple(
        replace(_attendance_sheet(found, head, line, seats), disclaimer=said)
        for line, seats in zip(session_lines(tx, found, rows), classes, strict=True)
        if seats
    )


def recap_sheet(tx: Transaction, *, training: str) -> RecapSheet:
    """The matrix of participants and learning sessions; raises NothingToPrint without people."""
    found = find_training(tx, training)
    tallied = tally(tx, training=training)
    if not tallied.people:
        raise NothingToPrint(paper="recap")
    sessions = [row for row in as_they_end(tx.scalars(in_order(found))) if _counts(row)]
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
        rule=rule_text(tallied.rule, tallied.scheme),
        final=tallied.final,
        sessions=tuple(_recap_session(row) for row in sessions),
        numbering=numbering_note((row.number for row in sessions), words.NUMBERS_OF_RECAP),
        rows=tuple(sorted((*_who_left(tx, found, sessions, marks), *active), key=_ndh)),
        signed=found.city and f"{found.city}, {words.DATE_BY_HAND}",
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


def day_text(day: dt.date, *, has_clock: bool) -> str:
    """The day of a session as papers write it, or the day until which it is to be done."""
    if has_clock:
        return indonesian.long_date_text(day)
    return words.UNTIL_DAY.format(date=indonesian.date_text(day))


def numbering_note(numbers: Iterable[int], note: str) -> str | None:
    """What is said of the numbers of sessions where they are not 1, 2, 3 and so on."""
    given = sorted(numbers)
    return None if given == list(range(1, len(given) + 1)) else note


def batch_text(batch: int | None) -> str | None:
    """An angkatan as papers write it."""
    return None if batch is None else f"Angkatan {indonesian.roman_text(batch)}"


def rule_text(rule: Rule, scheme: ScoreScheme | None = None) -> str:
    """A completion rule as the sentence that papers print, with what scores must reach."""
    asked = (*phrases(rule), *conditions(scheme))
    text = "; ".join(clause_text(code, limit) for code, limit in asked)
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


def _attendance_sheet(
    training: Training, head: Letterhead, line: SessionLine, seats: Sequence[Seat]
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
        place=_place(training, line),
        rows=tuple(AttendanceRow(o.ndh, o.name, o.nip and print_nip(o.nip), o.unit) for o in seats),
        is_taught=line.kind == SessionKind.LEARNING,
    )


def _place(training: Training, line: SessionLine) -> str | None:
    """Where a session is: in its own room, or in that of the training unless it is elsewhere."""
    elsewhere = words.ELSEWHERE.get(line.mode)
    if elsewhere and line.room:
        return f"{elsewhere}, {line.room}"
    return line.room or elsewhere or training.place


def _time_text(line: SessionLine, zone: Zone) -> str | None:
    if line.start and line.end:
        return indonesian.time_range_text(line.start, line.end, zone)
    return None if line.until is None else words.UNTIL.format(date=indonesian.date_text(line.until))


def _recap_session(row: TrainingSession) -> RecapSession:
    day, has_clock = last_day(row), row.planned_start is not None
    return RecapSession(
        number=str(row.number),
        day=day_text(day, has_clock=has_clock),
        jp=indonesian.jp_text(row.jp),
        short_day=_short_day_text(day, has_clock=has_clock),
    )


def _short_day_text(day: dt.date, *, has_clock: bool) -> str:
    short = f"{day.day} {words.SHORT_MONTHS[day.month - 1]}"
    return short if has_clock else words.UNTIL_DAY.format(date=short)


def _recap_row(
    person: PersonTally,
    sessions: Sequence[TrainingSession],
    marks: dict[tuple[int, int], str],
    seat: int,
    joined: dt.date | None,
) -> RecapRow:
    def shown(row: TrainingSession) -> str | None:
        unmarked = BEFORE_JOINING if is_before_joining(row, joined) else None
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
        select(Enrollment, Person.nip)
        .join(Person)
        .where(Enrollment.training_id == training.id, Enrollment.state != "active")
        .order_by(Enrollment.id)
    )
    substitutes = _substitutes(tx, training)
    for left, nip in rows:
        by = substitutes.get(left.id)
        yield RecapRow(
            ndh=left.ndh,
            name=left.name,
            nip=nip and print_nip(nip),
            marks=tuple(marks.get((row.id, left.id), _unmarked(row, left)) for row in sessions),
            jp="-",
            percent=None,
            result=words.LEFT[left.state],
            detail=None if by is None else words.REPLACED_BY.format(ndh=by),
        )


def _unmarked(row: TrainingSession, left: Enrollment) -> str:
    return BEFORE_JOINING if is_before_joining(row, left.joined) else AFTER_LEAVING


def _substitutes(tx: Transaction, training: Training) -> dict[int, int]:
    """The NDH of who came for somebody, by the seat of the one who was replaced."""
    rows = tx.execute(
        select(Enrollment.replaces_id, Enrollment.ndh).where(
            Enrollment.training_id == training.id, Enrollment.replaces_id.is_not(None)
        )
    )
    return {seat: ndh for seat, ndh in rows if seat is not None}


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
    signs = signatory_of_day(tx, training, None, "front", training.end_date)
    return None if signs is None else signatory_block(*astuple(signs))


def signatory_block(
    name: str, nip: str | None, rank: str | None, position: str | None, prefix: str | None
) -> Signatory:
    """Who signs, as it stands below a signature."""
    return Signatory(prefix, position, name, rank, nip and print_nip(nip))
