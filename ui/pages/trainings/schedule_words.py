"""What is said of a schedule: its totals, what is worth a look, and what is wrong in a field."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from app.domain.plan import Notice, PlannedSession
from app.domain.vocabulary import SessionKind
from app.usecases.schedule_figures import Figures
from ui.wording import Wording

_TOTALS = frozenset({"schedule-short", "schedule-over"})


def totals(found: Figures, wording: Wording) -> str:
    """The schedule against its program: "Jadwal 48 JP, program 50 JP, kurang 2 JP."."""
    return against_program(found.scheduled, found.program, wording)


def against_program(scheduled: Decimal, program: Decimal, wording: Wording) -> str:
    """The JP that are scheduled against those of the program, in one sentence."""
    if scheduled == program:
        return wording.sentence("schedule-even", {"program": program})
    code = "schedule-short" if scheduled < program else "schedule-over"
    facts = {"scheduled": scheduled, "program": program, "difference": abs(scheduled - program)}
    return wording.sentence(code, facts)


def doubts(notices: Iterable[Notice], wording: Wording) -> tuple[str, ...]:
    """What is worth a look beside the totals."""
    told = (notice for notice in notices if notice.code not in _TOTALS)
    return tuple(wording.sentence(notice.code, notice.fields) for notice in told)


def laid(plans: Iterable[PlannedSession], wording: Wording) -> str:
    """What a schedule was filled with: sessions of learning, and ceremonies where there are any."""
    kinds = Counter(plan.kind for plan in plans)
    number, more = kinds[SessionKind.LEARNING], kinds[SessionKind.CEREMONY]
    sessions = wording.count("{number} session", "{number} sessions", number)
    if not more:
        return wording.text("Schedule filled: {sessions}.", sessions=sessions)
    ceremonies = wording.count("{number} ceremony", "{number} ceremonies", more)
    return wording.text(
        "Schedule filled: {sessions} and {ceremonies}.", sessions=sessions, ceremonies=ceremonies
    )


def fault_of(place: str, expected: str, wording: Wording) -> str:
    """What is wrong with a fact of a session, beside its field."""
    match place, expected:
        case "end", "after-start":
            return wording.text("The end comes after the start.")
        case "subject", _:
            return wording.text("Choose a subject, or type what it is.")
        case (("start" | "end"), _):
            return wording.text("Type a time, for example 07.30 or 0730.")
        case "jp", _:
            return wording.text("Type JP as a number, for example 3 or 1.5.")
    return wording.text("Something is missing here.")
