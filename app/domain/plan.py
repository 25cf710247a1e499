"""A training as it is planned, complete and consistent, and what is worth a second look in it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.eligibility import Rule
from app.domain.hours import PLENTY_A_DAY, TOO_MUCH_A_DAY, is_whole
from app.domain.timetable import Slot, clashes
from app.domain.vocabulary import NumberScope, SessionKind, SessionMode, Zone


@dataclass(frozen=True)
class ProgramFigures:
    """What a program says of all its trainings; `form` is the SIASN id of domain.md section 2."""

    name: str
    form: int
    jp: Decimal
    certificate: str


@dataclass(frozen=True)
class Numbering:
    """How certificate numbers are made, and the first sequence number to give."""

    pattern: str
    scope: NumberScope
    next: int


@dataclass(frozen=True)
class PlannedSignatory:
    """Who signs, as it stands below the signature; prefix is a.n., Plt., Plh. or u.b."""

    name: str
    nip: str | None = None
    rank: str | None = None
    position: str | None = None
    prefix: str | None = None


@dataclass(frozen=True)
class PlannedSubject:
    """A subject with its whole JP and the self-paced part of it."""

    name: str
    jp: Decimal
    jp_async: Decimal
    stage: str | None


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

    @property
    def order(self) -> tuple[dt.date, dt.time]:
        """The place in the order of date and start; work without a clock closes its day."""
        return self.date or self.until or dt.date.max, self.start or dt.time.max


@dataclass(frozen=True)
class TrainingPlan:
    """All that is planned of one training."""

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
    sessions: tuple[PlannedSession, ...]


@dataclass(frozen=True)
class Notice:
    """Something worth a look that stops nothing."""

    code: str
    fields: dict[str, object] = field(default_factory=dict)


def notices(plan: TrainingPlan) -> Iterator[Notice]:
    """What an operator would want to hear of before the first day."""
    yield from _blanks(plan)
    yield from _totals(plan)
    yield from _sessions(plan)
    yield from _days(plan)


def _blanks(plan: TrainingPlan) -> Iterator[Notice]:
    """What papers would print as a dash, on certificates for good."""
    if plan.organizer is None:
        yield Notice("no-organizer")
    if plan.front is None:
        yield Notice("no-signatory")


def _totals(plan: TrainingPlan) -> Iterator[Notice]:
    program = plan.program.jp
    scheduled = sum((session.jp for session in plan.sessions), Decimal(0))
    taught = sum((subject.jp for subject in plan.subjects), Decimal(0))
    if not is_whole(program):
        yield Notice("program-jp-not-whole", {"program": program})
    if plan.sessions and scheduled != program:
        difference = abs(scheduled - program)
        code = "schedule-short" if scheduled < program else "schedule-over"
        yield Notice(code, {"scheduled": scheduled, "program": program, "difference": difference})
    if plan.subjects and taught != program:
        yield Notice("subjects-differ", {"subjects": taught, "program": program})


def _sessions(plan: TrainingPlan) -> Iterator[Notice]:
    for session in plan.sessions:
        day = session.date or session.until
        facts: dict[str, object] = {"subject": session.subject, "date": day}
        if not is_whole(session.jp):
            yield Notice("session-jp-not-whole", facts | {"jp": session.jp})
        if day and not plan.start <= day <= plan.end:
            yield Notice("session-outside-training", facts)


def _days(plan: TrainingPlan) -> Iterator[Notice]:
    jp_of_day: defaultdict[dt.date, Decimal] = defaultdict(Decimal)
    slots = []
    for place, session in enumerate(plan.sessions):
        if session.date and session.start and session.end:
            jp_of_day[session.date] += session.jp
            slots.append(Slot(place, session.date, session.start, session.end))
    for date, jp in sorted(jp_of_day.items()):
        if jp > PLENTY_A_DAY:
            code = "day-too-full" if jp > TOO_MUCH_A_DAY else "day-full"
            yield Notice(code, {"date": date, "jp": jp})
    for one, other in clashes(slots):
        subjects = {"one": plan.sessions[one].subject, "other": plan.sessions[other].subject}
        yield Notice("sessions-clash", {"date": plan.sessions[one].date, **subjects})
