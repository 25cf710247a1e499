"""`aula sessions`, `aula start` and `aula cancel`."""

import argparse
from collections.abc import Sequence
from textwrap import shorten

from app.domain.hours import plain
from app.usecases import schedule
from app.usecases.schedule import SessionLine
from ui.commands.call import (
    Answer,
    Call,
    Command,
    add_training,
    plain_table,
    read_moment,
    read_reason,
    read_session,
)

_TRAINER_WIDTH = 30


def declare(command: str, parser: argparse.ArgumentParser) -> Command:
    """Declare the arguments of a command and return what answers it."""
    add_training(parser)
    if command == "sessions":
        return _list
    parser.add_argument("--session", metavar="N", required=True)
    if command == "cancel":
        parser.add_argument("--reason", metavar="TEXT", required=True)
        parser.add_argument("--undo", action="store_true")
        return _cancel
    parser.add_argument("--at", metavar="MOMENT", required=True)
    parser.add_argument("--shift", action="store_true")
    parser.add_argument("--reason", metavar="TEXT")
    return _start


def sessions_answer(lines: Sequence[SessionLine], call: Call) -> Answer:
    """Sessions as every command shows them."""
    shown = ("number", "date", "time", "kind", "subject", "trainers", "jp", "state")
    table = plain_table(call.wording.headers(*shown), [_in_words(line, call) for line in lines])
    return Answer({"sessions": [_as_json(line) for line in lines]}, table)


def _list(call: Call) -> Answer:
    with call.workspace() as workspace:
        lines = workspace.read(schedule.list_sessions, training=call.options.training)
    return sessions_answer(lines, call)


def _start(call: Call) -> Answer:
    options = call.options
    at = read_moment(options.at)
    assert at is not None  # noqa: S101 - the option is required
    with call.workspace() as workspace:
        started = workspace.change(
            schedule.start_session,
            training=options.training,
            session=read_session(options.session),
            at=at.replace(second=0),
            shift=options.shift,
            reason=read_reason(options.reason) if options.reason else None,
        )
    return sessions_answer(started.sessions, call)


def _cancel(call: Call) -> Answer:
    options = call.options
    with call.workspace() as workspace:
        cancelled = workspace.change(
            schedule.cancel_session,
            training=options.training,
            session=read_session(options.session),
            reason=read_reason(options.reason),
            undo=options.undo,
        )
    return sessions_answer(cancelled.sessions, call)


def _in_words(line: SessionLine, call: Call) -> tuple[object, ...]:
    words = call.wording
    return (
        line.number,
        line.date,
        _time_in_words(line, call),
        words.word(line.kind),
        line.subject,
        _shortened(line.trainers),
        words.value(line.jp),
        words.word(line.state),
    )


def _time_in_words(line: SessionLine, call: Call) -> str | None:
    """By the clock, or the last day of work that has none."""
    if line.start and line.end:
        return f"{line.start:%H:%M}-{line.end:%H:%M}"
    return call.wording.sentence("until", {"date": line.until}) if line.until else None


def _shortened(trainers: Sequence[str]) -> str | None:
    """The first trainer, and how many more there are."""
    if not trainers:
        return None
    first = shorten(trainers[0], _TRAINER_WIDTH, placeholder=" ...")
    return first if len(trainers) == 1 else f"{first} +{len(trainers) - 1}"


def _as_json(line: SessionLine) -> dict[str, object]:
    return {
        "number": line.number,
        "kind": line.kind,
        "date": line.date and line.date.isoformat(),
        "start": line.start and line.start.isoformat("minutes"),
        "end": line.end and line.end.isoformat("minutes"),
        "until": line.until and line.until.isoformat(),
        "subject": line.subject,
        "trainers": list(line.trainers),
        "jp": plain(line.jp),
        "mode": line.mode,
        "state": line.state,
    }
