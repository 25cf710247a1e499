"""What a draft would make of a schedule: its sessions as the week shows them, and in words."""

from app.domain.plan import PlannedSession
from app.usecases.schedule import SessionLine
from app.usecases.schedule_drafts import ScheduleDraft
from app.usecases.schedule_figures import Figures, figures
from app.usecases.schedule_overview import Schedule
from ui.pages.trainings.schedule_words import doubts, totals
from ui.wording import Wording

_MOST_DOUBTS = 3


def drafted_lines(draft: ScheduleDraft, schedule: Schedule) -> tuple[SessionLine, ...]:
    """The sessions of a draft as lines; a new one has a number below zero."""
    gone = {*draft.removed, *(drafted.number for drafted in draft.laid)}
    kept = [line for line in schedule.sessions if line.number not in gone]
    laid = [
        _line(drafted.plan, drafted.number or -place)
        for place, drafted in enumerate(draft.laid, start=1)
    ]
    return (*kept, *laid)


def figures_of(draft: ScheduleDraft, schedule: Schedule) -> Figures:
    """What a draft adds up to."""
    return figures(schedule, dict(enumerate(draft.sessions)))


def said_of_draft(draft: ScheduleDraft, schedule: Schedule, wording: Wording) -> tuple[str, ...]:
    """What would be written, what stays, what finds no place, and what is worth a look."""
    found = figures_of(draft, schedule)
    value = wording.value
    said = [
        wording.count(
            "{number} session is filled in.", "{number} sessions are filled in.", len(draft.laid)
        ),
        totals(found, wording),
    ]
    if draft.kept:
        said.append(
            wording.count(
                "{number} session stays: it has marks, was printed or has no clock.",
                "{number} sessions stay: they have marks, were printed or have no clock.",
                len(draft.kept),
            )
        )
    if draft.removed:
        said.append(
            wording.count(
                "{number} session is removed.", "{number} sessions are removed.", len(draft.removed)
            )
        )
    if draft.left:
        listed = "; ".join(f"{name} {value(jp)} JP" for name, jp in draft.left)
        said.append(wording.text("There is no room for: {subjects}.", subjects=listed))
    if draft.free:
        said.append(wording.text("{jp} JP of these days stay free.", jp=draft.free))
    return (*said, *doubts(found.notices, wording)[:_MOST_DOUBTS])


def _line(plan: PlannedSession, number: int) -> SessionLine:
    return SessionLine(
        number=number,
        kind=plan.kind,
        date=plan.date,
        start=plan.start,
        end=plan.end,
        until=plan.until,
        subject=plan.subject,
        trainers=plan.trainers,
        jp=plan.jp,
        mode=plan.mode,
        state="planned",
        planned_start=plan.start,
        planned_end=plan.end,
        room=plan.room,
        revision=0,
    )
