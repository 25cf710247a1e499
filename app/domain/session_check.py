"""What a single session must hold, whatever the others are."""

from dataclasses import replace
from decimal import Decimal

from app.domain.errors import InvalidValue
from app.domain.hours import read_exact
from app.domain.people import clean_text
from app.domain.plan import PlannedSession
from app.domain.vocabulary import SessionKind, SessionMode

WITHOUT_CLOCK = frozenset({SessionMode.SELF_PACED, SessionMode.WORKPLACE})
"""The modes in which work may be done until a date, without a clock."""


def checked_session(plan: PlannedSession) -> PlannedSession:
    """A session with clean texts that the schedule can take; raises InvalidValue with the fact."""
    subject = clean_text(plan.subject)
    _demand(bool(subject), "subject", None, "needed")
    _check_clock(plan)
    trainers = tuple(dict.fromkeys(filter(None, map(clean_text, plan.trainers))))
    room = clean_text(plan.room or "") or None
    return replace(plan, subject=subject, trainers=trainers, room=room, jp=_checked_jp(plan))


def _check_clock(plan: PlannedSession) -> None:
    if plan.start is None and plan.end is None and plan.mode in WITHOUT_CLOCK:
        _demand(plan.until is not None, "until", None, "needed")
    else:
        for name in ("date", "start", "end"):
            _demand(getattr(plan, name) is not None, name, None, "needed")
        later = bool(plan.start and plan.end and plan.start < plan.end)
        _demand(later, "end", f"{plan.end:%H:%M}", "after-start")
    if plan.date and plan.until:
        _demand(plan.date <= plan.until, "until", plan.until.isoformat(), "not-before-date")


def _checked_jp(plan: PlannedSession) -> Decimal:
    try:
        jp = read_exact(plan.jp)
    except ValueError as error:
        raise InvalidValue(path="jp", value=str(plan.jp), expected="jp") from error
    _demand(plan.kind is SessionKind.LEARNING or not jp, "jp", str(jp), "no-jp")
    return jp


def _demand(holds: bool, path: str, value: object, expected: str) -> None:  # noqa: FBT001
    if not holds:
        raise InvalidValue(path=path, value=value, expected=expected)
