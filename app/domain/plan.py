"""A training as it is planned, complete and consistent, and what is worth a second look in it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.certification import Certification, Numbering, PlannedSignatory
from app.domain.eligibility import Rule
from app.domain.hours import PLENTY_A_DAY, TOO_MUCH_A_DAY, is_whole
from app.domain.numbering import needs_sequence
from app.domain.score_scheme import ScoreScheme
from app.domain.timetable import Slot, clashes
from app.domain.vocabulary import CertificateKind, SessionKind, SessionMode, Zone


@dataclass(frozen=True)
class ProgramFigures:
    """What a program says of all its trainings; `form` is the SIASN id of domain.md section 2."""

    name: str
    form: int
    jp: Decimal
    certificate: str


@dataclass(frozen=True)
class PlannedSubject:
    """A subject with its whole JP and the self-paced part of it.

    `uid` says which stored subject it is, by whatever name that had; without it the name says so.
    """

    name: str
    jp: Decimal
    jp_async: Decimal
    stage: str | None
    uid: str | None = None


@dataclass(frozen=True)
class PlannedSession:
    """A session by the clock (date, start, end) or without one (until)."""

    kind: SessionKind
    mode: SessionMode
    subject: str
    date: dt.date | None
    start: dt.time | None
    end: dt.time | None
    until: dt.date | None
    jp: Decimal
    trainers: tuple[str, ...] = ()
    room: str | None = None

    @property
    def order(self) -> tuple[dt.date, dt.time]:
        """The place in the order of date and start; work without a clock closes its day."""
        return self.date or self.until or dt.date.max, self.start or dt.time.max


@dataclass(frozen=True)
class TrainingOutline:
    """What is planned of one training beside its schedule; without a scheme nothing is scored."""

    code: str
    program: ProgramFigures
    batch: int | None
    year: int
    organizer: str | None
    place: str | None
    city: str | None
    zone: Zone
    start: dt.date
    end: dt.date
    rule: Rule
    numbering: Numbering
    front: PlannedSignatory | None
    back: PlannedSignatory | None
    subjects: tuple[PlannedSubject, ...]
    scores: ScoreScheme | None = field(default=None, kw_only=True)
    certification: Certification = field(default=Certification(), kw_only=True)


@dataclass(frozen=True)
class TrainingPlan(TrainingOutline):
    """All that is planned of one training."""

    sessions: tuple[PlannedSession, ...]


@dataclass(frozen=True)
class Notice:
    """Something worth a look that stops nothing."""

    code: str
    fields: dict[str, object] = field(default_factory=dict)


def notices(plan: TrainingPlan) -> Iterator[Notice]:
    """What an operator would want to hear of before the first day."""
    yield from _blanks(plan)
    yield from numbering_notices(plan)
    yield from schedule_notices(
        plan.sessions,
        plan.subjects,
        program_jp=plan.program.jp,
        first_day=plan.start,
        last_day=plan.end,
    )


def numbering_notices(outline: TrainingOutline) -> Iterator[Notice]:
    """Which patterns know no second paper of a person, each with its path in a description.

    Numbers by NDH alone are in use (domain.md section 5), and do for one kind of paper.
    """
    common, certification = outline.numbering.pattern, outline.certification
    patterns = {"numbering.pattern": common}
    for terms in certification.kinds:
        if terms.numbering is not None and terms.numbering.pattern != common:
            patterns[f"numbering.{terms.kind}.pattern"] = terms.numbering.pattern
    for path, pattern in patterns.items():
        if not needs_sequence(pattern):
            yield Notice("one-number-each", {"path": path, "pattern": pattern})
    certificate, award = (
        patterns.get(f"numbering.{kind}.pattern", common)
        for kind in (CertificateKind.CERTIFICATE, CertificateKind.AWARD)
    )
    if certification.best and award == certificate and not needs_sequence(award):
        facts = {"path": "numbering.award.pattern", "pattern": award, "best": certification.best}
        yield Notice("awards-numbered-alike", facts)


def schedule_notices(
    sessions: Sequence[PlannedSession],
    subjects: Sequence[PlannedSubject],
    *,
    program_jp: Decimal,
    first_day: dt.date,
    last_day: dt.date,
) -> Iterator[Notice]:
    """What is worth a look in a schedule: its totals, its sessions and its days."""
    yield from _totals(sessions, subjects, program_jp)
    yield from _sessions(sessions, first_day, last_day)
    yield from _days(sessions)


def _blanks(plan: TrainingPlan) -> Iterator[Notice]:
    """What papers would print as a dash, on certificates for good."""
    if plan.organizer is None:
        yield Notice("no-organizer")
    if plan.front is None:
        yield Notice("no-signatory")


def _totals(
    sessions: Sequence[PlannedSession], subjects: Sequence[PlannedSubject], program: Decimal
) -> Iterator[Notice]:
    scheduled = sum((session.jp for session in sessions), Decimal(0))
    taught = sum((subject.jp for subject in subjects), Decimal(0))
    if not is_whole(program):
        yield Notice("program-jp-not-whole", {"program": program})
    if sessions and scheduled != program:
        difference = abs(scheduled - program)
        code = "schedule-short" if scheduled < program else "schedule-over"
        yield Notice(code, {"scheduled": scheduled, "program": program, "difference": difference})
    if subjects and taught != program:
        yield Notice("subjects-differ", {"subjects": taught, "program": program})


def _sessions(
    sessions: Sequence[PlannedSession], first_day: dt.date, last_day: dt.date
) -> Iterator[Notice]:
    for session in sessions:
        day = session.date or session.until
        facts: dict[str, object] = {"subject": session.subject, "date": day}
        if not is_whole(session.jp):
            yield Notice("session-jp-not-whole", facts | {"jp": session.jp})
        if day and not first_day <= day <= last_day:
            yield Notice("session-outside-training", facts)


def _days(sessions: Sequence[PlannedSession]) -> Iterator[Notice]:
    jp_of_day: defaultdict[dt.date, Decimal] = defaultdict(Decimal)
    slots = []
    for place, session in enumerate(sessions):
        if session.date and session.start and session.end:
            jp_of_day[session.date] += session.jp
            slots.append(Slot(place, session.date, session.start, session.end))
    for date, jp in sorted(jp_of_day.items()):
        if jp > PLENTY_A_DAY:
            code = "day-too-full" if jp > TOO_MUCH_A_DAY else "day-full"
            yield Notice(code, {"date": date, "jp": jp})
    for one, other in clashes(slots):
        subjects = {"one": sessions[one].subject, "other": sessions[other].subject}
        yield Notice("sessions-clash", {"date": sessions[one].date, **subjects})
