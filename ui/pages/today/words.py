"""What the page says of a class: its next step, where that leads, and what is open in it."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from app.domain.next_step import NextStep, Step
from app.domain.vocabulary import SessionKind, SessionState
from app.usecases.today import ClassToday, Phase, SessionToday
from ui.wording import Wording


def facts_of(one: ClassToday, say: Wording) -> str:
    """Which day of the training it is, where, and how many people are in it."""
    people = say.count("{number} participant", "{number} participants", one.people)
    parts = [say.dates(one.start, one.end), one.place, people]
    return " · ".join(part for part in parts if part)


def step_text(step: NextStep, today: dt.date, say: Wording) -> str:
    """The words on the button of a step."""
    day = "" if step.date is None else day_text(step.date, today, say)
    count = step.count or 0
    texts = {
        Step.PLAN_SCHEDULE: say.text("Plan the schedule"),
        Step.IMPORT_PARTICIPANTS: say.text("Import the participants"),
        Step.PRINT_SHEETS: say.count(
            "Print {number} attendance sheet", "Print {number} attendance sheets", count
        ),
        Step.MARK_SESSION: say.text("Mark session {session}", session=step.session),
        Step.MARK_REST_OF_DAY: say.text("Complete the attendance of {day}", day=day),
        Step.CLOSE_DAY: say.text("Close {day}", day=day),
        Step.CLOSE_SESSION: say.text("Lock session {session}", session=step.session),
        Step.CONFIRM_CERTIFICATES: say.count(
            "Confirm {number} certificate", "Confirm {number} certificates", count
        ),
        Step.ISSUE_CERTIFICATES: say.count(
            "Issue {number} certificate", "Issue {number} certificates", count
        ),
        Step.PRINT_CERTIFICATES: say.count(
            "Print {number} certificate", "Print {number} certificates", count
        ),
        Step.LOOK_AT_RECAP: say.text("Look at the recap"),
    }
    return texts[step.code]


def reason_of(step: NextStep, today: dt.date, say: Wording) -> str:
    """Why a step comes next, in a few words; empty where the button says it all."""
    match step.code:
        case Step.PRINT_SHEETS if step.date:
            return say.text("for {day}", day=day_text(step.date, today, say))
        case Step.MARK_SESSION if step.count:
            return say.count("{number} not yet marked", "{number} not yet marked", step.count)
        case Step.MARK_REST_OF_DAY if step.count:
            return say.count("{number} mark is missing", "{number} marks are missing", step.count)
        case Step.CLOSE_DAY | Step.CLOSE_SESSION | Step.CONFIRM_CERTIFICATES:
            return say.text("everybody is marked")
        case Step.LOOK_AT_RECAP:
            return say.text("nothing is open now")
    return ""


def page_of(step: NextStep) -> tuple[str, dict[str, Any]]:
    """The page on which a step is done, and the place in it."""
    match step.code:
        case Step.PLAN_SCHEDULE:
            return "trainings", {"tab": "schedule"}
        case Step.IMPORT_PARTICIPANTS:
            return "participants", {"view": "import"}
        case Step.PRINT_SHEETS:
            return "papers", {"paper": "attendance-sheet", "date": step.date}
        case Step.MARK_SESSION | Step.CLOSE_SESSION:
            return "attendance", {"session": step.session}
        case Step.MARK_REST_OF_DAY | Step.CLOSE_DAY:
            return "attendance", {"date": step.date}
        case Step.CONFIRM_CERTIFICATES | Step.ISSUE_CERTIFICATES:
            is_decision = step.code is Step.CONFIRM_CERTIFICATES
            return "certificates", {"confirm": True} if is_decision else {}
        case Step.PRINT_CERTIFICATES:
            return "papers", {"paper": "certificates"}
    return "attendance", {"tab": "recap"}


def state_of(one: SessionToday, now: dt.datetime, say: Wording) -> str:
    """How far a session of today has come."""
    line = one.line
    if line.kind != SessionKind.LEARNING:
        return ""
    everyone = one.marked + one.unmarked
    if line.state == SessionState.LOCKED:
        return say.text("locked, {marked} of {all} marked", marked=one.marked, all=everyone)
    if everyone and not one.unmarked:
        return say.text("all {all} marked, not locked", all=everyone)
    if one.marked or is_running(one, now):
        return say.text("{marked} of {all} marked", marked=one.marked, all=everyone)
    return say.text("not yet marked")


def is_running(one: SessionToday, now: dt.datetime) -> bool:
    """Whether a session of today takes place at this moment."""
    start, end = one.line.start, one.line.end
    return start is not None and end is not None and start <= now.time() <= end


def open_matters(one: ClassToday, say: Wording) -> Iterator[str]:
    """What else is open in a class beside its next step: one sentence each."""
    today = one.now.date()
    code = one.step and one.step.code
    days = sorted({o.line.date or o.line.until or today for o in one.left_behind})
    if days and code not in {Step.CLOSE_DAY, Step.MARK_REST_OF_DAY}:
        shown = ", ".join(day_text(day, today, say) for day in days)
        yield say.text("Not closed yet: {days}.", days=shown)
    missing = [o.line.number for o in one.today if _lacks_sheet(o, one.now)]
    if missing and one.people and code is not Step.PRINT_SHEETS:
        yield say.count(
            "No attendance sheet was printed for session {sessions}.",
            "No attendance sheet was printed for sessions {sessions}.",
            len(missing),
            sessions=missing,
        )
    if one.eligible and code is not Step.ISSUE_CERTIFICATES:
        yield say.count(
            "{number} person passed and has no certificate yet.",
            "{number} people passed and have no certificate yet.",
            one.eligible,
        )
    if one.unprinted and code is not Step.PRINT_CERTIFICATES:
        yield say.count(
            "{number} certificate was not printed yet.",
            "{number} certificates were not printed yet.",
            one.unprinted,
        )
    if one.step is None and one.phase is Phase.UPCOMING:
        yield say.text("Everything is ready; its sheets are printed from three days before.")


def day_text(day: dt.date, today: dt.date, say: Wording) -> str:
    """A day as one says it: today, yesterday, tomorrow, else its date."""
    match (day - today).days:
        case 0:
            return say.text("today")
        case -1:
            return say.text("yesterday")
        case 1:
            return say.text("tomorrow")
    return say.day(day)


def _lacks_sheet(one: SessionToday, now: dt.datetime) -> bool:
    is_to_come = one.line.end is not None and one.line.end >= now.time()
    return is_to_come and not one.has_sheet and one.line.state != SessionState.LOCKED
