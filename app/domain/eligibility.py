"""Who completes a training: JP present and absent, the rule, and what missing marks can change.

Rules after domain.md section 3: a share of JP present, limits on JP and sessions absent and on
sessions alpa. Everything is compared exactly and rounded only for showing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from app.domain.hours import percent
from app.domain.vocabulary import EXCUSED, BeforeJoining, Certainty, LateCounts, Result, Status

NOTHING_SCHEDULED = "nothing-scheduled"
"""The reason why nothing can be said of anybody yet."""

_HALF = Decimal("0.5")
_NONE = Decimal(0)


@dataclass(frozen=True)
class Rule:
    """What a training asks of a participant; a limit of None is not asked."""

    min_present_percent: Decimal | None = Decimal(90)
    max_absent_jp: Decimal | None = None
    max_absent_sessions: int | None = None
    max_alpa_sessions: int | None = None
    late_minutes: int = 30
    late_counts: LateCounts = LateCounts.PRESENT
    excused_leaves_denominator: bool = False
    before_joining: BeforeJoining = BeforeJoining.ABSENT


@dataclass(frozen=True)
class StatusTotal:
    """A participant's learning sessions of one status: how many, their JP, the JP given in them."""

    status: Status
    sessions: int
    jp: Decimal
    jp_given: Decimal = _NONE


@dataclass(frozen=True)
class Attendance:
    """All that counts of one participant: marks by status, and what has no mark.

    `missed` are unmarked sessions before a late joiner's first day.
    """

    totals: tuple[StatusTotal, ...]
    unmarked_sessions: int = 0
    unmarked_jp: Decimal = _NONE
    missed_sessions: int = 0
    missed_jp: Decimal = _NONE


@dataclass(frozen=True)
class Judgement:
    """Where a participant stands under a rule, with the codes of what is in the way."""

    jp_present: Decimal
    jp_absent: Decimal
    jp_counted: Decimal
    certainty: Certainty
    result: Result
    reasons: tuple[str, ...]

    @property
    def percent(self) -> Decimal | None:
        """JP present of the JP counted, to two decimals; None where nothing is scheduled."""
        return percent(self.jp_present, self.jp_counted)


@dataclass(frozen=True)
class Sums:
    """Attendance weighed by a rule; the percentage is taken of what is counted."""

    present: Decimal
    absent: Decimal
    counted: Decimal
    absent_sessions: int
    alpa_sessions: int


def judge(rule: Rule, attendance: Attendance) -> Judgement:
    """Weigh a participant's attendance and say what is certain, open or impossible."""
    sums = weigh(rule, attendance)
    worst = best = failures(rule, sums)
    if attendance.unmarked_sessions:
        worst, best = extremes(rule, attendance)
    certainty, result, reasons = _certainty(worst, best), _result(best), best
    if _nothing_scheduled(rule, attendance):
        certainty, result, reasons = Certainty.OPEN, Result.PENDING, (NOTHING_SCHEDULED,)
    elif attendance.unmarked_sessions:
        result, reasons = Result.PENDING, ("unmarked", *best)
    counted = sums.counted + attendance.unmarked_jp
    return Judgement(sums.present, sums.absent, counted, certainty, result, reasons)


def _certainty(worst: tuple[str, ...], best: tuple[str, ...]) -> Certainty:
    if not worst:
        return Certainty.CERTAIN
    return Certainty.IMPOSSIBLE if best else Certainty.OPEN


def _result(failures: tuple[str, ...]) -> Result:
    return Result.FAILED if failures else Result.PASSED


def extremes(rule: Rule, attendance: Attendance) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What would be in the way at worst and at best, whatever the missing marks will say.

    Present is the best a mark can say and alpa the worst, under every rule: an excuse can only
    lie between them.
    """
    worst = failures(rule, weigh(rule, _filled(attendance, Status.ABSENT)))
    return worst, failures(rule, weigh(rule, _filled(attendance, Status.PRESENT)))


def _filled(attendance: Attendance, status: Status) -> Attendance:
    imagined = StatusTotal(status, attendance.unmarked_sessions, attendance.unmarked_jp)
    return replace(
        attendance,
        totals=(*attendance.totals, imagined),
        unmarked_sessions=0,
        unmarked_jp=_NONE,
    )


def weigh(rule: Rule, attendance: Attendance) -> Sums:
    """What a rule counts of the marks of an attendance and of what was missed before joining."""
    present = absent = counted = _NONE
    absent_sessions = alpa_sessions = 0
    for total in attendance.totals:
        there = _jp_present(rule, total)
        present += there
        absent += total.jp - there
        if not (rule.excused_leaves_denominator and total.status in EXCUSED):
            counted += total.jp
        if _is_absence(rule, total.status):
            absent_sessions += total.sessions
        if total.status is Status.ABSENT:
            alpa_sessions += total.sessions
    if rule.before_joining is BeforeJoining.ABSENT:
        absent += attendance.missed_jp
        counted += attendance.missed_jp
        absent_sessions += attendance.missed_sessions
    return Sums(present, absent, counted, absent_sessions, alpa_sessions)


def _jp_present(rule: Rule, total: StatusTotal) -> Decimal:
    match total.status:
        case Status.PRESENT:
            return total.jp
        case Status.LATE:
            return total.jp * _late_weight(rule)
        case Status.LEFT_EARLY:
            return total.jp_given
        case _:
            return _NONE


def _late_weight(rule: Rule) -> Decimal:
    weights = {LateCounts.PRESENT: Decimal(1), LateCounts.HALF: _HALF, LateCounts.ABSENT: _NONE}
    return weights[rule.late_counts]


def _is_absence(rule: Rule, status: Status) -> bool:
    if status is Status.LATE:
        return rule.late_counts is LateCounts.ABSENT
    return status not in (Status.PRESENT, Status.LEFT_EARLY)


def failures(rule: Rule, sums: Sums) -> tuple[str, ...]:
    """The codes of what a rule asks and these sums do not reach."""
    broken = {
        "min-present-percent": _too_little(sums, rule.min_present_percent),
        "max-absent-jp": _over(sums.absent, rule.max_absent_jp),
        "max-absent-sessions": _over(sums.absent_sessions, rule.max_absent_sessions),
        "max-alpa-sessions": _over(sums.alpa_sessions, rule.max_alpa_sessions),
    }
    return tuple(code for code, is_broken in broken.items() if is_broken)


def _too_little(sums: Sums, asked: Decimal | None) -> bool:
    """Whether less is present than asked; of nothing counted, nobody was present enough."""
    if not asked:
        return False
    return not sums.counted or sums.present * 100 < asked * sums.counted


def _over(value: Decimal | int, limit: Decimal | int | None) -> bool:
    return limit is not None and value > limit


def _nothing_scheduled(rule: Rule, attendance: Attendance) -> bool:
    missed = rule.before_joining is BeforeJoining.ABSENT and attendance.missed_sessions
    return not (missed or attendance.unmarked_sessions or attendance.totals)


def limits(rule: Rule) -> dict[str, Decimal | int]:
    """What a rule asks, by code."""
    possible = {
        "min-present-percent": rule.min_present_percent,
        "max-absent-jp": rule.max_absent_jp,
        "max-absent-sessions": rule.max_absent_sessions,
        "max-alpa-sessions": rule.max_alpa_sessions,
    }
    return {code: limit for code, limit in possible.items() if limit is not None}


def phrases(rule: Rule) -> tuple[tuple[str, Decimal | int | None], ...]:
    """The rule as a list of codes with their limits, to be put in words where it is shown."""
    asked: list[tuple[str, Decimal | int | None]] = [*limits(rule).items()]
    said = asked or [("no-condition", None)]
    said.append((f"late-{rule.late_counts}", None))
    if rule.excused_leaves_denominator:
        said.append(("excused-not-counted", None))
    return tuple(said)


def counts(totals: Iterable[StatusTotal]) -> Mapping[str, int]:
    """How many sessions of each status occur, in the order of the vocabulary."""
    found = {total.status: total.sessions for total in totals}
    ordered = {status.value: found[status] for status in Status if status in found}
    return MappingProxyType(ordered)
