"""Lines of the journal in words: what was done, and the facts that were told of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
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
    "set_scores": N_("Scores set"),
    "restore_scores": N_("Scores put back as they were"),
    "import_scores": N_("Scores imported"),
    "decide": N_("Result decided by the committee"),
    "take_back_decision": N_("Decision of the committee taken back"),
    "place_by_hand": N_("Places given by hand"),
    "restore_decisions": N_("Decisions put back as they were"),
    "store_photos": N_("Photos stored"),
    "take_photo_away": N_("Photo taken away"),
    "restore_photos": N_("Photos put back as they were"),
    "check_names": N_("Names checked"),
    "check_rest": N_("The other names checked"),
    "take_back_checks": N_("Checks of names taken back"),
    "restore_checks": N_("Checks of names put back as they were"),
    "reserve_range": N_("Numbers reserved"),
    "take_back_range": N_("Reserved numbers taken back"),
    "import_outside_numbers": N_("Numbers from outside taken in"),
    "edit_outside_number": N_("Number from outside edited"),
    "issue": N_("Certificates issued"),
    "prepare": N_("Papers prepared"),
    "prepare_both": N_("Both papers prepared for the open ones"),
    "record_sheets": N_("Prepared papers printed"),
    "spoil_sheet": N_("Sheet spoilt"),
    "mark_signed": N_("Sheets marked as signed"),
    "take_back_signed": N_("Signed mark taken back"),
    "confirm": N_("Certificates confirmed"),
    "void": N_("Number made void"),
    "replace_certificate": N_("Certificate replaced"),
    "correct": N_("Certificate corrected"),
    "reprint": N_("Certificate reprinted"),
    "hand_over": N_("Papers handed over"),
    "hand_over_all": N_("Papers handed over to their holders"),
    "take_back_handover": N_("Handing over taken back"),
    "send_out": N_("PDFs sent out to be signed"),
    "take_back_files": N_("Signed PDFs taken back"),
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


def _prepared(say: Wording, numbers: Sequence[str]) -> str:
    return say.count("{number} paper", "{number} papers", len(numbers))


def _numbers(say: Wording, numbers: Sequence[str]) -> str:
    if len(numbers) > _LISTED:
        return say.count("{number} paper", "{number} papers", len(numbers))
    return ", ".join(numbers)


def _withheld(say: Wording, numbers: Sequence[str]) -> str:
    return say.count("{number} withheld", "{number} withheld", len(numbers))


def _pages(say: Wording, pages: int) -> str:
    return say.count("{number} page", "{number} pages", pages)


def _minutes(say: Wording, minutes: int) -> str:
    return say.count("{number} minute", "{number} minutes", minutes)


def _changes(say: Wording, changes: Sequence[object]) -> str | None:
    """Old and new values, where the line tells them."""
    pairs = [one for one in changes if isinstance(one, dict) and "old" in one and "new" in one]
    if len(pairs) > _LISTED:
        return say.count("{number} change", "{number} changes", len(pairs))
    return ", ".join(_change(say, one) for one in pairs) or None


def _change(say: Wording, one: Mapping[str, Any]) -> str:
    """Old and new value; of a score also whose it is and in which aspect."""
    old, new = one["old"], one["new"]
    if "aspect" not in one:
        return f"{say.value(old)} → {say.value(new)}"
    scores = (say.percent(None if each is None else Decimal(each)) for each in (old, new))
    aspect = say.text("remedial {aspect}", aspect=one["aspect"])
    where = aspect if one["remedial"] else one["aspect"]
    return f"NDH {one['ndh']:02} {where}: {' → '.join(scores)}"


def _places(say: Wording, places: Sequence[Sequence[Any]]) -> str:
    if len(places) > _LISTED:
        return say.count("{number} person", "{number} people", len(places))
    return ", ".join(
        say.text("NDH {ndh}: place {place}", ndh=f"{ndh:02}", place=place) for ndh, place in places
    )


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
    "kind": lambda say, kind: say.word(kind),
    "prepared": _prepared,
    "number": lambda _say, number: str(number),
    "numbers": _numbers,
    "new": lambda say, number: say.text("now {number}", number=number),
    "now": lambda say, number: say.text("now {number}", number=number),
    "reserved": lambda say, lines: say.count("{number} number", "{number} numbers", len(lines)),
    "first": lambda say, number: say.text("from {number}", number=number),
    "last": lambda say, number: say.text("up to {number}", number=number),
    "revision": lambda say, number: say.text("correction {number}", number=number - 1),
    "copy": lambda say, number: say.text("copy {number}", number=number),
    "issued": _issued,
    "withheld": _withheld,
    "on_paper": lambda say, _is_so: say.text("decided on paper"),
    "collected_by": lambda say, name: say.text("to {name}", name=name),
    "mandate": lambda _say, mandate: str(mandate),
    "witness": lambda say, name: say.text("witness: {name}", name=name),
    "pages": _pages,
    "minutes": _minutes,
    "changes": _changes,
    "places": _places,
    "result": lambda say, result: say.word(result),
    "reason": _reason,
}
"""How each fact is told, in the order in which they are."""
