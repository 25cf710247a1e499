"""Lines of the journal in words: what was done, and the facts that were told of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from app.journal import Entry
from ui.sentences import N_
from ui.wording import Wording

DEEDS = {
    "scan": N_("Attendance scanned"),
    "type_marks": N_("Marks typed"),
    "mark_rest": N_("The rest marked"),
    "type_exceptions": N_("Exceptions of a day typed"),
    "restore_marks": N_("Marks put back as they were"),
    "lock": N_("Sessions locked"),
    "start_session": N_("Real start of a session set"),
    "shift_rest": N_("Rest of a day moved"),
    "cancel_session": N_("Session cancelled"),
    "add_session": N_("Session added"),
    "edit_session": N_("Session changed"),
    "remove_session": N_("Session removed"),
    "exchange_sessions": N_("Sessions exchanged"),
    "lay_schedule": N_("Schedule changed"),
    "restore_schedule": N_("Schedule put back as it was"),
    "plan_training": N_("Training planned from a description"),
    "create_training": N_("Training created"),
    "copy_training": N_("Training copied"),
    "edit_training": N_("Training changed"),
    "remove_training": N_("Training removed"),
    "import_people": N_("Participants imported"),
    "undo_import": N_("Import taken back"),
    "enroll_person": N_("Participant added"),
    "remove_person": N_("Added participant taken back"),
    "edit_participant": N_("Facts of a participant changed"),
    "withdraw": N_("Participant withdrawn"),
    "replace_participant": N_("Participant replaced"),
    "take_back_replacement": N_("Replacement taken back"),
    "renumber": N_("NDH given anew"),
    "renumber_as_listed": N_("NDH given anew in the order of the list"),
    "move_participant": N_("NDH of a participant moved"),
    "restore_numbers": N_("NDH put back as they were"),
    "issue": N_("Certificates issued"),
    "record_printing": N_("Printed or saved"),
    "set_organization": N_("Organization set"),
    "build_demo": N_("Practice training made"),
    "build_practice": N_("Practice room made"),
}
"""What each verb does, by its name."""

UNDONE = {
    "cancel_session": N_("Cancelling of a session taken back"),
    "withdraw": N_("Withdrawal taken back"),
}
"""The verbs that take themselves back, where they were told to."""

_OF_MANY = {"build_demo", "build_practice"}
"""What does the work of many verbs at once; the facts are only those of the last ones."""

_LISTED = 4
_Told = Callable[[Wording, Any], str | None]


def deed_of(entry: Entry, say: Wording) -> str:
    """What one line tells, in one line."""
    is_undone = bool(entry.facts.get("undo")) and entry.verb in UNDONE
    deed = UNDONE[entry.verb] if is_undone else DEEDS.get(entry.verb, entry.verb)
    facts = {} if entry.verb in _OF_MANY else entry.facts
    return " · ".join([say.text(deed), *_facts(facts, say)])


def training_of(entry: Entry) -> str:
    """The code of the training that a line is about; none for what concerns the whole folder."""
    return str(entry.facts.get("training") or "-")


def _facts(facts: Mapping[str, object], say: Wording) -> Iterator[str]:
    for name, tell in _TOLD.items():
        value = facts.get(name)
        if value is not None and value not in ([], ""):
            told = tell(say, value)
            if told:
                yield told


def _paper(say: Wording, code: str) -> str:
    return say.word(code)


def _sessions(say: Wording, numbers: int | Sequence[int]) -> str:
    if isinstance(numbers, int):
        return say.count("{number} session", "{number} sessions", numbers)
    if len(numbers) > _LISTED:
        return say.count("{number} session", "{number} sessions", len(numbers))
    return say.text("session {numbers}", numbers=tuple(numbers))


def _session(say: Wording, number: int) -> str:
    return say.text("session {numbers}", numbers=number)


def _people(say: Wording, numbers: Sequence[int]) -> str:
    if len(numbers) > _LISTED:
        return say.count("{number} person", "{number} people", len(numbers))
    return f"NDH {', '.join(f'{ndh:02}' for ndh in numbers)}"


def _ndh(_say: Wording, ndh: int) -> str:
    return f"NDH {ndh:02}"


def _marks(say: Wording, marks: Sequence[Sequence[Any]]) -> str:
    if len(marks) > _LISTED:
        return say.count("{number} mark", "{number} marks", len(marks))
    return ", ".join(
        say.text("session {session}: NDH {ndh} {status}", session=s, ndh=f"{n:02}", status=status)
        for s, n, status in marks
    )


def _issued(say: Wording, issued: Sequence[object]) -> str:
    return say.count("{number} certificate", "{number} certificates", len(issued))


def _imported(say: Wording, people: int) -> str:
    return say.count("{number} person", "{number} people", people)


def _pages(say: Wording, pages: int) -> str:
    return say.count("{number} page", "{number} pages", pages)


def _minutes(say: Wording, minutes: int) -> str:
    return say.count("{number} minute", "{number} minutes", minutes)


def _changes(say: Wording, changes: Sequence[object]) -> str | None:
    """Old and new values, where the line tells them."""
    pairs = [one for one in changes if isinstance(one, dict) and "old" in one and "new" in one]
    if len(pairs) > _LISTED:
        return say.count("{number} change", "{number} changes", len(pairs))
    shown = (f"{say.value(one['old'])} → {say.value(one['new'])}" for one in pairs)
    return ", ".join(shown) or None


def _reason(say: Wording, reason: str) -> str:
    return say.text("reason: {reason}", reason=reason)


_TOLD: dict[str, _Told] = {
    "organization": lambda _say, name: str(name),
    "paper": _paper,
    "session": _session,
    "sessions": _sessions,
    "subject": lambda _say, subject: str(subject),
    "ndh": _ndh,
    "people": _people,
    "marks": _marks,
    "imported": _imported,
    "issued": _issued,
    "pages": _pages,
    "minutes": _minutes,
    "changes": _changes,
    "reason": _reason,
}
"""How each fact is told, in the order in which they are."""
