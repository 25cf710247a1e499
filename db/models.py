"""The tables, in plain columns; words are held by CHECKs.

Rows that may travel to another PC carry a `uid`; integer ids never leave the use cases.
"""

import datetime as dt
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, new_uid, one_of
from db.certificate_models import (
    KINDS,
    Certificate,
    CertificateNumber,
    Handover,
    NumberRange,
    OriginalFile,
    Sheet,
    SignedFile,
)
from db.check_models import NameCheck
from db.score_models import (
    Certification,
    Decision,
    KindTerms,
    PersonPhoto,
    Photo,
    ScaleBand,
    Score,
    ScoreAspect,
)

__all__ = [
    "Base",
    "Certificate",
    "CertificateNumber",
    "Certification",
    "Decision",
    "Enrollment",
    "Handover",
    "JournalLine",
    "KindTerms",
    "Mark",
    "MarkHistory",
    "NameCheck",
    "NumberRange",
    "Organization",
    "OriginalFile",
    "Person",
    "PersonPhoto",
    "Photo",
    "Printing",
    "Program",
    "ScaleBand",
    "Score",
    "ScoreAspect",
    "SessionTrainer",
    "Sheet",
    "Signatory",
    "SignedFile",
    "Subject",
    "Training",
    "TrainingSession",
]


class Program(Base):
    """A kind of training with its present figures (program pelatihan)."""

    __tablename__ = "program"
    __table_args__ = (
        CheckConstraint("form BETWEEN 1 AND 25", name="form"),
        CheckConstraint("jp >= 0", name="jp"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    name: Mapped[str] = mapped_column(String(collation="NOCASE"), unique=True)
    form: Mapped[int]
    jp: Mapped[Decimal]
    certificate_title: Mapped[str]


class Training(Base):
    """One running of a program (pelatihan), with its own copy of the program's figures."""

    __tablename__ = "training"
    __table_args__ = (
        CheckConstraint("start_date <= end_date", name="dates"),
        CheckConstraint("jp >= 0", name="jp"),
        CheckConstraint("form BETWEEN 1 AND 25", name="form"),
        CheckConstraint("batch > 0", name="batch"),
        CheckConstraint("min_present_percent BETWEEN 0 AND 10000", name="min_present_percent"),
        CheckConstraint("max_absent_jp >= 0", name="max_absent_jp"),
        CheckConstraint("max_absent_sessions >= 0", name="max_absent_sessions"),
        CheckConstraint("max_alpa_sessions >= 0", name="max_alpa_sessions"),
        CheckConstraint("late_minutes >= 0", name="late_minutes"),
        CheckConstraint("number_next > 0", name="number_next"),
        one_of("zone", "WIB", "WITA", "WIT"),
        one_of("late_counts", "present", "half", "absent"),
        one_of("before_joining", "absent", "not-counted"),
        one_of("number_scope", "year", "program", "training"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    code: Mapped[str] = mapped_column(String(collation="NOCASE"), unique=True)
    program_id: Mapped[int] = mapped_column(ForeignKey("program.id"), index=True)
    program_name: Mapped[str]
    form: Mapped[int]
    jp: Mapped[Decimal]
    certificate_title: Mapped[str]
    batch: Mapped[int | None]
    year: Mapped[int]
    organizer: Mapped[str | None]
    place: Mapped[str | None]
    city: Mapped[str | None]
    zone: Mapped[str]
    start_date: Mapped[dt.date]
    end_date: Mapped[dt.date]
    min_present_percent: Mapped[Decimal | None]
    max_absent_jp: Mapped[Decimal | None]
    max_absent_sessions: Mapped[int | None]
    max_alpa_sessions: Mapped[int | None]
    late_minutes: Mapped[int]
    late_counts: Mapped[str]
    excused_leaves_denominator: Mapped[bool]
    before_joining: Mapped[str]
    number_pattern: Mapped[str]
    number_scope: Mapped[str]
    number_next: Mapped[int]
    sessions_numbered: Mapped[int]
    revision: Mapped[int] = mapped_column(server_default="1")


class Signatory(Base):
    """Who signs a side of a kind of paper from a day on (pejabat penandatangan).

    The kind `any` is the common pair, for kinds that have none of their own.
    """

    __tablename__ = "signatory"
    __table_args__ = (one_of("kind", "any", *KINDS), one_of("side", "front", "back"))

    training_id: Mapped[int] = mapped_column(ForeignKey("training.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True, default="any")
    side: Mapped[str] = mapped_column(primary_key=True)
    valid_from: Mapped[dt.date] = mapped_column(primary_key=True, default=dt.date.min)
    name: Mapped[str]
    nip: Mapped[str | None]
    rank: Mapped[str | None]
    position: Mapped[str | None]
    prefix: Mapped[str | None]


class Subject(Base):
    """What is taught, with its JP and the self-paced part of it (mata pelatihan)."""

    __tablename__ = "subject"
    __table_args__ = (
        UniqueConstraint("training_id", "name"),
        CheckConstraint("jp >= 0", name="jp"),
        CheckConstraint("jp_async BETWEEN 0 AND jp", name="jp_async"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    training_id: Mapped[int] = mapped_column(ForeignKey("training.id"))
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(collation="NOCASE"))
    jp: Mapped[Decimal]
    jp_async: Mapped[Decimal]
    stage: Mapped[str | None]


class TrainingSession(Base):
    """One item of the schedule (sesi): by the clock, or without a clock until a date.

    Planned times stay as they were planned; real times stand beside them once the day slips. A
    real end is there only when the day was moved, not when the session alone began late.
    A cancelled session remembers the state it had.
    """

    __tablename__ = "session"
    __table_args__ = (
        UniqueConstraint("training_id", "number"),
        CheckConstraint("number > 0", name="number"),
        CheckConstraint("jp >= 0 AND (kind = 'learning' OR jp = 0)", name="jp"),
        CheckConstraint("(kind = 'learning') = (subject_id IS NOT NULL)", name="subject"),
        CheckConstraint("(kind = 'learning') = (title IS NULL)", name="title"),
        CheckConstraint("(planned_start IS NULL) = (planned_end IS NULL)", name="planned_pair"),
        CheckConstraint("planned_start < planned_end", name="planned_order"),
        CheckConstraint("real_end IS NULL OR real_start IS NOT NULL", name="real_end"),
        CheckConstraint("real_start IS NULL OR planned_start IS NOT NULL", name="real_clock"),
        CheckConstraint(
            "(state = 'cancelled') = (state_before IS NOT NULL)", name="state_before_cancelling"
        ),
        CheckConstraint("planned_start IS NULL OR date IS NOT NULL", name="date"),
        CheckConstraint("planned_start IS NOT NULL OR until IS NOT NULL", name="until"),
        one_of("kind", "learning", "ceremony", "break"),
        one_of("mode", "classroom", "online", "self-paced", "workplace"),
        one_of("state", "planned", "open", "locked", "cancelled"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    training_id: Mapped[int] = mapped_column(ForeignKey("training.id"))
    number: Mapped[int]
    kind: Mapped[str]
    mode: Mapped[str]
    state: Mapped[str] = mapped_column(default="planned")
    state_before: Mapped[str | None]
    subject_id: Mapped[int | None] = mapped_column(ForeignKey("subject.id"), index=True)
    title: Mapped[str | None]
    date: Mapped[dt.date | None]
    planned_start: Mapped[dt.time | None]
    planned_end: Mapped[dt.time | None]
    real_start: Mapped[dt.time | None]
    real_end: Mapped[dt.time | None]
    until: Mapped[dt.date | None]
    jp: Mapped[Decimal]
    room: Mapped[str | None]
    revision: Mapped[int] = mapped_column(server_default="1")


class SessionTrainer(Base):
    """Who teaches a session, in the order of the schedule (pengajar)."""

    __tablename__ = "session_trainer"

    session_id: Mapped[int] = mapped_column(ForeignKey("session.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Person(Base):
    """A human being known to this data folder; the NIP is optional and never the key."""

    __tablename__ = "person"
    __table_args__ = (CheckConstraint("nip NOT GLOB '*[^0-9]*'", name="nip"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    name: Mapped[str]
    nip: Mapped[str | None] = mapped_column(unique=True)
    born: Mapped[dt.date | None]
    birthplace: Mapped[str | None]


class Enrollment(Base):
    """A person in one training, with the facts as they were then (peserta).

    Who takes over a seat may take its NDH; the one replaced keeps it beside the marks of before.
    """

    __tablename__ = "enrollment"
    __table_args__ = (
        Index(
            "uq_enrollment_training_id_ndh",
            "training_id",
            "ndh",
            unique=True,
            sqlite_where=text("state <> 'replaced'"),
        ),
        UniqueConstraint("training_id", "person_id"),
        CheckConstraint("ndh BETWEEN 1 AND 99999", name="ndh"),
        CheckConstraint("name <> ''", name="name"),
        one_of("state", "active", "withdrawn", "replaced"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    training_id: Mapped[int] = mapped_column(ForeignKey("training.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    ndh: Mapped[int]
    scan_code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    rank: Mapped[str | None]
    grade: Mapped[str | None]
    position: Mapped[str | None]
    unit: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="active")
    joined: Mapped[dt.date | None]
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("enrollment.id"))
    revision: Mapped[int] = mapped_column(server_default="1")


_STATUS = ("H", "T", "I", "S", "DL", "C", "A", "PC")
_SOURCE = ("scan", "typed", "rest")


class Mark(Base):
    """What is known of one participant in one session; no row means not yet marked."""

    __tablename__ = "mark"
    __table_args__ = (
        UniqueConstraint("session_id", "enrollment_id"),
        Index(None, "enrollment_id", "session_id", "status"),
        CheckConstraint("(status = 'PC') = (jp IS NOT NULL)", name="jp"),
        CheckConstraint("jp >= 0", name="jp_sign"),
        one_of("status", *_STATUS),
        one_of("source", *_SOURCE),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    session_id: Mapped[int] = mapped_column(ForeignKey("session.id"))
    enrollment_id: Mapped[int] = mapped_column(ForeignKey("enrollment.id"))
    status: Mapped[str]
    at: Mapped[dt.datetime | None]
    jp: Mapped[Decimal | None]
    source: Mapped[str]
    note: Mapped[str | None]


class MarkHistory(Base):
    """Every state a mark ever had, in order; append-only by trigger. No status means unmarked."""

    __tablename__ = "mark_history"
    __table_args__ = (
        Index(None, "session_id", "enrollment_id"),
        one_of("status", *_STATUS),
        one_of("source", *_SOURCE),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("session.id"))
    enrollment_id: Mapped[int] = mapped_column(ForeignKey("enrollment.id"))
    status: Mapped[str | None]
    at: Mapped[dt.datetime | None]
    jp: Mapped[Decimal | None]
    source: Mapped[str]
    note: Mapped[str | None]
    reason: Mapped[str | None]
    operator: Mapped[str]
    recorded: Mapped[dt.datetime]


class Organization(Base):
    """The office that runs this data folder, and what new trainings take over from it; one row."""

    __tablename__ = "organization"
    __table_args__ = (
        CheckConstraint("id = 1", name="one_row"),
        CheckConstraint("number_last >= 0", name="number_last"),
        one_of("zone", "WIB", "WITA", "WIT"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    letterhead: Mapped[str | None]
    place: Mapped[str | None]
    city: Mapped[str | None]
    zone: Mapped[str]
    signatory_name: Mapped[str | None]
    signatory_nip: Mapped[str | None]
    signatory_rank: Mapped[str | None]
    signatory_position: Mapped[str | None]
    signatory_prefix: Mapped[str | None]
    number_pattern: Mapped[str | None]
    number_last: Mapped[int | None]
    is_practice: Mapped[bool]
    revision: Mapped[int] = mapped_column(server_default="1")


class Printing(Base):
    """A paper that was printed or saved: of which session or person, when, by whom; append-only."""

    __tablename__ = "printing"
    __table_args__ = (Index(None, "training_id", "paper"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = new_uid()
    training_id: Mapped[int] = mapped_column(ForeignKey("training.id"))
    paper: Mapped[str]
    session_id: Mapped[int | None] = mapped_column(ForeignKey("session.id"))
    enrollment_id: Mapped[int | None] = mapped_column(ForeignKey("enrollment.id"))
    pages: Mapped[int]
    operator: Mapped[str]
    at: Mapped[dt.datetime]


class JournalLine(Base):
    """One change: who, when, which verb, what facts; append-only by trigger."""

    __tablename__ = "journal"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime]
    operator: Mapped[str]
    verb: Mapped[str]
    facts: Mapped[str]
