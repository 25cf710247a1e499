"""How a participant's total comes about: what each session adds, and what each clause asks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.eligibility import (
    NOTHING_SCHEDULED,
    Attendance,
    Judgement,
    Rule,
    StatusTotal,
    extremes,
    judge,
    limits,
    weigh,
)
from app.domain.vocabulary import EXCUSED, Certainty, Status

_NONE = Decimal(0)


@dataclass(frozen=True)
class SessionMark:
    """One learning session of one participant; no status means that it is not marked.

    `jp_given` counts where the participant left early. A cancelled session adds nothing.
    """

    jp: Decimal
    status: Status | None
    jp_given: Decimal = _NONE
    is_before_joining: bool = False
    is_cancelled: bool = False


@dataclass(frozen=True)
class Step:
    """What one session adds to the sums, the code of why, and the JP present up to it."""

    present: Decimal
    counted: Decimal
    why: str
    running: Decimal


@dataclass(frozen=True)
class Clause:
    """One thing that a rule asks: its limit, what is reached so far, and what is certain of it.

    What is reached of a percentage are the JP present.
    """

    code: str
    asked: Decimal | int
    reached: Decimal | int
    standing: Certainty


@dataclass(frozen=True)
class Derived:
    """A judgement with the way to it."""

    steps: tuple[Step, ...]
    clauses: tuple[Clause, ...]
    verdict: Judgement


def derive(rule: Rule, marks: Sequence[SessionMark]) -> Derived:
    """Judge a participant's sessions, given in their order, and show every step."""
    attendance = _attendance(marks)
    verdict = judge(rule, attendance)
    clauses = _clauses(rule, attendance, verdict)
    return Derived(tuple(_steps(rule, marks)), tuple(clauses), verdict)


def _attendance(marks: Iterable[SessionMark]) -> Attendance:
    """The sessions that count, summed by status."""
    marked: dict[Status, list[SessionMark]] = {}
    unmarked: list[Decimal] = []
    missed: list[Decimal] = []
    for mark in marks:
        if mark.is_cancelled:
            continue
        if mark.status is not None:
            marked.setdefault(mark.status, []).append(mark)
        else:
            (missed if mark.is_before_joining else unmarked).append(mark.jp)
    totals = (
        StatusTotal(
            status,
            len(same),
            sum((mark.jp for mark in same), _NONE),
            sum((mark.jp_given for mark in same), _NONE),
        )
        for status, same in marked.items()
    )
    return Attendance(
        totals=tuple(totals),
        unmarked_sessions=len(unmarked),
        unmarked_jp=sum(unmarked, _NONE),
        missed_sessions=len(missed),
        missed_jp=sum(missed, _NONE),
    )


def _steps(rule: Rule, marks: Iterable[SessionMark]) -> Iterator[Step]:
    running = _NONE
    for mark in marks:
        alone = _attendance([mark])
        sums = weigh(rule, alone)
        running += sums.present
        yield Step(sums.present, sums.counted + alone.unmarked_jp, _why(rule, mark), running)


def _why(rule: Rule, mark: SessionMark) -> str:
    if mark.is_cancelled:
        return "cancelled"
    if mark.status is None:
        return f"before-joining-{rule.before_joining}" if mark.is_before_joining else "unmarked"
    if mark.status is Status.LATE:
        return f"late-{rule.late_counts}"
    if mark.status in EXCUSED:
        return "excused-not-counted" if rule.excused_leaves_denominator else "excused"
    return {
        Status.PRESENT: "present",
        Status.LEFT_EARLY: "left-early",
        Status.ON_LEAVE: "on-leave",
        Status.ABSENT: "absent",
    }[mark.status]


def _clauses(rule: Rule, attendance: Attendance, verdict: Judgement) -> Iterator[Clause]:
    sums = weigh(rule, attendance)
    reached: dict[str, Decimal | int] = {
        "min-present-percent": sums.present,
        "max-absent-jp": sums.absent,
        "max-absent-sessions": sums.absent_sessions,
        "max-alpa-sessions": sums.alpa_sessions,
    }
    worst, best = extremes(rule, attendance)
    is_empty = NOTHING_SCHEDULED in verdict.reasons
    for code, asked in limits(rule).items():
        standing = Certainty.OPEN if is_empty or code in worst else Certainty.CERTAIN
        if code in best and not is_empty:
            standing = Certainty.IMPOSSIBLE
        yield Clause(code, asked, reached[code], standing)
