"""`aula mark`, `aula attendance` and `aula lock`."""

import argparse
from collections import Counter
from collections.abc import Sequence

from app.domain.errors import InvalidValue
from app.domain.hours import plain
from app.domain.vocabulary import Status
from app.usecases import attendance
from app.usecases.marking import MarkOutcome
from app.workspace import Workspace
from ui.commands.call import (
    Answer,
    Call,
    Command,
    UsageError,
    add_training,
    plain_table,
    read_day,
    read_jp,
    read_moment,
    read_reason,
    read_session,
)
from ui.commands.schedule import sessions_answer

UNMARK = "-"


def declare(command: str, parser: argparse.ArgumentParser) -> Command:
    """Declare the arguments of a command and return what answers it."""
    add_training(parser)
    parser.add_argument("--session", metavar="N")
    if command == "attendance":
        return _list
    parser.add_argument("--day", metavar="DATE")
    parser.add_argument("--reason", metavar="TEXT")
    if command == "lock":
        return _lock
    parser.add_argument("who", metavar="WHO", nargs="*")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--status", metavar="S")
    parser.add_argument("--at", metavar="MOMENT")
    parser.add_argument("--jp", metavar="JP")
    parser.add_argument("--note", metavar="TEXT")
    return _mark


def _mark(call: Call) -> Answer:
    options = call.options
    if bool(options.who) == options.all or (options.all and not options.status):
        raise UsageError("usage-mark")
    if bool(options.session) == bool(options.day) or (options.day and not options.all):
        raise UsageError("usage-mark")
    with call.workspace() as workspace:
        outcomes = _rest(workspace, call) if options.all else _named(workspace, call)
    rows = [_outcome_as_json(outcome) for outcome in outcomes]
    refused = any(outcome.refusal for outcome in outcomes)
    said = _rest_text(outcomes, call) if options.all else _named_text(outcomes, call)
    return Answer({"marks": rows}, said, refused)


def _named(workspace: Workspace, call: Call) -> tuple[MarkOutcome, ...]:
    options = call.options
    session, at = read_session(options.session), read_moment(options.at)
    if options.status is None:
        if options.jp is not None:
            raise InvalidValue(path="jp", value=options.jp, expected="only-for-pc")
        return workspace.change(
            attendance.scan,
            training=options.training,
            session=session,
            who=options.who,
            at=at,
            note=options.note or None,
            reason=options.reason and read_reason(options.reason),
        )
    return workspace.change(
        attendance.type_marks,
        training=options.training,
        session=session,
        who=options.who,
        status=None if options.status == UNMARK else _status(options.status),
        at=at,
        jp=read_jp(options.jp),
        note=options.note or None,
        reason=options.reason and read_reason(options.reason),
    )


def _rest(workspace: Workspace, call: Call) -> tuple[MarkOutcome, ...]:
    options = call.options
    return workspace.change(
        attendance.mark_rest,
        training=options.training,
        status=_status(options.status, "status-for-all"),
        session=read_session(options.session) if options.session else None,
        date=read_day("day", options.day) if options.day else None,
        at=read_moment(options.at),
        jp=read_jp(options.jp),
        note=options.note or None,
        reason=options.reason and read_reason(options.reason),
    )


def _status(text: str, expected: str = "status") -> Status:
    try:
        return Status(text.upper())
    except ValueError as error:
        raise InvalidValue(path="status", value=text, expected=expected) from error


def _outcome_as_json(outcome: MarkOutcome) -> dict[str, object]:
    return {
        "session": outcome.session,
        "who": outcome.who,
        "ndh": outcome.ndh,
        "status": outcome.status,
        "outcome": outcome.outcome,
        "code": outcome.refusal and outcome.refusal.code,
    }


def _named_text(outcomes: Sequence[MarkOutcome], call: Call) -> str:
    return "\n".join(_outcome_text(outcome, call) for outcome in outcomes)


def _rest_text(outcomes: Sequence[MarkOutcome], call: Call) -> str:
    """One line for each session, and one for each who was refused."""
    words = call.wording
    marked = Counter((o.session, o.status) for o in outcomes if o.refusal is None)
    lines = [
        words.sentence("rest-marked", {"session": session, "status": status, "count": count})
        for (session, status), count in marked.items()
    ]
    lines += [_outcome_text(outcome, call) for outcome in outcomes if outcome.refusal]
    return "\n".join(lines) or words.sentence("nobody-left", {})


def _outcome_text(done: MarkOutcome, call: Call) -> str:
    words = call.wording
    facts = {"who": done.who, "status": done.status, "session": done.session}
    if done.refusal is not None:
        return f"{done.who}: {words.sentence(done.refusal.code, done.refusal.fields)}"
    if done.status is None:
        is_new = done.outcome == "changed"
        return words.sentence("mark-removed" if is_new else "mark-already-removed", facts)
    return words.sentence(f"mark-{done.outcome}", facts)


def _list(call: Call) -> Answer:
    options = call.options
    with call.workspace() as workspace:
        lines = workspace.read(
            attendance.list_marks,
            training=options.training,
            session=read_session(options.session) if options.session else None,
        )
    rows: list[dict[str, object]] = [
        {
            "session": line.session,
            "ndh": line.ndh,
            "status": line.status,
            "at": line.at and line.at.isoformat(),
            "jp": None if line.jp is None else plain(line.jp),
            "source": line.source,
            "note": line.note,
        }
        for line in lines
    ]
    words = call.wording
    headers = words.headers("session", "ndh", "status", "at", "jp", "source", "note")
    said = [
        {**row, "source": words.word(line.source)} for row, line in zip(rows, lines, strict=True)
    ]
    return Answer({"marks": rows}, plain_table(headers, [tuple(row.values()) for row in said]))


def _lock(call: Call) -> Answer:
    options = call.options
    if bool(options.session) == bool(options.day):
        raise UsageError("usage-lock")
    with call.workspace() as workspace:
        lines = workspace.change(
            attendance.lock,
            training=options.training,
            session=read_session(options.session) if options.session else None,
            date=read_day("day", options.day) if options.day else None,
            reason=options.reason and read_reason(options.reason),
        )
    return sessions_answer(lines, call)
